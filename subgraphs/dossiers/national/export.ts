import { open, rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Knex } from 'knex';
import type { Caller } from '../../shared/access/caller.ts';
import { type Disclosure, recordDisclosures } from '../../shared/audit/record-disclosures.ts';
import type { PersonalField } from '../access/disclosures.ts';
import type { DossierRow } from '../repository/dossier-row.ts';
import { dossierRowColumns } from '../repository/dossier-row.ts';
import { beginOf, endOf } from '../repository/filter.ts';
import type { Period } from '../repository/statistics.ts';
import { type NationalApplicant, nationalFactsOf } from './facts.ts';
import { dossierPayload, isUpdating, progressPayloads } from './payloads.ts';

/** Who exports, and when. */
export interface Exporting {
  readonly caller: Caller;
  readonly now: Date;
}

/** Dossiers that are read and written together. */
const dossiersPerPage = 500;

/**
 * Writes the payloads of all dossiers that were registered in a period, in that order: one line of JSON for each, with
 * the names of the portal's services. The file is whole or not there; only its owner may read it, as it names applicants.
 * The audit has an entry for each dossier before its line is written.
 *
 * @returns dossiers in the file
 */
export async function exportNational(
  db: Knex,
  period: Period,
  file: string,
  { caller, now }: Exporting,
): Promise<number> {
  let exported = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const page of pagesOf(db, period)) {
      await recordDisclosures(db, page.map(disclosureOf), caller, now);
      const facts = await nationalFactsOf(db, page, (dossier) =>
        applicantOf(dossier as DossierRow),
      );
      for (const one of facts) {
        exported++;
        yield `${JSON.stringify({
          DongBoHoSoMC: { isUpdating: isUpdating(one), ...dossierPayload(one) },
          CapNhatTienDoHoSoMC: progressPayloads(one),
        })}\n`;
      }
    }
  }
  const partial = `${file}.partial`;
  const handle = await open(partial, 'w', 0o600);
  await pipeline(Readable.from(lines()), handle.createWriteStream());
  await rename(partial, file);
  return exported;
}

const personalColumns = {
  name: 'applicant_name',
  identityNumber: 'applicant_identity',
  phone: 'applicant_phone',
  email: 'applicant_email',
  summary: 'summary',
} as const satisfies Record<PersonalField, keyof DossierRow>;

function disclosureOf(dossier: DossierRow): Disclosure {
  const told = Object.entries(personalColumns).filter(([, column]) => dossier[column] !== null);
  return { subject: dossier.code, fields: told.map(([field]) => field).sort() };
}

function applicantOf(dossier: DossierRow): NationalApplicant {
  return {
    name: dossier.applicant_name,
    identity: dossier.applicant_identity,
    phone: dossier.applicant_phone,
    email: dossier.applicant_email,
    summary: dossier.summary,
  };
}

async function* pagesOf(db: Knex, { from, to }: Period): AsyncGenerator<readonly DossierRow[]> {
  let after = { registered_at: beginOf(from), id: 0 };
  for (;;) {
    const { registered_at, id } = after;
    const page: DossierRow[] = await db('dossiers')
      .select(dossierRowColumns)
      .where('registered_at', '>=', registered_at)
      .where('registered_at', '<', endOf(to))
      .where((later) => {
        later.where('registered_at', '>', registered_at).orWhere('id', '>', id);
      })
      .orderBy([{ column: 'registered_at' }, { column: 'id' }])
      .limit(dossiersPerPage);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < dossiersPerPage) return;
    after = last;
  }
}
