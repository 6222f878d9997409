import { Refusal } from '../../shared/write/refusal.ts';
import { processing, withdrawalRequested } from '../dossier-status.ts';
import type { DossierChange } from '../repository/record-change.ts';
import { optionalText, requireHandler, requireHere, requireText, requireWhole } from './checks.ts';
import {
  type Actor,
  type Circumstances,
  type DossierFile,
  pausedSince,
  standingStatus,
  stepsDone,
} from './dossier-file.ts';
import { changeOf, momentOf } from './draft.ts';
import { cancelPayments } from './payments.ts';
import { requirePossible } from './transitions.ts';

/** The applicant wants the dossier back; an officer answers, and may have taken the request in. */
export function withdraw(
  file: DossierFile,
  actor: string,
  reason: string | null,
  around: Circumstances,
): DossierChange {
  requirePossible('withdraw', file);
  requireWhole(file, 'withdrawn');
  return changeOf(file, around, {
    kind: 'withdraw',
    actor,
    to: withdrawalRequested,
    clock: pausedSince(file) ? 'RESUME' : null,
    reason: optionalText(reason, 'reason'),
    set: { internal_status: 'WITHDRAWAL_REQUESTED' },
  });
}

/** Gives the dossier back, which ends it; or, when the result is signed already, goes on with it and says so. */
export function answerWithdrawal(
  file: DossierFile,
  by: Actor,
  { granted, reason }: { readonly granted: boolean; readonly reason: string | null },
  around: Circumstances,
): DossierChange {
  const { procedure, now } = around;
  requirePossible('answerWithdrawal', file);
  requireHandler(file, by, procedure.agencyCode);
  const signed = stepsDone(file).has('APPROVE');
  if (granted && signed) {
    throw new Refusal('ALREADY_SIGNED', 'The result is signed: the dossier cannot be withdrawn.');
  }
  if (!granted && !signed) {
    throw new Refusal('NOT_SIGNED', 'Only a signed result stands in the way of a withdrawal.');
  }
  if (granted) requireHere(file);
  const accepted = file.dossier.received_at !== null;
  return changeOf(file, around, {
    kind: 'answerWithdrawal',
    actor: by.officer,
    ...(granted
      ? {
          clock: accepted ? ('STOP' as const) : null,
          reason: optionalText(reason, 'reason'),
          set: { ended_at: momentOf(file, now), internal_status: 'CLOSED' as const },
          rows: cancelPayments(file),
        }
      : {
          to: processing,
          reason: requireText(reason ?? '', 'reason'),
          set: { internal_status: standingStatus(file) },
        }),
  });
}
