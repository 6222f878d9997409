import type { Knex } from 'knex';
import type { StoredInstant } from '../../shared/instants.ts';
import type { StatusCode } from '../dossier-status.ts';
import type {
  ChargeKind,
  ClockEffect,
  Digitisation,
  PaymentMethod,
  PaymentState,
  ProcessStep,
} from '../generated/resolver-types.ts';
import type { TransferModel } from '../models.ts';
import { transferColumns } from './transfers.ts';

/** Rows that belong to dossiers, by dossier and in their own order: each function reads those of many dossiers at once. */
interface OfDossier {
  readonly dossier_id: number;
}

export interface EventRow extends OfDossier {
  readonly seq: number;
  readonly from_status: StatusCode | null;
  readonly to_status: StatusCode;
  readonly actor: string;
  readonly at: StoredInstant;
  readonly clock: ClockEffect | null;
  readonly reason: string | null;
  readonly step: ProcessStep | null;
}

export interface StepRow extends OfDossier {
  readonly seq: number;
  readonly step: ProcessStep;
  readonly agency_code: string;
  readonly on_site: number;
  readonly officer: string;
  readonly handed_over_at: StoredInstant;
  readonly completed_at: StoredInstant;
  readonly due_at: StoredInstant | null;
  readonly seal_id: string | null;
  readonly authorisation_id: string | null;
}

export interface ComponentRow extends OfDossier {
  readonly position: number;
  readonly required: number;
  readonly originals: number;
  readonly copies: number;
  readonly digitisation: Digitisation;
}

export interface SlipRow extends OfDossier {
  readonly seq: number;
  readonly form_set: string;
  readonly form_no: string;
  readonly number: string;
  readonly issued_at: StoredInstant;
  readonly payload: string;
}

export interface SupplementRow extends OfDossier {
  readonly seq: number;
  readonly requested_at: StoredInstant;
  readonly supplied_at: StoredInstant | null;
  readonly content: string;
  readonly old_due_at: StoredInstant | null;
  readonly new_due_at: StoredInstant | null;
}

export interface PaymentRow extends OfDossier {
  readonly seq: number;
  readonly kind: ChargeKind;
  readonly amount: number;
  readonly holds_dossier: number;
  readonly state: PaymentState;
  readonly method: PaymentMethod | null;
  readonly requested_at: StoredInstant;
  readonly paid_at: StoredInstant | null;
}

export interface ResultRow extends OfDossier {
  readonly document_no: string;
  readonly signed_at: StoredInstant;
  readonly electronic: number;
}

export interface RatingRow extends OfDossier {
  readonly score: number;
  readonly rated_at: StoredInstant;
}

function reader<Row extends OfDossier>(
  table: string,
  columns: readonly (keyof Row & string)[],
  order: readonly (keyof Row & string)[],
): (db: Knex, ids: readonly number[]) => Promise<Row[]> {
  return (db, ids) =>
    db(table)
      .select(['dossier_id', ...columns])
      .whereIn('dossier_id', ids)
      .orderBy(['dossier_id', ...order]);
}

export const eventsOf = reader<EventRow>(
  'dossier_events',
  ['seq', 'from_status', 'to_status', 'actor', 'at', 'clock', 'reason', 'step'],
  ['seq'],
);

export const stepsOf = reader<StepRow>(
  'step_records',
  [
    'seq',
    'step',
    'agency_code',
    'on_site',
    'officer',
    'handed_over_at',
    'completed_at',
    'due_at',
    'seal_id',
    'authorisation_id',
  ],
  ['seq'],
);

export const componentsOf = reader<ComponentRow>(
  'dossier_components',
  ['position', 'required', 'originals', 'copies', 'digitisation'],
  ['position'],
);

export const transfersOf = reader<TransferModel>('transfers', transferColumns, ['seq']);

export const slipsOf = reader<SlipRow>(
  'slips',
  ['seq', 'form_set', 'form_no', 'number', 'issued_at', 'payload'],
  ['seq'],
);

export const supplementsOf = reader<SupplementRow>(
  'supplement_requests',
  ['seq', 'requested_at', 'supplied_at', 'content', 'old_due_at', 'new_due_at'],
  ['seq'],
);

export const paymentsOf = reader<PaymentRow>(
  'payments',
  ['seq', 'kind', 'amount', 'holds_dossier', 'state', 'method', 'requested_at', 'paid_at'],
  ['seq'],
);

export const resultsOf = reader<ResultRow>(
  'results',
  ['document_no', 'signed_at', 'electronic'],
  [],
);

export const ratingsOf = reader<RatingRow>('ratings', ['score', 'rated_at'], []);
