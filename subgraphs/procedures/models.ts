import type { AccessLogRow } from '../shared/audit/access-log.ts';
import type { Day, StoredInstant } from '../shared/instants.ts';
import type { Connection } from '../shared/pagination.ts';
import type { Validity } from '../shared/validity.ts';
import type {
  ApprovalAuthority,
  CentreExclusionReason,
  FeeKind,
  OffSiteReason,
  OnlineLevel,
  PartProvenance,
  ProcedureChangeKind,
  ProcedureLevel,
  ProcedureProvenance,
  ProcedureState,
  ProcedureStepKind,
  ProcedureStepPlace,
  SimplificationProposal,
  SimplificationReviewState,
} from './generated/resolver-types.ts';

/** What resolvers get as parents: rows as the repository reads them, and references to other subgraphs' entities. */
export interface AgencyModel {
  readonly code: string;
}

export interface ReceptionUnitModel {
  readonly code: string;
}

export interface ProcedureFieldModel {
  readonly code: string;
  readonly name: string;
}

export interface ProcedureModel {
  readonly code: string;
  readonly name: string;
  readonly field_code: string;
  readonly agency_code: string;
  readonly competence: ProcedureLevel;
  /** JSON: ProcedureLevel[] */
  readonly execution_levels: string;
  readonly state: ProcedureState;
  readonly provenance: ProcedureProvenance;
  readonly source_name: string | null;
  readonly source_as_of: string | null;
  readonly source_note: string | null;
  readonly record_version: number;
}

export interface ProcedureVersionModel extends Validity {
  /** `<procedure code>@<number>` */
  readonly id: string;
  readonly procedure_code: string;
  readonly number: number;
  readonly decision_number: string | null;
  readonly statutory_working_minutes: number;
  readonly local_working_minutes: number | null;
  /** JSON: Step[] */
  readonly steps: string;
  readonly centre_step_count: number;
  readonly exclusion_reason: CentreExclusionReason | null;
  readonly approval_authority: ApprovalAuthority;
  readonly off_site_reason: OffSiteReason | null;
  readonly reason_legal_basis: string | null;
  /** JSON: ProcedureChannel[] */
  readonly channels: string;
  /** JSON: ProcedureApplicantKind[] */
  readonly applicant_kinds: string;
  readonly online_level: OnlineLevel;
  readonly legacy_level: number;
  readonly result: string;
  readonly result_is_paper: 0 | 1;
  readonly conditions: string | null;
  /** JSON: string[] */
  readonly legal_basis: string;
  readonly suspend_on_payment: 0 | 1;
  readonly same_day: 0 | 1;
  readonly statutory_limit_provenance: PartProvenance;
  readonly local_limit_provenance: PartProvenance;
  readonly components_provenance: PartProvenance;
  readonly fees_provenance: PartProvenance;
  readonly handling_provenance: PartProvenance;
}

/** A step of a version, as it stands in `procedure_versions.steps`. */
export interface Step {
  readonly kind: ProcedureStepKind;
  readonly workingMinutes: number;
  readonly place: ProcedureStepPlace;
}

export interface ProcedureStepModel extends Step {
  readonly position: number;
}

export interface ProcedureComponentModel {
  readonly version_id: string;
  readonly position: number;
  readonly name: string;
  readonly sets: number;
  readonly originals: number;
  readonly copies: number;
  readonly has_form: 0 | 1;
}

export interface FeeItemModel {
  readonly version_id: string;
  readonly position: number;
  readonly kind: FeeKind;
  readonly name: string;
  /** Whole đồng. */
  readonly amount: number;
  readonly exemptions: string | null;
}

export interface AnnouncingDecisionModel {
  readonly number: string;
  readonly title: string;
  readonly signed_on: Day;
  readonly effective_on: Day;
  readonly disclosed_at: StoredInstant | null;
  readonly provenance: ProcedureProvenance;
}

export interface OfferingModel extends Validity {
  readonly unit_code: string;
  readonly procedure_code: string;
  readonly version_id: string;
}

export interface ProcedureChangeModel {
  readonly sequence: number;
  readonly kind: ProcedureChangeKind;
  readonly procedure_code: string;
  readonly version_id: string | null;
  readonly at: StoredInstant;
}

export interface SimplificationReviewModel {
  readonly number: number;
  readonly procedure_code: string;
  readonly proposal: SimplificationProposal;
  readonly reason: string;
  readonly state: SimplificationReviewState;
  readonly proposed_on: Day;
  readonly decided_on: Day | null;
  readonly record_version: number;
}

/** A procedure in a list, before its row is read. */
export interface ProcedureListRow {
  readonly procedure_code: string;
}

export type ProcedureConnectionModel = Connection<ProcedureListRow>;
export type ProcedureEdgeModel = ProcedureConnectionModel['edges'][number];

export type ProcedureFieldConnectionModel = Connection<ProcedureFieldModel>;
export type AnnouncingDecisionConnectionModel = Connection<AnnouncingDecisionModel>;
export type OfferingConnectionModel = Connection<OfferingModel>;
export type ProcedureChangeConnectionModel = Connection<ProcedureChangeModel>;
export type SimplificationReviewConnectionModel = Connection<SimplificationReviewModel>;
export type ServiceMatchConnectionModel = Connection<ServiceMatchModel>;

/** A procedure found by {@link ../repository/service-search.ts}, and for whom. */
export interface ServiceMatchModel {
  readonly procedure_code: string;
  readonly version_id: string;
  /** GSO code of where the applicant is. */
  readonly area: string;
  readonly asOf: Day;
}

export type AccessLogEntryModel = AccessLogRow;

export type AccessLogConnectionModel = Connection<AccessLogRow>;
