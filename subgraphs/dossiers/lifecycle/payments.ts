import { Refusal } from '../../shared/write/refusal.ts';
import { paymentRequested, processing, settled } from '../dossier-status.ts';
import type { ChargeKind, PaymentMethod } from '../generated/resolver-types.ts';
import type { DossierChange } from '../repository/record-change.ts';
import type { RowWrite } from '../repository/row-writes.ts';
import { requireHandler, requireHere, requireText, requireWhole } from './checks.ts';
import {
  type Actor,
  type Circumstances,
  type DossierFile,
  pausedSince,
  standingStatus,
} from './dossier-file.ts';
import { changeOf, momentOf } from './draft.ts';
import { applicantActor } from './filing.ts';
import { requirePossible } from './transitions.ts';

export interface PaymentRequest {
  readonly kind: ChargeKind;
  /** Whole đồng. */
  readonly amount: number;
  /** Whether the dossier waits until it is paid. */
  readonly holdsDossier: boolean;
}

/** Asks for a payment. The dossier may wait for it; whether its clock does too is the version's to say. */
export function requestPayment(
  file: DossierFile,
  by: Actor,
  { kind, amount, holdsDossier }: PaymentRequest,
  around: Circumstances,
): DossierChange {
  const { procedure, version, now } = around;
  requirePossible('requestPayment', file);
  requireHandler(file, by, procedure.agencyCode);
  requireWhole(file, 'charged');
  if (amount < 1) throw new Refusal('INPUT_INVALID', '`amount` must be above 0.', ['amount']);
  if (holdsDossier) {
    requireHere(file);
    if (file.dossier.status === settled) {
      throw new Refusal('MOVE_NOT_ALLOWED', 'A settled dossier waits for nothing.', [
        'holdsDossier',
      ]);
    }
  }
  return changeOf(file, around, {
    kind: 'requestPayment',
    actor: by.officer,
    ...(holdsDossier && {
      to: paymentRequested,
      clock: version.suspendOnPayment ? ('PAUSE' as const) : null,
      reason: 'Thực hiện nghĩa vụ tài chính',
      set: { internal_status: 'AWAITING_PAYMENT' as const },
    }),
    rows: [
      {
        insert: 'payments',
        row: {
          seq: file.payments.length + 1,
          kind,
          amount,
          holds_dossier: Number(holdsDossier),
          state: 'WAITING',
          method: null,
          requested_at: momentOf(file, now),
          paid_at: null,
        },
      },
    ],
  });
}

/** How a payment ends: paid in some way, or not due after all for a reason. */
export type PaymentEnd =
  | { readonly method: PaymentMethod }
  | { readonly method: null; readonly reason: string };

/** Records that a payment was made, or is not due; the dossier goes on when nothing holds it any more. */
export function recordPayment(
  file: DossierFile,
  actor: string,
  { seq, end }: { readonly seq: number; readonly end: PaymentEnd },
  around: Circumstances,
): DossierChange {
  const { now } = around;
  requirePossible('recordPayment', file);
  const payment = file.payments.find((each) => each.seq === seq);
  if (payment?.state !== 'WAITING') {
    throw new Refusal('PAYMENT_NOT_WAITING', `Nobody waits for a payment ${seq}.`, ['paymentSeq']);
  }
  if (end.method === null && actor === applicantActor) {
    throw new Refusal('NOT_COMPETENT', 'Only an officer may say that a payment is not due.', [
      'by',
    ]);
  }
  const held = file.payments.some(
    (each) => each.seq !== seq && each.holds_dossier && each.state === 'WAITING',
  );
  const goesOn = file.dossier.status === paymentRequested && !held;
  const paid = end.method !== null;
  return changeOf(file, around, {
    kind: 'recordPayment',
    actor,
    reason: paid ? null : requireText(end.reason, 'reason'),
    ...(goesOn && {
      to: processing,
      clock: pausedSince(file) ? ('RESUME' as const) : null,
      set: { internal_status: standingStatus(file) },
    }),
    rows: [
      {
        update: 'payments',
        seq,
        set: paid
          ? { state: 'PAID', method: end.method, paid_at: momentOf(file, now) }
          : { state: 'CANCELLED' },
      },
    ],
  });
}

/** What is still owed is not due after all when the dossier ends without a result. */
export function cancelPayments({ payments }: DossierFile): RowWrite[] {
  return payments
    .filter(({ state }) => state === 'WAITING')
    .map(({ seq }) => ({ update: 'payments', seq, set: { state: 'CANCELLED' } }));
}
