import type { Knex } from 'knex';
import type { Caller } from '../shared/access/caller.ts';
import type { PlacesClient } from '../shared/access/places-client.ts';
import type { Reach } from '../shared/access/reach.ts';
import type { Clock } from '../shared/clock.ts';
import { type Day, dayOf } from '../shared/instants.ts';
import type { Lines } from '../shared/write/lines.ts';
import { reachOfCaller } from './access/reach-of-caller.ts';
import type { WriteCatalogue } from './catalogue/write-catalogue.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What the resolvers of one request share. */
export interface Context {
  readonly db: Knex;
  readonly caller: Caller;
  /** How far the caller reaches; asked for once. */
  reach(): Promise<Reach>;
  readonly loaders: Loaders;
  /** The instant of the request, the same for all of its fields. */
  readonly now: Date;
  readonly today: Day;
  /** What other subgraphs know, for changes. */
  readonly catalogue: WriteCatalogue;
  /** In which those stand who change the same, over all requests. */
  readonly lines: Lines;
  /** The header `Idempotency-Key`, if it was sent. */
  readonly idempotencyKey: string | null;
  /** Where the public looks a dossier up, without its code. */
  readonly trackingUrl: string;
  /** Forgets what the loaders remember: after a change they would tell what was before it. */
  forget(): void;
}

export interface ContextParts {
  readonly db: Knex;
  readonly clock: Clock;
  readonly catalogue: WriteCatalogue;
  readonly places: PlacesClient;
  readonly trackingUrl: string;
  readonly lines: Lines;
}

export function createContext(
  { db, clock, catalogue, places, trackingUrl, lines }: ContextParts,
  headers: Readonly<Record<string, string>>,
  caller: Caller,
): Context {
  const now = clock();
  let found: Promise<Reach> | null = null;
  const reach = () => {
    found ??= reachOfCaller(caller, { db, places });
    return found;
  };
  let loaders = createLoaders(db, now, { caller, reachOf: reach });
  return {
    db,
    caller,
    reach,
    get loaders() {
      return loaders;
    },
    now,
    today: dayOf(now),
    catalogue,
    lines,
    idempotencyKey: headers['idempotency-key'] ?? null,
    trackingUrl,
    forget: () => {
      loaders = createLoaders(db, now, { caller, reachOf: reach });
    },
  };
}
