import { fromStored, toLocalIso, toStored } from '../../shared/instants.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import type { DossierChange } from '../repository/record-change.ts';
import { requireHandler, requireText } from './checks.ts';
import type { Actor, Circumstances, DossierFile } from './dossier-file.ts';
import { changeOf, momentOf } from './draft.ts';
import { slipHead } from './forms.ts';
import { requirePossible } from './transitions.ts';

/** Apologises and gives a new date (form 04): once, and before the old one. It is no cure: the first date is judged. */
export function extend(
  file: DossierFile,
  by: Actor,
  { newDueAt, reason }: { readonly newDueAt: Date; readonly reason: string },
  around: Circumstances,
): DossierChange {
  const { procedure, now } = around;
  requirePossible('extend', file);
  requireHandler(file, by, procedure.agencyCode);
  const said = requireText(reason, 'reason');
  const { due_at: oldDue } = file.dossier;
  const newDue = toStored(newDueAt);
  if (file.hasApology) {
    throw new Refusal('ALREADY_EXTENDED', 'The due date of a dossier is moved once.');
  }
  if (oldDue === null || momentOf(file, now) >= oldDue) {
    throw new Refusal('DUE_DATE_PASSED', 'An apology is given before the due date.');
  }
  if (newDue <= oldDue) {
    throw new Refusal('NEW_DUE_NOT_LATER', 'The new due date is after the old one.', ['newDueAt']);
  }
  if (file.parent?.due_at && newDue > file.parent.due_at) {
    const message = `A part is due no later than the whole, ${file.parent.code}.`;
    throw new Refusal('PART_DUE_TOO_LATE', message, ['newDueAt']);
  }
  return changeOf(file, around, {
    kind: 'extend',
    actor: by.officer,
    reason: said,
    set: { due_at: newDue },
    slips: [
      {
        purpose: 'APOLOGY',
        payload: {
          ...slipHead(by, around),
          reason: said,
          oldDueAt: toLocalIso(fromStored(oldDue)),
          newDueAt: toLocalIso(newDueAt),
        },
      },
    ],
  });
}
