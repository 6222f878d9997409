import DataLoader from 'dataloader';
import type { Knex } from 'knex';
import type { Caller } from '../access/caller.ts';
import { recordDisclosures } from './record-disclosures.ts';

interface Shown<Field extends string> {
  readonly code: string;
  readonly field: Field;
}

/**
 * Keeps in the audit that personal fields of things are shown as they are; whoever waits for it may show them. What is
 * shown at the same step of an answer is kept together, an entry for each thing.
 */
export type Disclosures<Field extends string> = DataLoader<Shown<Field>, true, string>;

const maxBatchSize = 2_000;

export function createDisclosures<Field extends string>(
  db: Knex,
  caller: Caller,
  now: Date,
): Disclosures<Field> {
  return new DataLoader(
    async (shown: readonly Shown<Field>[]) => {
      const byCode = Map.groupBy(shown, ({ code }) => code);
      const disclosures = [...byCode].map(([subject, ofSubject]) => ({
        subject,
        fields: ofSubject.map(({ field }) => field).sort(),
      }));
      await recordDisclosures(db, disclosures, caller, now);
      return shown.map(() => true as const);
    },
    { maxBatchSize, cacheKeyFn: ({ code, field }) => `${code} ${field}` },
  );
}
