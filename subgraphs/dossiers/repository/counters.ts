import type { Knex } from 'knex';
import type { Day } from '../../shared/instants.ts';
import { isDuplicate, RunAgain } from '../../shared/write/transaction.ts';
import { dossierCode, readDossierCode } from '../dossier-code.ts';

/**
 * The next number of a sequence without gaps. Whoever takes one holds the counter's row until the transaction ends, and
 * gives it back when that is undone.
 *
 * @param key of the counter's row
 * @param lastWithoutCounter the last number in use, for a counter that does not exist yet
 */
async function takeNumber(
  transaction: Knex.Transaction,
  table: string,
  key: object,
  lastWithoutCounter: () => Promise<number>,
): Promise<number> {
  const counted = await transaction(table).where(key).increment('last_number', 1);
  if (counted > 0) {
    const { last_number: number } = await transaction(table)
      .select('last_number')
      .where(key)
      .first();
    return number;
  }
  const number = (await lastWithoutCounter()) + 1;
  try {
    await transaction(table).insert({ ...key, last_number: number });
  } catch (error) {
    throw isDuplicate(error) ? new RunAgain('Another made the counter meanwhile.') : error;
  }
  return number;
}

/** The code of the next dossier of a unit on a day. */
export async function takeDossierCode(
  transaction: Knex.Transaction,
  unitCode: string,
  day: Day,
): Promise<string> {
  const number = await takeNumber(
    transaction,
    'dossier_counters',
    { unit_code: unitCode, day },
    () => lastNumberInUse(transaction, unitCode, day),
  );
  return dossierCode(unitCode, day, number);
}

/** Dossiers of a seed, or of an import, have codes without a counter. */
async function lastNumberInUse(
  transaction: Knex.Transaction,
  unitCode: string,
  day: Day,
): Promise<number> {
  const prefix = dossierCode(unitCode, day, 0).slice(0, -4);
  const codes: string[] = await transaction('dossiers')
    .where('code', '>', prefix)
    .where('code', '<', `${prefix}~`)
    .pluck('code');
  return Math.max(0, ...codes.map((code) => readDossierCode(code)?.number ?? 0));
}

/** The next number of a unit's slips of one form in a year. */
export function takeSlipNumber(
  transaction: Knex.Transaction,
  unitCode: string,
  form: { readonly set: string; readonly no: string },
  year: number,
): Promise<number> {
  return takeNumber(
    transaction,
    'slip_counters',
    { unit_code: unitCode, form_set: form.set, form_no: form.no, year },
    async () => 0,
  );
}
