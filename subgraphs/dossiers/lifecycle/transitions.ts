import { Refusal } from '../../shared/write/refusal.ts';
import {
  paymentRequested,
  processing,
  received,
  refused,
  returned,
  type StatusCode,
  settled,
  statusLabels,
  stopped,
  submitted,
  supplementRequested,
  withdrawalRequested,
} from '../dossier-status.ts';
import type { CommandKind } from './commands.ts';
import type { DossierFile } from './dossier-file.ts';

/**
 * In which states each command is possible, and to which it leads. A command that leads to several says which when it is
 * decided; one that leads to its own state is an event within it. The clock begins, stands still, goes on and ends where
 * the command's own rule says so: it depends on the acceptance and on the version of the procedure.
 */
interface CommandRule {
  readonly from: readonly StatusCode[];
  readonly to: readonly StatusCode[];
  /** Whether the dossier must have been accepted (true), must not have been (false), or may be either. */
  readonly accepted?: boolean;
}

export const commandRules: Readonly<Record<Exclude<CommandKind, 'submit'>, CommandRule>> = {
  receive: { from: [submitted, supplementRequested], to: [received], accepted: false },
  refuse: { from: [submitted, supplementRequested], to: [refused], accepted: false },
  requestSupplement: { from: [submitted, received, processing], to: [supplementRequested] },
  supplySupplement: { from: [supplementRequested], to: [processing, supplementRequested] },
  assign: { from: [received, processing], to: [processing] },
  transfer: { from: [received, processing], to: [processing] },
  acknowledgeTransfer: {
    from: [processing, withdrawalRequested],
    to: [processing, withdrawalRequested],
  },
  returnTransfer: {
    from: [processing, withdrawalRequested],
    to: [processing, withdrawalRequested],
  },
  appraise: { from: [processing], to: [processing] },
  approve: { from: [processing], to: [processing] },
  seal: { from: [processing], to: [processing] },
  extend: { from: [received, processing], to: [received, processing] },
  requestPayment: {
    from: [received, processing, settled],
    to: [received, processing, settled, paymentRequested],
  },
  recordPayment: {
    from: [received, processing, paymentRequested, settled],
    to: [received, processing, paymentRequested, settled],
  },
  withdraw: {
    from: [submitted, received, processing, supplementRequested, paymentRequested],
    to: [withdrawalRequested],
  },
  answerWithdrawal: { from: [withdrawalRequested], to: [withdrawalRequested, processing] },
  stop: {
    from: [processing, supplementRequested, paymentRequested],
    to: [stopped],
    accepted: true,
  },
  complete: { from: [processing], to: [settled] },
  returnResult: { from: [settled], to: [returned] },
  rate: { from: [returned], to: [returned] },
  correct: { from: [settled], to: [processing] },
};

/**
 * Makes sure that a command is possible in the state of a dossier.
 *
 * @throws {Refusal} MOVE_NOT_ALLOWED
 */
export function requirePossible(
  kind: Exclude<CommandKind, 'submit'>,
  { dossier }: Pick<DossierFile, 'dossier'>,
): void {
  const { status } = dossier;
  const { from, accepted: wanted } = commandRules[kind];
  const accepted = dossier.received_at !== null;
  // A withdrawal that has been confirmed has the status of one that waits for its answer.
  const isWithdrawn = status === withdrawalRequested && dossier.internal_status === 'CLOSED';
  if (from.includes(status) && (wanted ?? accepted) === accepted && !isWithdrawn) return;
  const closed = isWithdrawn ? ', closed' : '';
  throw new Refusal(
    'MOVE_NOT_ALLOWED',
    `"${kind}" is not possible in status ${status} (${statusLabels[status]})${closed}, ${accepted ? '' : 'not '}accepted.`,
  );
}
