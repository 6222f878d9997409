import type { Knex } from 'knex';
import type { Caller } from '../../shared/access/caller.ts';
import * as shared from '../../shared/audit/disclosures.ts';

/** A field that tells of an applicant. */
export type PersonalField = 'name' | 'identityNumber' | 'phone' | 'email' | 'summary';

/** Keeps in the audit that fields of dossiers are shown as they are. */
export type Disclosures = shared.Disclosures<PersonalField>;

export function createDisclosures(db: Knex, caller: Caller, now: Date): Disclosures {
  return shared.createDisclosures(db, caller, now);
}
