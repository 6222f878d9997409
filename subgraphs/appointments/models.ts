import type { AccessLogRow } from '../shared/audit/access-log.ts';
import type { Day, StoredInstant } from '../shared/instants.ts';
import type { Connection } from '../shared/pagination.ts';
import type { UserError } from '../shared/write/refusal.ts';
import type { AppointmentState, TicketState } from './appointment-states.ts';
import type { Fields } from './fields.ts';
import type { BookableSlot, SlotsOfOneDay } from './free-slots.ts';
import type { AppointmentPurpose } from './purposes.ts';
import type { NearbySlot } from './slots-nearby.ts';

/** What resolvers get as parents: rows as they are stored, and what is computed from rows. */

export interface AppointmentModel {
  readonly id: number;
  readonly code: string;
  readonly unit_code: string;
  readonly procedure_code: string | null;
  /** Code of the procedure's field; null where there is none, or it was not known. */
  readonly field: string | null;
  readonly dossier_code: string | null;
  /** Whether its dossier is not for everybody to see; then neither is the appointment. */
  readonly is_confidential: 0 | 1;
  readonly purpose: AppointmentPurpose;
  readonly start_at: StoredInstant;
  readonly end_at: StoredInstant;
  readonly slot_count: number;
  readonly party_name: string;
  readonly party_phone: string | null;
  readonly party_id_number: string;
  readonly channel: 'PORTAL' | 'MOBILE' | 'PHONE' | 'COUNTER' | 'PARTNER';
  readonly state: AppointmentState;
  readonly outcome: Outcome | null;
  readonly held_until: StoredInstant | null;
  readonly created_at: StoredInstant;
  readonly updated_at: StoredInstant;
  readonly version: number;
  /** The appointment that it stands for at another time. */
  readonly replaces_id: number | null;
}

export type Outcome = 'RENDERED' | 'PAPERS_MISSING' | 'REFERRED' | 'NOT_RENDERED';

export type AppointmentPartyModel = Pick<
  AppointmentModel,
  'code' | 'unit_code' | 'party_name' | 'party_phone' | 'party_id_number'
>;

export interface AppointmentChangeModel {
  readonly id: number;
  readonly appointment_id: number;
  readonly from_state: AppointmentState | null;
  readonly to_state: AppointmentState;
  readonly at: StoredInstant;
  readonly reason: string | null;
}

export interface ReminderModel {
  readonly appointment_id: number;
  readonly due_at: StoredInstant;
  readonly channel: 'SMS' | 'PUSH' | 'EMAIL';
  readonly state: 'PENDING' | 'SENT' | 'FAILED' | 'CANCELLED';
  readonly sent_at: StoredInstant | null;
}

export interface QueueTicketModel {
  readonly id: number;
  readonly unit_code: string;
  readonly day: Day;
  readonly number: number;
  readonly appointment_id: number | null;
  readonly procedure_code: string | null;
  readonly purpose: AppointmentPurpose;
  readonly state: TicketState;
  readonly counter: number | null;
  readonly issued_at: StoredInstant;
  readonly called_at: StoredInstant | null;
  /** When the service that is going on began. */
  readonly serving_at: StoredInstant | null;
  readonly finished_at: StoredInstant | null;
  readonly wait_seconds: number | null;
  readonly service_seconds: number | null;
  readonly outcome: Outcome | null;
}

export interface AvailabilityRuleModel {
  readonly id: number;
  readonly unit_code: string;
  readonly weekdays: number;
  readonly from_minute: number;
  readonly to_minute: number;
  readonly slot_minutes: number;
  readonly public_capacity: number;
  readonly internal_capacity: number;
  readonly purposes: string;
  readonly fields: Fields;
  readonly bookable_from_days: number;
  readonly bookable_to_days: number;
  readonly valid_from: Day;
  readonly valid_to: Day | null;
  readonly recorded_at: StoredInstant;
  readonly withdrawn_at: StoredInstant | null;
}

export interface ClosureModel {
  readonly id: number;
  readonly unit_code: string;
  readonly start_at: StoredInstant;
  readonly end_at: StoredInstant;
  readonly reason: string;
  readonly declared_at: StoredInstant;
  readonly withdrawn_at: StoredInstant | null;
}

export type SlotModel = BookableSlot;

export interface NearbySlotEdgeModel {
  readonly cursor: string;
  readonly node: NearbySlot;
}

export interface AvailabilityModel {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Date;
  readonly units: readonly UnitAvailabilityModel[];
}

export interface UnitAvailabilityModel {
  readonly code: string;
  readonly days: readonly DayAvailabilityModel[];
}

export type DayAvailabilityModel = SlotsOfOneDay;

export type AppointmentConnectionModel = Connection<AppointmentModel>;
export type AppointmentChangeConnectionModel = Connection<AppointmentChangeModel>;
export type QueueTicketConnectionModel = Connection<QueueTicketModel>;
export type AvailabilityRuleConnectionModel = Connection<AvailabilityRuleModel>;
export type ClosureConnectionModel = Connection<ClosureModel>;
export type SlotConnectionModel = Connection<SlotModel>;
export type NearbySlotConnectionModel = Connection<NearbySlot>;

export interface ReceptionQueueModel {
  readonly unitCode: string;
}

export interface ReceptionUnitModel {
  readonly code: string;
}

export interface ProcedureModel {
  readonly code: string;
}

/** A dossier by its code; what else there is of it, whoever asks for a field that requires it has told. */
export interface ProcedureFieldModel {
  readonly code: string;
}

export interface DossierModel {
  readonly code: string;
  readonly receptionUnit?: ReceptionUnitModel | null;
  readonly procedure?: ProcedureModel | null;
  readonly status?: DossierStatusModel;
  /** As the dossiers subgraph writes it. */
  readonly dueAt?: string | null;
}

export interface DossierStatusModel {
  readonly code: number;
}

export type UserErrorModel = UserError;

/** What was changed, by which payloads find it; null when the change was refused. */
interface PayloadOf<Changed> {
  readonly changed: Changed | null;
  readonly userErrors: readonly UserError[];
}

/** Code of the appointment. */
export type AppointmentPayloadModel = PayloadOf<string>;
export type AttendancePayloadModel = PayloadOf<Attendance>;
export type CloseDayPayloadModel = PayloadOf<ClosedDayModel>;
/** Code of the unit. */
export type ReopenDayPayloadModel = PayloadOf<string>;
export type SetAvailabilityPayloadModel = PayloadOf<string>;
/** Row number of the closure, and the code of its unit. */
export type DeclareClosurePayloadModel = PayloadOf<DeclaredClosure>;
export type WithdrawClosurePayloadModel = PayloadOf<DeclaredClosure>;

/** A ticket, an appointment, or both. */
export interface Attendance {
  readonly ticketId: number | null;
  readonly appointmentId: number | null;
}

export interface ClosedDayModel {
  readonly unitCode: string;
  readonly day: Day;
  readonly missedAppointments: number;
  readonly abandonedTickets: number;
}

export interface DeclaredClosure {
  readonly closureId: number;
  readonly unitCode: string;
}

export type AccessLogEntryModel = AccessLogRow;

export type AccessLogConnectionModel = Connection<AccessLogRow>;
