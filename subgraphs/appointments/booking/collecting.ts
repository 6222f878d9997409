import type { DossierFact } from '../dossier-facts.ts';
import type { AppointmentPurpose } from '../purposes.ts';
import { refusal } from './refuse.ts';

/** National statuses of dossiers that are on their way to a result. */
const open: readonly number[] = [2, 4, 5, 6];
const processed = 9;

/**
 * Whether an appointment may be about a dossier: its result is collected where it was received, from the due date on, or as soon
 * as it is there.
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
  if (purpose !== 'COLLECT' || dossier.status === processed) return;
  if (!open.includes(dossier.status) || dossier.dueAt === null) {
    const message = `A dossier of status ${dossier.status} has no result to come.`;
    throw refusal('DOSSIER_NOT_COLLECTABLE', message, ['dossierCode']);
  }
  if (startAt < dossier.dueAt) {
    const message = `The result is due on ${dossier.dueAt.toISOString()}.`;
    throw refusal('NOT_DUE_YET', message, ['startAt']);
  }
}
