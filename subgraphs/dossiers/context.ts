import type { Knex } from 'knex';
import type { Clock } from '../shared/clock.ts';
import { type Day, dayOf } from '../shared/instants.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What the resolvers of one request share. */
export interface Context {
  readonly db: Knex;
  readonly loaders: Loaders;
  /** The instant of the request, the same for all of its fields. */
  readonly now: Date;
  readonly today: Day;
}

export function createContext(db: Knex, clock: Clock): Context {
  const now = clock();
  return { db, loaders: createLoaders(db, now), now, today: dayOf(now) };
}
