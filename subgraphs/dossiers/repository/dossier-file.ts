import type { Knex } from 'knex';
import type { DossierFile } from '../lifecycle/dossier-file.ts';
import { type DossierRow, dossierRowColumns } from './dossier-row.ts';
import { eventsOf, paymentsOf, ratingsOf, slipsOf, stepsOf, supplementsOf } from './parts.ts';
import { type TransferRow, transferRowColumns } from './transfers.ts';

/** A dossier with all that rules look at, as the transaction sees it; null when none has the code. */
export async function readFile(
  transaction: Knex.Transaction,
  code: string,
): Promise<DossierFile | null> {
  const dossier = await dossierRow(transaction, { code });
  if (dossier === null) return null;
  const ids = [dossier.id];
  const slips = await slipsOf(transaction, ids);
  return {
    dossier,
    events: await eventsOf(transaction, ids),
    transfers: await transferRows(transaction, dossier.id),
    supplements: await supplementsOf(transaction, ids),
    payments: await paymentsOf(transaction, ids),
    slipCount: slips.length,
    hasApology: slips.some(({ form_no: formNo }) => formNo === '04'),
    steps: await stepsOf(transaction, ids),
    parts: await transaction<DossierRow>('dossiers')
      .select('code', 'confidentiality', 'internal_status', 'parent_transfer_seq')
      .where({ parent_id: dossier.id }),
    parent:
      dossier.parent_id === null ? null : await dossierRow(transaction, { id: dossier.parent_id }),
    isRated: (await ratingsOf(transaction, ids)).length > 0,
  };
}

async function dossierRow(
  db: Knex,
  key: { readonly code: string } | { readonly id: number },
): Promise<DossierRow | null> {
  return (await db('dossiers').select(dossierRowColumns).where(key).first()) ?? null;
}

function transferRows(db: Knex, dossierId: number): Promise<TransferRow[]> {
  return db('transfers').select(transferRowColumns).where({ dossier_id: dossierId }).orderBy('seq');
}
