import type { Knex } from 'knex';
import type { Caller } from '../shared/access/caller.ts';
import type { Clock } from '../shared/clock.ts';
import { type Day, dayOf } from '../shared/instants.ts';
import type { Lines } from '../shared/write/lines.ts';
import type { WriteCatalogue } from './catalogue/write-catalogue.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What the resolvers of one request share. */
export interface Context {
  readonly db: Knex;
  readonly caller: Caller;
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
  readonly trackingUrl: string;
  readonly lines: Lines;
}

export function createContext(
  { db, clock, catalogue, trackingUrl, lines }: ContextParts,
  headers: Readonly<Record<string, string>>,
  caller: Caller,
): Context {
  const now = clock();
  let loaders = createLoaders(db, now);
  return {
    db,
    caller,
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
      loaders = createLoaders(db, now);
    },
  };
}
