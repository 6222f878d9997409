import type { AccessLogRow } from '../shared/audit/access-log.ts';
import type { Day, StoredInstant } from '../shared/instants.ts';
import type { Connection } from '../shared/pagination.ts';
import type { StatusCode } from './dossier-status.ts';
import type {
  ApplicantKind,
  Confidentiality,
  DossierChannel,
  DossierStatisticsFilter,
  InternalStatus,
} from './generated/resolver-types.ts';
import type { Lateness } from './lateness.ts';
import type { TableCell } from './repository/dossier-statistics.ts';
import type { Moment } from './repository/overdue.ts';
import type { SlipRow } from './repository/parts.ts';
import type { Period } from './repository/statistics.ts';
import type { HiddenCounts } from './statistics/small-counts.ts';

/** A row of `dossiers`, as far as the graph reads it. */
export interface DossierModel {
  readonly id: number;
  readonly code: string;
  readonly national_id: string | null;
  readonly procedure_code: string;
  readonly procedure_version: number;
  readonly field_code: string;
  readonly unit_code: string;
  readonly support_point_code: string | null;
  readonly competent_agency_code: string;
  readonly holder_code: string;
  readonly channel: DossierChannel;
  readonly applicant_kind: ApplicantKind;
  /** Shown masked to whoever may not see it, as the three that follow. */
  readonly applicant_name: string;
  readonly applicant_identity: string | null;
  readonly applicant_phone: string | null;
  readonly applicant_email: string | null;
  readonly summary: string | null;
  readonly submitted_at: StoredInstant;
  readonly received_at: StoredInstant | null;
  readonly registered_at: StoredInstant;
  readonly limit_minutes: number;
  readonly same_day: number;
  readonly original_due_at: StoredInstant | null;
  readonly due_at: StoredInstant | null;
  readonly ended_at: StoredInstant | null;
  readonly returned_at: StoredInstant | null;
  readonly due_key: StoredInstant;
  readonly overdue_from: StoredInstant;
  readonly late_from: StoredInstant;
  readonly is_open: number;
  readonly status: StatusCode;
  readonly internal_status: InternalStatus;
  readonly lateness: Lateness | null;
  readonly confidentiality: Confidentiality;
  /** Pseudonym of the officer to whom it is assigned. */
  readonly handling_officer: string | null;
  readonly parent_id: number | null;
  readonly parent_transfer_seq: number | null;
  readonly created_at: StoredInstant;
  readonly updated_at: StoredInstant;
  readonly version: number;
}

export type DossierConnectionModel = Connection<DossierModel>;

/** A row of `transfers`. */
export interface TransferModel {
  readonly dossier_id: number;
  readonly seq: number;
  readonly from_code: string;
  readonly to_code: string;
  readonly direction: 'UP' | 'DOWN' | 'LATERAL';
  readonly sent_at: StoredInstant;
  readonly acknowledged_at: StoredInstant | null;
  readonly due_at: StoredInstant | null;
  readonly returned_at: StoredInstant | null;
  readonly state: 'SENT' | 'ACKED' | 'RETURNED' | 'REFUSED';
}

/** A unit with overdue dossiers at an instant. */
export interface OverdueUnitModel {
  readonly unitCode: string;
  readonly open: number;
  readonly overdue: number;
  readonly moment: Moment;
}

/** A cell of a table of statistics, with what it was asked by. */
export interface DossierStatisticsCellModel extends TableCell {
  /** Counts that whoever asks is not told. */
  readonly hidden: HiddenCounts;
  readonly filter: DossierStatisticsFilter;
  readonly period: Period;
  readonly today: Day;
}

/** A procedure with few dossiers. */
export interface EliminationCandidateModel {
  readonly code: string;
  readonly dossiers: number;
}

export type EliminationCandidateConnectionModel = Connection<EliminationCandidateModel>;

/** Entities of other subgraphs are known here by their key alone. */
export interface ReceptionUnitModel {
  readonly code: string;
}

export interface ProcedureModel {
  readonly code: string;
}

/** A transfer that is not acknowledged in time, as it stands in the list of alerts. */
export interface TransferAlertModel extends TransferModel {
  readonly alert_key: StoredInstant;
}

export type TransferAlertConnectionModel = Connection<TransferAlertModel>;

/** A row of `slips` with the dossier for which it was issued. */
export interface SlipModel extends SlipRow {
  readonly dossier: DossierModel;
}

/** The applicant of a dossier; what is shown of it depends on who asks. */
export type ApplicantModel = DossierModel;

export type AccessLogEntryModel = AccessLogRow;

export type AccessLogConnectionModel = Connection<AccessLogRow>;
