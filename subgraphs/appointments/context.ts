import type { Knex } from 'knex';
import type { Caller } from '../shared/access/caller.ts';
import type { PlacesClient } from '../shared/access/places-client.ts';
import type { Reach } from '../shared/access/reach.ts';
import type { Clock } from '../shared/clock.ts';
import type { Lines } from '../shared/write/lines.ts';
import { reachOfCaller } from './access/reach-of-caller.ts';
import type { BookingSettings } from './commands/desk.ts';
import type { DossierFacts } from './dossier-facts.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Offerings } from './offerings.ts';

/** What the resolvers of one request share. */
export interface Context {
  readonly db: Knex;
  readonly caller: Caller;
  /** How far the caller reaches; found out once, when it is asked for. */
  reach(): Promise<Reach>;
  /** The present, the same for the whole request. */
  readonly now: Date;
  readonly loaders: Loaders;
  readonly settings: BookingSettings;
  /** In which those stand who want the same slot, over all requests. */
  readonly lines: Lines;
  /** What changes want to know of procedures. */
  readonly offerings: Offerings;
  /** What changes want to know of dossiers. */
  readonly dossiers: DossierFacts;
  /** The header `Idempotency-Key`, if it was sent. */
  readonly idempotencyKey: string | null;
  /** Forgets what the loaders remember: after a change they would tell what was before it. */
  forget(): void;
}

export interface ContextParts {
  readonly db: Knex;
  readonly clock: Clock;
  readonly offerings: Offerings;
  readonly dossiers: DossierFacts;
  readonly places: PlacesClient;
  readonly settings: BookingSettings;
  readonly lines: Lines;
}

export function createContext(
  { db, clock, offerings, dossiers, places, settings, lines }: ContextParts,
  headers: Readonly<Record<string, string>>,
  caller: Caller,
): Context {
  const now = clock();
  let found: Promise<Reach> | null = null;
  const reach = () => {
    found ??= reachOfCaller(caller, places);
    return found;
  };
  const parts = { db, caller, reach, now, offerings };
  let loaders = createLoaders(parts);
  return {
    db,
    caller,
    reach,
    now,
    get loaders() {
      return loaders;
    },
    settings,
    lines,
    offerings,
    dossiers,
    idempotencyKey: headers['idempotency-key'] ?? null,
    forget: () => {
      loaders = createLoaders(parts);
    },
  };
}
