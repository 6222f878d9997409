import type { Knex } from 'knex';
import type { Caller } from '../../shared/access/caller.ts';
import { auditedCaller } from '../../shared/audit/audited-caller.ts';
import { writeAuditEntry } from '../../shared/audit/write-entry.ts';
import { addDays, type Day, toStored } from '../../shared/instants.ts';
import { isDuplicate, RunAgain } from '../../shared/write/transaction.ts';
import type { SimplificationReviewState } from '../generated/resolver-types.ts';
import { recordChanges } from '../import/recorded-changes.ts';
import type { ProcedureModel, SimplificationReviewModel } from '../models.ts';

/** Who changes something, and when. */
export interface Author {
  readonly caller: Caller;
  readonly now: Date;
}

const doneBy = (caller: Caller) => ({ caller: auditedCaller(caller), result: 'DONE' });

/** Puts a review on record, numbered without a gap. */
export async function insertReview(
  transaction: Knex.Transaction,
  review: Omit<SimplificationReviewModel, 'number' | 'record_version'>,
  { caller, now }: Author,
): Promise<number> {
  const [row] = await transaction('simplification_reviews').max({ last: 'number' });
  const number = Number(row?.last ?? 0) + 1;
  try {
    await transaction('simplification_reviews').insert({ ...review, number });
  } catch (error) {
    throw isDuplicate(error) ? new RunAgain('Another review took the number.') : error;
  }
  await writeAuditEntry(
    transaction,
    {
      subject: `review ${number}`,
      sequence: 1,
      kind: 'proposeReview',
      content: { ...doneBy(caller), ...review },
    },
    now,
  );
  return number;
}

/** @throws {RunAgain} when the review has changed since it was read */
export async function updateReview(
  transaction: Knex.Transaction,
  { number, state: before, record_version }: SimplificationReviewModel,
  change: { readonly state: SimplificationReviewState; readonly decided_on: Day },
  { caller, now }: Author,
): Promise<void> {
  await raiseVersion(transaction, 'simplification_reviews', { number, record_version }, change);
  const content = { ...doneBy(caller), before: { state: before }, after: change };
  await writeAuditEntry(
    transaction,
    {
      subject: `review ${number}`,
      sequence: record_version + 1,
      kind: 'decideReview',
      content,
    },
    now,
  );
}

/** Whether a version or an offering of a procedure begins on a day or later. */
export async function beginsFrom(
  transaction: Knex.Transaction,
  procedureCode: string,
  day: Day,
): Promise<boolean> {
  for (const table of ['procedure_versions', 'offerings']) {
    const later = await transaction(table)
      .select('valid_from')
      .where({ procedure_code: procedureCode })
      .where('valid_from', '>=', day)
      .first();
    if (later) return true;
  }
  return false;
}

/**
 * Ends a procedure: from a day on nothing of it is in force, and all that was stays.
 *
 * @throws {RunAgain} when the procedure has changed since it was read
 */
export async function abolish(
  transaction: Knex.Transaction,
  { code, state, record_version }: ProcedureModel,
  { from, reason }: { readonly from: Day; readonly reason: string },
  { caller, now }: Author,
): Promise<void> {
  await raiseVersion(transaction, 'procedures', { code, record_version }, { state: 'ABOLISHED' });
  for (const table of ['procedure_versions', 'offerings']) {
    await transaction(table)
      .where({ procedure_code: code })
      .where('valid_to', '>=', from)
      .update({ valid_to: addDays(from, -1) });
  }
  await recordChanges(transaction, [
    { kind: 'ABOLISHED', procedureCode: code, versionId: null, at: toStored(now) },
  ]);
  await writeAuditEntry(
    transaction,
    {
      subject: `procedure ${code}`,
      sequence: record_version + 1,
      kind: 'abolishProcedure',
      content: {
        ...doneBy(caller),
        before: { state },
        after: { state: 'ABOLISHED', from, reason },
      },
    },
    now,
  );
}

async function raiseVersion(
  transaction: Knex.Transaction,
  table: 'procedures' | 'simplification_reviews',
  key: { readonly record_version: number } & Readonly<Record<string, string | number>>,
  change: object,
): Promise<void> {
  const changed = await transaction(table)
    .where(key)
    .update({ ...change, record_version: key.record_version + 1 });
  if (changed === 0) throw new RunAgain('It has changed since it was read.');
}
