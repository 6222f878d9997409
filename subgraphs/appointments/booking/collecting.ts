import type { DossierFact } from '../dossier-facts.ts';
import type { AppointmentPurpose } from '../purposes.ts';
import { refusal } from './refuse.ts';

/** National statuses of dossiers that are on their way to a result. */
const open: readonly number[] = [2, 4, 5, 6];
const processed = 9;

/** From when on the result of a dossier can be collected. */
export type CollectableFrom = Date | 'ANY_TIME' | 'NEVER';

/**
 * A result can be collected from the due date on, or as soon as it is there; never that of a dossier which has not been received, was
 * refused, withdrawn or stopped, or whose result was handed over.
 */
export function collectableFrom({
  status,
  dueAt,
}: Pick<DossierFact, 'status' | 'dueAt'>): CollectableFrom {
  if (status === processed) return 'ANY_TIME';
  return open.includes(status) && dueAt !== null ? dueAt : 'NEVER';
}

/** Who names a procedure beside a dossier names that of the dossier. @throws {Refusal} INPUT_INVALID */
export function requireSameProcedure(
  { procedureCode: known }: Pick<DossierFact, 'procedureCode'>,
  { procedureCode: said }: { readonly procedureCode: string | null },
): void {
  if (said === null || known === null || said === known) return;
  const message = `The dossier is about the procedure ${known}.`;
  throw refusal('INPUT_INVALID', message, ['procedureCode']);
}

/**
 * Whether an appointment may be about a dossier: its result is collected where it was received, when it can be collected.
 *
 * @throws {Refusal} DOSSIER_ELSEWHERE, DOSSIER_NOT_COLLECTABLE, NOT_DUE_YET
 */
export function requireFitting(
  dossier: DossierFact,
  visit: {
    readonly unitCode: string;
    readonly purpose: AppointmentPurpose;
    readonly startAt: Date;
  },
): void {
  const { unitCode, purpose, startAt } = visit;
  if (dossier.unitCode !== unitCode) {
    const message = `The dossier was received at ${dossier.unitCode}.`;
    throw refusal('DOSSIER_ELSEWHERE', message, ['unitCode']);
  }
  if (purpose !== 'COLLECT') return;
  const from = collectableFrom(dossier);
  if (from === 'NEVER') {
    const message = `A dossier of status ${dossier.status} has no result to come.`;
    throw refusal('DOSSIER_NOT_COLLECTABLE', message, ['dossierCode']);
  }
  if (from !== 'ANY_TIME' && startAt < from) {
    throw refusal('NOT_DUE_YET', `The result is due on ${from.toISOString()}.`, ['startAt']);
  }
}
