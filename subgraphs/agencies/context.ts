import type { Knex } from 'knex';
import type { Caller } from '../shared/access/caller.ts';
import { isBoundToPlaces, type Reach, reachOf } from '../shared/access/reach.ts';
import { subtreeOf } from '../shared/access/subtree.ts';
import type { Clock } from '../shared/clock.ts';
import { type Day, dayOf } from '../shared/instants.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { placesOn } from './repository/places.ts';

/** What the resolvers of one request share. */
export interface Context {
  readonly db: Knex;
  readonly caller: Caller;
  /** How far the caller reaches; found out once, when it is asked for. */
  reach(): Promise<Reach>;
  readonly loaders: Loaders;
  /** The instant of the request. */
  readonly now: Date;
  /** The day of the request, which it goes by unless it is asked for another. */
  readonly today: Day;
  /** Days without an acknowledged exchange after which a unit counts as disconnected. */
  readonly silenceLimitDays: number;
}

export function createContext(
  db: Knex,
  clock: Clock,
  silenceLimitDays: number,
  caller: Caller,
): Context {
  const now = clock();
  let found: Promise<Reach> | null = null;
  return {
    db,
    caller,
    reach: () => {
      found ??= reachOfCaller(caller, db, dayOf(now));
      return found;
    },
    loaders: createLoaders(db, silenceLimitDays),
    now,
    today: dayOf(now),
    silenceLimitDays,
  };
}

async function reachOfCaller(caller: Caller, db: Knex, day: Day): Promise<Reach> {
  if (!isBoundToPlaces(caller)) return reachOf(caller);
  return reachOf(caller, subtreeOf(await placesOn(db, day), caller.units));
}
