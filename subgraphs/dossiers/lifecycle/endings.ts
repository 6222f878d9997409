import { Refusal } from '../../shared/write/refusal.ts';
import { processing, returned, settled, stopped } from '../dossier-status.ts';
import type { CorrectionScope } from '../generated/resolver-types.ts';
import type { ProcessStep } from '../next-step.ts';
import type { DossierChange } from '../repository/record-change.ts';
import {
  nameOf,
  requireAgency,
  requireHandler,
  requireHere,
  requireText,
  requireWhole,
} from './checks.ts';
import {
  type Actor,
  type Circumstances,
  type DossierFile,
  stepsDone,
  unreturnedPart,
} from './dossier-file.ts';
import { changeOf, momentOf } from './draft.ts';
import { slipHead } from './forms.ts';
import { cancelPayments } from './payments.ts';
import { stepRow } from './steps.ts';
import { requirePossible } from './transitions.ts';

/** Ends processing without a result, for a reason (form 05 of 2025; 2018 has none of its own and uses 03). */
export function stop(
  file: DossierFile,
  by: Actor,
  reason: string,
  around: Circumstances,
): DossierChange {
  const { procedure, now } = around;
  requirePossible('stop', file);
  requireHandler(file, by, procedure.agencyCode);
  requireHere(file);
  const said = requireText(reason, 'reason');
  return changeOf(file, around, {
    kind: 'stop',
    actor: by.officer,
    to: stopped,
    clock: 'STOP',
    reason: said,
    set: { ended_at: momentOf(file, now), internal_status: 'CLOSED' },
    rows: cancelPayments(file),
    slips: [
      {
        purpose: 'STOP',
        payload: {
          ...slipHead(by, around),
          reason: said,
        },
      },
    ],
  });
}

/** The document that settles a dossier. */
export interface ResultDocument {
  readonly documentNo: string;
  readonly electronic: boolean;
}

const stepsBeforeTheEnd: readonly ProcessStep[] = ['APPRAISE', 'APPROVE', 'SEAL'];

/** Settles the dossier: everything is back, approved and sealed. The result goes to the unit where the applicant is. */
export function complete(
  file: DossierFile,
  by: Actor,
  { documentNo, electronic }: ResultDocument,
  around: Circumstances,
): DossierChange {
  const { procedure, now } = around;
  requirePossible('complete', file);
  requireHere(file);
  requireHandler(file, by, procedure.agencyCode);
  const done = stepsDone(file);
  const missing = stepsBeforeTheEnd.filter((step) => !done.has(step));
  if (missing.length > 0) {
    throw new Refusal('STEP_MISSING', `Not done yet: ${missing.join(', ')}.`);
  }
  const part = unreturnedPart(file);
  if (part) {
    throw new Refusal('PART_OPEN', `The result of ${nameOf(part, 'a part')} is not back.`);
  }
  return changeOf(file, around, {
    kind: 'complete',
    actor: by.officer,
    to: settled,
    clock: 'STOP',
    set: {
      ended_at: momentOf(file, now),
      internal_status: 'AWAITING_RETURN',
      holder_code: file.dossier.unit_code,
    },
    rows: [
      {
        insert: 'results',
        row: {
          document_no: requireText(documentNo, 'documentNo', 60),
          signed_at: file.steps.at(-1)?.completed_at ?? momentOf(file, now),
          electronic: Number(electronic),
        },
      },
    ],
  });
}

/** Hands the result over at the unit that received the dossier, when nothing is owed. */
export function returnResult(file: DossierFile, by: Actor, around: Circumstances): DossierChange {
  requirePossible('returnResult', file);
  requireAgency(by, [file.dossier.unit_code], 'return results of this unit');
  const owed = file.payments.find(({ state }) => state === 'WAITING');
  if (owed) throw new Refusal('PAYMENT_DUE', `The payment ${owed.seq} has not been made.`);
  return changeOf(file, around, {
    kind: 'returnResult',
    actor: by.officer,
    to: returned,
    step: 'RETURN',
    set: { returned_at: momentOf(file, around.now), internal_status: 'CLOSED' },
    rows: [stepRow('RETURN', file, by, around, { on_site: 1 })],
  });
}

/** The applicant says, once, how it was: 1 very bad, 5 very good. */
export function rate(
  file: DossierFile,
  actor: string,
  score: number,
  around: Circumstances,
): DossierChange {
  const { now } = around;
  requirePossible('rate', file);
  requireWhole(file, 'rated');
  if (file.isRated) throw new Refusal('ALREADY_RATED', 'The dossier has been rated.');
  if (!Number.isInteger(score) || score < 1 || score > 5) {
    throw new Refusal('INPUT_INVALID', '`score` must be from 1 to 5.', ['score']);
  }
  return changeOf(file, around, {
    kind: 'rate',
    actor,
    rows: [{ insert: 'ratings', row: { score, rated_at: momentOf(file, now) } }],
  });
}

/** Reopens a settled dossier whose result has not been handed over: it is appraised, approved and sealed anew. */
export function correct(
  file: DossierFile,
  by: Actor,
  { scope, reason }: { readonly scope: CorrectionScope; readonly reason: string },
  around: Circumstances,
): DossierChange {
  const { procedure } = around;
  requirePossible('correct', file);
  requireHandler(file, by, procedure.agencyCode);
  return changeOf(file, around, {
    kind: 'correct',
    actor: by.officer,
    to: processing,
    clock: 'RESUME',
    reason: `${scope}: ${requireText(reason, 'reason', 480)}`,
    set: { ended_at: null, internal_status: 'APPRAISING' },
    rows: [{ remove: 'results' }],
  });
}
