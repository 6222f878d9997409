import DataLoader from 'dataloader';
import type { Knex } from 'knex';
import type { Caller } from '../../shared/access/caller.ts';
import { recordDisclosures } from '../../shared/audit/record-disclosures.ts';

/** A field that tells of an applicant. */
export type PersonalField = 'name' | 'identityNumber' | 'phone' | 'email' | 'summary';

interface Shown {
  readonly code: string;
  readonly field: PersonalField;
}

/**
 * Keeps in the audit that fields of dossiers are shown as they are; whoever waits for it may show them. What is shown at
 * the same step of an answer is kept together, an entry for each dossier.
 */
export type Disclosures = DataLoader<Shown, true, string>;

const maxBatchSize = 2_000;

export function createDisclosures(db: Knex, caller: Caller, now: Date): Disclosures {
  return new DataLoader(
    async (shown: readonly Shown[]) => {
      const byCode = Map.groupBy(shown, ({ code }) => code);
      const disclosures = [...byCode].map(([subject, ofDossier]) => ({
        subject,
        fields: ofDossier.map(({ field }) => field).sort(),
      }));
      await recordDisclosures(db, disclosures, caller, now);
      return shown.map(() => true as const);
    },
    { maxBatchSize, cacheKeyFn: ({ code, field }) => `${code} ${field}` },
  );
}
