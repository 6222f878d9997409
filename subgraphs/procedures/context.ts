import type { Knex } from 'knex';
import type { Caller } from '../shared/access/caller.ts';
import type { Clock } from '../shared/clock.ts';
import type { Loaders } from './loaders.ts';

/** What the resolvers of one request share. */
export interface Context {
  readonly db: Knex;
  readonly caller: Caller;
  readonly clock: Clock;
  readonly loaders: Loaders;
  /** The header `Idempotency-Key`, if it was sent. */
  readonly idempotencyKey: string | null;
}
