import type { Knex } from 'knex';
import type { Loaders } from './loaders.ts';

/** What the resolvers of one request share. */
export interface Context {
  readonly db: Knex;
  /** The present, the same for the whole request. */
  readonly now: Date;
  readonly loaders: Loaders;
}
