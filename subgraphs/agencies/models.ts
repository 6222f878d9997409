import type { AccessLogRow } from '../shared/audit/access-log.ts';
import type { Day, StoredInstant } from '../shared/instants.ts';
import type { Connection } from '../shared/pagination.ts';
import type { Validity } from '../shared/validity.ts';
import type {
  AdministrativeUnitLevel,
  AdministrativeUnitType,
  AgencyKind,
  AgencyLevel,
  AuthorisationKind,
  CalendarDayKind,
  CalendarDayReason,
  Certainty,
  CodeProvenance,
  DepartmentCounted,
  ExchangeDirection,
  ExternalIndexKind,
  OfficerRole,
  OfficeSessionKind,
  ReceptionUnitKind,
  SealKind,
  UnitChangeKind,
} from './generated/resolver-types.ts';

/** The day of a query, which the fields of what it found go by unless they are asked for another one. */
export interface AsOf {
  readonly asOf: Day;
}

export interface AdministrativeUnitRow extends Validity {
  readonly gso_code: string;
  readonly level: AdministrativeUnitLevel;
  readonly type: AdministrativeUnitType;
  readonly name: string;
  readonly full_name: string;
  readonly full_name_search: string;
  readonly parent_gso_code: string | null;
}

export interface AdministrativeUnitModel extends AdministrativeUnitRow, AsOf {
  readonly __typename: 'AdministrativeUnit';
}

export interface AdministrativeUnitChangeRow {
  readonly id: number;
  readonly effective_on: Day;
  readonly resolution: string;
  readonly signed_on: Day;
  readonly kinds: string;
  readonly extent: 'WHOLE' | 'PART' | 'REST';
  readonly certainty: Certainty;
  readonly note: string | null;
  readonly old_gso_code: string;
  readonly old_valid_from: Day;
  readonly new_gso_code: string | null;
  readonly new_valid_from: Day | null;
}

/** A change seen from one of its ends. */
export interface AdministrativeUnitSuccessionModel extends AsOf {
  readonly change: AdministrativeUnitChangeRow;
  readonly gsoCode: string;
  readonly validFrom: Day;
}

export interface AgencyStateRow extends Validity {
  readonly code: string;
  readonly name: string;
  readonly short_name: string | null;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly parent_code: string | null;
  readonly gso_code: string;
  readonly code_provenance: CodeProvenance;
  readonly counted: DepartmentCounted;
  readonly certainty: Certainty | null;
  readonly basis: string | null;
}

export interface AgencyModel extends AsOf {
  readonly __typename: 'Agency';
  readonly code: string;
  /** In order of time, at least one. */
  readonly states: readonly AgencyStateRow[];
}

export interface ReceptionUnitStateRow extends Validity {
  readonly code: string;
  readonly calendar_code: string;
  readonly kind: ReceptionUnitKind;
  readonly name: string;
  readonly parent_code: string | null;
  readonly gso_code: string;
  readonly address: string;
}

export interface ReceptionUnitModel extends AsOf {
  readonly __typename: 'ReceptionUnit';
  readonly code: string;
  /** In order of time, at least one. */
  readonly states: readonly ReceptionUnitStateRow[];
}

export interface ReceptionUnitSuccessionRow {
  readonly old_code: string;
  readonly new_code: string;
  readonly effective_on: Day;
  readonly resolution: string;
  readonly signed_on: Day;
  readonly extent: AdministrativeUnitChangeRow['extent'];
  readonly certainty: Certainty;
}

export interface ReceptionUnitSuccessionModel extends ReceptionUnitSuccessionRow, AsOf {
  /** Code of the unit at the other end. */
  readonly code: string;
}

export interface OfficeSessionModel extends Validity {
  readonly reception_unit_code: string;
  readonly weekday: number;
  readonly opens_minute: number;
  readonly closes_minute: number;
  readonly kind: OfficeSessionKind;
}

export interface ServiceCounterModel {
  readonly reception_unit_code: string;
  readonly number: number;
  readonly name: string;
  /** JSON, a list of names. */
  readonly field_names: string;
}

export interface OfficerCountRow extends Validity {
  readonly reception_unit_code: string;
  readonly role: OfficerRole;
  readonly count: number;
}

export interface WorkingCalendarModel {
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly first_day: Day;
  readonly last_day: Day;
}

export interface CalendarDayModel {
  readonly calendar_code: string;
  readonly day: Day;
  readonly kind: CalendarDayKind;
  readonly reason: CalendarDayReason;
  readonly name: string;
  readonly paired_day: Day | null;
  readonly lunar_date: string | null;
  readonly certainty: Certainty;
  readonly is_used: number;
}

export interface SealRow extends Validity {
  readonly id: number;
  readonly kind: SealKind;
  readonly owner_code: string;
  readonly held_at_code: string;
  readonly permit_number: string;
}

export interface SealModel extends SealRow, AsOf {
  readonly __typename: 'Seal';
}

export interface AuthorisationRow extends Validity {
  readonly id: number;
  readonly kind: AuthorisationKind;
  readonly from_code: string;
  readonly to_code: string;
  readonly procedure_code: string;
  readonly decision_number: string;
}

export interface AuthorisationModel extends AuthorisationRow, AsOf {
  readonly __typename: 'Authorisation';
}

export interface InterconnectionRow {
  readonly reception_unit_code: string;
  readonly endpoint: string;
  readonly operator: string;
  readonly connected_at: StoredInstant;
}

export interface InterconnectionModel extends InterconnectionRow, AsOf {}

export interface ExchangeModel {
  readonly id: number;
  readonly message_id: string;
  readonly reception_unit_code: string;
  readonly direction: ExchangeDirection;
  readonly service: string;
  readonly sent_at: StoredInstant;
  readonly acknowledged_at: StoredInstant | null;
}

/** Units of a day, by code, of which the shares are computed. */
export interface CoverageModel extends AsOf {
  readonly districtCentreCodes: readonly string[];
  readonly communeUnitCodes: readonly string[];
}

/** Those of some units that have what is counted, and those that do not. */
interface CoveredUnits extends AsOf {
  readonly having: readonly string[];
  readonly lacking: readonly string[];
}

export type SecondSealCoverageModel = CoveredUnits;
export type InterconnectionCoverageModel = CoveredUnits;

export interface ExternalIndexModel {
  readonly kind: ExternalIndexKind;
  readonly year: number;
  readonly rank: number | null;
  readonly rank_is_upper_bound: number;
  readonly of: number;
  readonly score: string | null;
  readonly publisher: string;
  readonly certainty: Certainty;
  readonly basis: string;
}

export interface UnitChangeModel {
  readonly sequence: number;
  readonly recorded_at: StoredInstant;
  readonly effective_on: Day;
  readonly kind: UnitChangeKind;
  readonly subject_type: 'AdministrativeUnit' | 'Agency' | 'ReceptionUnit';
  readonly subject_key: string;
}

export type AdministrativeUnitConnectionModel = Connection<AdministrativeUnitModel>;
export type AgencyConnectionModel = Connection<AgencyModel>;
export type ReceptionUnitConnectionModel = Connection<ReceptionUnitModel>;
export type SealConnectionModel = Connection<SealModel>;
export type AuthorisationConnectionModel = Connection<AuthorisationModel>;
export type ExchangeConnectionModel = Connection<ExchangeModel>;
export type UnitChangeConnectionModel = Connection<UnitChangeModel>;

export type AccessLogEntryModel = AccessLogRow;

export type AccessLogConnectionModel = Connection<AccessLogRow>;
