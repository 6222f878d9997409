import type { Knex } from 'knex';
import type { Caller } from '../shared/access/caller.ts';
import type { Clock } from '../shared/clock.ts';
import { type Day, dayOf } from '../shared/instants.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What the resolvers of one request share. */
export interface Context {
  readonly db: Knex;
  readonly caller: Caller;
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
  return {
    db,
    caller,
    loaders: createLoaders(db, silenceLimitDays),
    now,
    today: dayOf(now),
    silenceLimitDays,
  };
}
