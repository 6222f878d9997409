// Generated from schema.graphql by `npm run types`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AppointmentModel, AppointmentPartyModel, AppointmentChangeModel, ReminderModel, QueueTicketModel, AvailabilityRuleModel, ClosureModel, SlotModel, NearbySlotEdgeModel, AvailabilityModel, UnitAvailabilityModel, DayAvailabilityModel, AppointmentConnectionModel, AppointmentChangeConnectionModel, QueueTicketConnectionModel, AvailabilityRuleConnectionModel, ClosureConnectionModel, SlotConnectionModel, NearbySlotConnectionModel, ReceptionQueueModel, ReceptionUnitModel, ProcedureModel, ProcedureFieldModel, DossierModel, DossierStatusModel, UserErrorModel, AppointmentPayloadModel, AttendancePayloadModel, CloseDayPayloadModel, ReopenDayPayloadModel, SetAvailabilityPayloadModel, DeclareClosurePayloadModel, WithdrawClosurePayloadModel, ClosedDayModel, AccessLogEntryModel, AccessLogConnectionModel } from '../models.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant (thời điểm), RFC 3339 with an offset. Stored in UTC, shown in the time of Việt Nam (+07:00). */
  DateTime: { input: Date; output: Date; }
  /** A calendar day (ngày) in Asia/Ho_Chi_Minh, written `YYYY-MM-DD` (RFC 3339, full-date). */
  Date: { input: string; output: string; }
  /** A time of day (giờ trong ngày) without a date, 24-hour clock, written `HH:mm`. */
  LocalTime: { input: string; output: string; }
  /** An amount of money in whole đồng (số tiền, đồng Việt Nam), an integer up to 2^53 − 1. */
  VND: { input: number; output: number; }
  /** A decimal number as text (số thập phân), so that `100.00` keeps its digits. */
  Decimal: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

export type Query = {
  __typename?: 'Query';
  /** One appointment (lịch hẹn) by its code; null when there is none. */
  appointment?: Maybe<Appointment>;
  /** Appointments (danh sách lịch hẹn) of the units to which the caller is bound and of those below them, for the work list of a unit's day. */
  appointments?: Maybe<AppointmentConnection>;
  /** The appointments of the citizen who asks (lịch hẹn của tôi), latest first; null for others. */
  myAppointments?: Maybe<AppointmentConnection>;
  /** Free slots (khung giờ còn trống) by unit and day: what citizens can book now, over all units or some of them. */
  availability?: Maybe<Availability>;
  /**
   * What happened to appointments (thay đổi của lịch hẹn), in the order in which it was recorded: the feed from which a partner
   * keeps a copy up to date.
   */
  appointmentChanges?: Maybe<AppointmentChangeConnection>;
  /**
   * Who has seen who comes to appointments, and who has changed appointments, tickets and what units give (nhật ký truy cập lịch
   * hẹn), newest first.
   */
  appointmentAccessLog?: Maybe<AccessLogConnection>;
};


export type QueryAppointmentArgs = {
  code: Scalars['String']['input'];
};


export type QueryAppointmentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppointmentFilter>;
  orderBy?: InputMaybe<AppointmentOrder>;
};


export type QueryMyAppointmentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAvailabilityArgs = {
  units?: InputMaybe<Array<Scalars['String']['input']>>;
  area?: InputMaybe<Scalars['String']['input']>;
  procedure?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  purpose?: InputMaybe<AppointmentPurpose>;
  slotCount?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAppointmentChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAppointmentAccessLogArgs = {
  subject?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Holds a place for a citizen (giữ chỗ), until it is confirmed or the hold runs out by itself. */
  holdSlot?: Maybe<AppointmentPayload>;
  /** Books what is held (xác nhận lịch hẹn). */
  confirmAppointment?: Maybe<AppointmentPayload>;
  /** Moves an appointment to another time of its unit (dời lịch hẹn): gives the new appointment, which has a code of its own. */
  rescheduleAppointment?: Maybe<AppointmentPayload>;
  /** Gives an appointment or a hold up (hủy lịch hẹn). */
  cancelAppointment?: Maybe<AppointmentPayload>;
  /** Records that the citizen has come (đến làm thủ tục), and issues the ticket. */
  checkIn?: Maybe<AttendancePayload>;
  /** Issues a ticket to somebody without an appointment (cấp số cho khách vãng lai). */
  issueTicket?: Maybe<AttendancePayload>;
  /**
   * Calls the next number to a counter (gọi số): who has an appointment that is due, then by number, passing over whose
   * procedure belongs to a field (lĩnh vực) that only other counters serve; or one ticket that is named.
   */
  callNext?: Maybe<AttendancePayload>;
  /** Records that who was called is at the counter (bắt đầu phục vụ). */
  startService?: Maybe<AttendancePayload>;
  /** Lets a citizen fetch papers (tạm dừng, chờ bổ sung giấy tờ): the counter is free, the ticket is called again by its id. */
  parkTicket?: Maybe<AttendancePayload>;
  /** Ends a service with what came of it (kết thúc phục vụ). */
  finishService?: Maybe<AttendancePayload>;
  /** Records that somebody did not come, or did not when called (không đến). */
  markNoShow?: Maybe<AttendancePayload>;
  /** Closes the day of a unit (kết thúc ngày): who has not come is recorded so, no more tickets are issued. */
  closeDay?: Maybe<CloseDayPayload>;
  /**
   * Opens the present day of a unit again that was closed by mistake (mở lại ngày). Numbers go on, places can be booked; what the closing
   * has ended stays ended.
   */
  reopenDay?: Maybe<ReopenDayPayload>;
  /**
   * Sets by which rules a unit gives appointments (quy tắc mở lịch hẹn) from a day on. What is booked stays booked: the payload names
   * the appointments that the new rules would not give.
   */
  setAvailability?: Maybe<SetAvailabilityPayload>;
  /**
   * Declares a time in which a unit gives no appointments (tạm ngừng tiếp nhận). What is booked stays booked: the payload names the
   * appointments that fall into it.
   */
  declareClosure?: Maybe<DeclareClosurePayload>;
  /** Takes a closure back that is not over (hủy đợt tạm ngừng tiếp nhận): from now on the unit gives its slots again. It stays in the history. */
  withdrawClosure?: Maybe<WithdrawClosurePayload>;
};


export type MutationHoldSlotArgs = {
  input: HoldSlotInput;
};


export type MutationConfirmAppointmentArgs = {
  input: ConfirmAppointmentInput;
};


export type MutationRescheduleAppointmentArgs = {
  input: RescheduleAppointmentInput;
};


export type MutationCancelAppointmentArgs = {
  input: CancelAppointmentInput;
};


export type MutationCheckInArgs = {
  input: CheckInInput;
};


export type MutationIssueTicketArgs = {
  input: IssueTicketInput;
};


export type MutationCallNextArgs = {
  input: CallNextInput;
};


export type MutationStartServiceArgs = {
  input: StartServiceInput;
};


export type MutationParkTicketArgs = {
  input: ParkTicketInput;
};


export type MutationFinishServiceArgs = {
  input: FinishServiceInput;
};


export type MutationMarkNoShowArgs = {
  input: MarkNoShowInput;
};


export type MutationCloseDayArgs = {
  input: CloseDayInput;
};


export type MutationReopenDayArgs = {
  input: ReopenDayInput;
};


export type MutationSetAvailabilityArgs = {
  input: SetAvailabilityInput;
};


export type MutationDeclareClosureArgs = {
  input: DeclareClosureInput;
};


export type MutationWithdrawClosureArgs = {
  input: WithdrawClosureInput;
};

/** What a change of an appointment gives (kết quả thao tác). */
export type AppointmentPayload = {
  __typename?: 'AppointmentPayload';
  /** The appointment after the change; null when it was refused. */
  appointment?: Maybe<Appointment>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What a change of the queue gives (kết quả thao tác với hàng đợi). */
export type AttendancePayload = {
  __typename?: 'AttendancePayload';
  /** The ticket after the change; null when it was refused, or there is none. */
  ticket?: Maybe<QueueTicket>;
  /** The appointment that is kept with it; null for a walk-in, or when the change was refused. */
  appointment?: Maybe<Appointment>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What the closing of a day gives (kết quả kết thúc ngày). */
export type CloseDayPayload = {
  __typename?: 'CloseDayPayload';
  /** The day that was closed; null when that was refused. */
  closedDay?: Maybe<ClosedDay>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What the opening of a closed day gives (kết quả mở lại ngày). */
export type ReopenDayPayload = {
  __typename?: 'ReopenDayPayload';
  /** The unit; null when it was refused. */
  receptionUnit?: Maybe<ReceptionUnit>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UserError>;
};

/** A closed day of a unit (ngày đã kết thúc). */
export type ClosedDay = {
  __typename?: 'ClosedDay';
  /** The reception unit. */
  receptionUnit?: Maybe<ReceptionUnit>;
  /** The day. */
  day: Scalars['Date']['output'];
  /** Appointments that nobody came to (số lịch hẹn không đến). */
  missedAppointments: Scalars['Int']['output'];
  /** Tickets whose holders left before they were served (số phiếu bỏ về). */
  abandonedTickets: Scalars['Int']['output'];
};

/** What a change of rules gives (kết quả thay đổi quy tắc). */
export type SetAvailabilityPayload = {
  __typename?: 'SetAvailabilityPayload';
  /** The unit whose rules changed; null when that was refused. */
  receptionUnit?: Maybe<ReceptionUnit>;
  /** Appointments that its rules do not give any more (lịch hẹn bị ảnh hưởng), soonest first; none of them was changed. */
  conflicts?: Maybe<AppointmentConnection>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UserError>;
};


/** What a change of rules gives (kết quả thay đổi quy tắc). */
export type SetAvailabilityPayloadConflictsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What the declaration of a closure gives (kết quả thông báo tạm ngừng). */
export type DeclareClosurePayload = {
  __typename?: 'DeclareClosurePayload';
  /** The closure; null when it was refused. */
  closure?: Maybe<Closure>;
  /** Appointments that the unit does not give any more (lịch hẹn bị ảnh hưởng), soonest first; none of them was changed. */
  conflicts?: Maybe<AppointmentConnection>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UserError>;
};


/** What the declaration of a closure gives (kết quả thông báo tạm ngừng). */
export type DeclareClosurePayloadConflictsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What the withdrawal of a closure gives (kết quả hủy đợt tạm ngừng). */
export type WithdrawClosurePayload = {
  __typename?: 'WithdrawClosurePayload';
  /** The closure; null when it was refused. */
  closure?: Maybe<Closure>;
  /** Appointments that the unit still does not give (lịch hẹn bị ảnh hưởng), soonest first. */
  conflicts?: Maybe<AppointmentConnection>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UserError>;
};


/** What the withdrawal of a closure gives (kết quả hủy đợt tạm ngừng). */
export type WithdrawClosurePayloadConflictsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Place that is wanted. */
export type HoldSlotInput = {
  /** Code of the reception unit (mã bộ phận tiếp nhận). */
  unitCode: Scalars['String']['input'];
  /** Begin of the first slot, as `availability` shows it. */
  startAt: Scalars['DateTime']['input'];
  /** Consecutive slots that it takes (số khung giờ), 1 to 8. */
  slotCount?: InputMaybe<Scalars['Int']['input']>;
  /** What the citizen comes for (mục đích). */
  purpose: AppointmentPurpose;
  /** How it is booked (kênh đặt lịch). By telephone and at the counter only the unit's own staff books, up to `internalCapacity`. */
  channel: AppointmentChannel;
  /** Who comes (người đến). */
  party: AppointmentPartyInput;
  /** Code of the procedure that it is about. */
  procedureCode?: InputMaybe<Scalars['String']['input']>;
  /** Code of the dossier that it is about; needed to bring what it lacks and to collect its result. */
  dossierCode?: InputMaybe<Scalars['String']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Who comes (người đến). A citizen books for oneself. */
export type AppointmentPartyInput = {
  /** Full name (họ và tên), up to 120 characters. */
  name: Scalars['String']['input'];
  /** Number of the identity card or citizen identity (số giấy tờ tùy thân): 9 or 12 digits, or a passport's letters and digits. */
  idNumber: Scalars['String']['input'];
  /** Telephone (số điện thoại), for reminders: 8 to 15 digits. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** Hold to confirm. */
export type ConfirmAppointmentInput = {
  /** Code of the appointment (mã lịch hẹn). */
  code: Scalars['String']['input'];
  /** Version for which the change was made; when it has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** New time of an appointment. */
export type RescheduleAppointmentInput = {
  /** Code of the appointment (mã lịch hẹn). */
  code: Scalars['String']['input'];
  /** Begin of the first slot at the new time. */
  startAt: Scalars['DateTime']['input'];
  /** Version for which the change was made; when it has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Cancellation. */
export type CancelAppointmentInput = {
  /** Code of the appointment (mã lịch hẹn). */
  code: Scalars['String']['input'];
  /** Who cancels (bên hủy). */
  by: CancellingParty;
  /** Reason (lý do), up to 255 characters; demanded of the unit. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Version for which the change was made; when it has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Who cancels an appointment (bên hủy lịch hẹn). */
export type CancellingParty =
  /** The citizen (công dân). */
  | 'CITIZEN'
  /** The reception unit (đơn vị). */
  | 'UNIT';

/** Arrival of somebody who has an appointment. */
export type CheckInInput = {
  /** Code of the appointment, or the whole text of its QR code. */
  code: Scalars['String']['input'];
  /** Version for which the change was made; when it has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Somebody who comes without an appointment. */
export type IssueTicketInput = {
  /** Code of the reception unit (mã bộ phận tiếp nhận). */
  unitCode: Scalars['String']['input'];
  /** What the citizen comes for. */
  purpose: AppointmentPurpose;
  /** Code of the procedure that it is about. */
  procedureCode?: InputMaybe<Scalars['String']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Counter that is free. */
export type CallNextInput = {
  /** Code of the reception unit (mã bộ phận tiếp nhận). */
  unitCode: Scalars['String']['input'];
  /** Number of the counter (quầy). */
  counter: Scalars['Int']['input'];
  /** Global identifier of a ticket to call before its turn, for example one that was parked. */
  ticketId?: InputMaybe<Scalars['ID']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Ticket whose holder has come to the counter. */
export type StartServiceInput = {
  /** Global identifier of the ticket (phiếu số thứ tự). */
  ticketId: Scalars['ID']['input'];
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Ticket whose holder fetches papers. */
export type ParkTicketInput = {
  /** Global identifier of the ticket (phiếu số thứ tự). */
  ticketId: Scalars['ID']['input'];
  /** Reason (lý do), up to 255 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** End of a service. */
export type FinishServiceInput = {
  /** Global identifier of the ticket (phiếu số thứ tự). */
  ticketId: Scalars['ID']['input'];
  /** What came of it (kết quả phục vụ). */
  outcome: ServiceOutcome;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Somebody who did not come: an appointment that nobody came to, or a ticket whose holder is gone. */
export type MarkNoShowInput = {
  /** Code of the appointment; instead of `ticketId`. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Global identifier of the ticket; instead of `code`. */
  ticketId?: InputMaybe<Scalars['ID']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Day to close. */
export type CloseDayInput = {
  /** Code of the reception unit (mã bộ phận tiếp nhận). */
  unitCode: Scalars['String']['input'];
  /** The day, today or before. */
  day: Scalars['Date']['input'];
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Day to open again. */
export type ReopenDayInput = {
  /** Code of the reception unit (mã bộ phận tiếp nhận). */
  unitCode: Scalars['String']['input'];
  /** The day, which is today. */
  day: Scalars['Date']['input'];
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Rules by which a unit gives appointments. */
export type SetAvailabilityInput = {
  /** Code of the reception unit (mã bộ phận tiếp nhận). */
  unitCode: Scalars['String']['input'];
  /** First day on which they hold, today or later, 2027-12-31 at the latest. What held from then on is withdrawn. */
  validFrom: Scalars['Date']['input'];
  /** Last day on which they hold, for a season, 2027-12-31 at the latest; what held before holds again after it. By default they hold until they are replaced. */
  validTo?: InputMaybe<Scalars['Date']['input']>;
  /** The rules (quy tắc), at most 50; none closes the unit to appointments. */
  rules: Array<AvailabilityRuleInput>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A session of the week in which a unit gives appointments. */
export type AvailabilityRuleInput = {
  /** Days of the week, 1 = Monday to 7 = Sunday. */
  weekdays: Array<Scalars['Int']['input']>;
  /** Begin of the session. */
  from: Scalars['LocalTime']['input'];
  /** End of the session. */
  to: Scalars['LocalTime']['input'];
  /** Length of a slot in minutes, 5 to 240. */
  slotMinutes: Scalars['Int']['input'];
  /** Seats of each slot that citizens can book, 0 to 200. */
  publicCapacity: Scalars['Int']['input'];
  /** Seats of each slot in all, not less than `publicCapacity`, at most 200. */
  internalCapacity: Scalars['Int']['input'];
  /** What citizens may come for in this session; for anything by default. */
  purposes?: InputMaybe<Array<AppointmentPurpose>>;
  /** Codes of the fields for whose procedures the session is, up to 200; for all by default. Sessions at the same time are for different fields, each with counters of its own. */
  fields?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How many days ahead citizens book at the least. */
  bookableFromDays?: InputMaybe<Scalars['Int']['input']>;
  /** How many days ahead citizens book at the most, up to 90. */
  bookableToDays?: InputMaybe<Scalars['Int']['input']>;
};

/** Time in which a unit gives no appointments. */
export type DeclareClosureInput = {
  /** Code of the reception unit (mã bộ phận tiếp nhận). */
  unitCode: Scalars['String']['input'];
  /** Begin (bắt đầu). */
  startAt: Scalars['DateTime']['input'];
  /** End (kết thúc), later than now, in 2027 at the latest. */
  endAt: Scalars['DateTime']['input'];
  /** Reason, in Vietnamese (lý do), up to 255 characters. */
  reason: Scalars['String']['input'];
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Closure to take back. */
export type WithdrawClosureInput = {
  /** Identifier of the closure (mã đợt tạm ngừng). */
  closureId: Scalars['ID']['input'];
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Appointment (lịch hẹn): a time at which a citizen is expected at a reception unit. Place, time, purpose and state are public to whoever
 * has its code, unless its dossier is confidential; the rest is for the citizen, and for the unit and those above it, and null for others.
 */
export type Appointment = Node & {
  __typename?: 'Appointment';
  /** Global identifier. */
  id: Scalars['ID']['output'];
  /** Code of the appointment (mã lịch hẹn), given to the citizen: day, seven characters that cannot be guessed, a check character. */
  code: Scalars['String']['output'];
  /** Reception unit (bộ phận tiếp nhận và trả kết quả) where the citizen is expected. */
  receptionUnit?: Maybe<ReceptionUnit>;
  /** Procedure (thủ tục hành chính) that it is about, when it is about one; null for those who may not know. */
  procedure?: Maybe<Procedure>;
  /** Dossier (hồ sơ) that it is about, when there is one already; null for those who may not know. */
  dossier?: Maybe<Dossier>;
  /** What the citizen comes for (mục đích). */
  purpose: AppointmentPurpose;
  /** Begin (thời điểm bắt đầu). */
  startAt: Scalars['DateTime']['output'];
  /** End (thời điểm kết thúc) of the last slot. */
  endAt: Scalars['DateTime']['output'];
  /** Number of consecutive slots (số khung giờ) that it takes. */
  slotCount: Scalars['Int']['output'];
  /** Who comes (người đến); null for those who may not know. */
  party?: Maybe<AppointmentParty>;
  /** How it was booked (kênh đặt lịch); null for those who may not know. */
  channel?: Maybe<AppointmentChannel>;
  /** State (trạng thái). */
  state: AppointmentState;
  /** What came of it (kết quả phục vụ); null until it is completed, and for those who may not know. */
  outcome?: Maybe<ServiceOutcome>;
  /** When the hold ends by itself (hết hạn giữ chỗ); null unless the state is HELD or EXPIRED. */
  heldUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Queue ticket (phiếu số thứ tự) that was issued at check-in. */
  ticket?: Maybe<QueueTicket>;
  /** The appointment that it was made for instead (thay cho lịch hẹn); null when it was booked anew. */
  replaces?: Maybe<Appointment>;
  /** The appointment that was made instead of it (được thay bằng lịch hẹn); null unless it was moved to another time. */
  replacedBy?: Maybe<Appointment>;
  /**
   * Text of the QR code for check-in (nội dung mã QR khi đến), in the characters of its alphanumeric mode; `checkIn` takes it as it is. Null
   * for those who may not know.
   */
  checkInPayload?: Maybe<Scalars['String']['output']>;
  /**
   * The appointment for a calendar application (tệp lịch iCalendar, RFC 5545), without personal data; what it is about only for those who
   * may know. When it stands for an earlier one, its event takes the place of the earlier one's.
   */
  iCalendar: Scalars['String']['output'];
  /** Reminders (nhắc hẹn), at most five, soonest first; null for those who may not know. */
  reminders?: Maybe<Array<Reminder>>;
  /** Its changes of state (lịch sử trạng thái), oldest first. */
  changes?: Maybe<AppointmentChangeConnection>;
  /** When it was made (thời điểm tạo). */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed (thời điểm cập nhật). */
  updatedAt: Scalars['DateTime']['output'];
  /** Number of its version (phiên bản), one more with each change; a change names the version that it was made for. */
  version: Scalars['Int']['output'];
};


/**
 * Appointment (lịch hẹn): a time at which a citizen is expected at a reception unit. Place, time, purpose and state are public to whoever
 * has its code, unless its dossier is confidential; the rest is for the citizen, and for the unit and those above it, and null for others.
 */
export type AppointmentChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Party of an appointment (người hẹn). Masked, neither name nor numbers can be read from it. As they are, they are given to the citizen, and,
 * for a purpose, to those at the unit and above it who may see personal data; each time, it is kept who read them and what for.
 */
export type AppointmentParty = {
  __typename?: 'AppointmentParty';
  /** Full name (họ và tên); null for those who may not see it. */
  name?: Maybe<Scalars['String']['output']>;
  /** Telephone number (số điện thoại); null for those who may not see it, or when none was given. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Number of the identity card or citizen identity (số giấy tờ tùy thân); null for those who may not see it. */
  idNumber?: Maybe<Scalars['String']['output']>;
  /** Initials of the name (chữ cái đầu của họ tên), for example `N. V. A.`. */
  maskedName: Scalars['String']['output'];
  /** Telephone number (số điện thoại), all but the last three digits masked; null when none was given. */
  maskedPhone?: Maybe<Scalars['String']['output']>;
  /** Number of the identity card or citizen identity (số giấy tờ tùy thân), all but the last three digits masked. */
  maskedIdNumber: Scalars['String']['output'];
};

/** What a citizen comes for (mục đích của lịch hẹn). */
export type AppointmentPurpose =
  /** To submit a dossier (nộp hồ sơ). */
  | 'SUBMIT'
  /** To bring what a dossier lacks (bổ sung hồ sơ). */
  | 'SUPPLEMENT'
  /** To collect a result (nhận kết quả), from the dossier's due date on. */
  | 'COLLECT'
  /** To ask for advice (được hướng dẫn). */
  | 'CONSULT';

/** How an appointment was booked (kênh đặt lịch). */
export type AppointmentChannel =
  /** On the public service portal (cổng dịch vụ công). */
  | 'PORTAL'
  /** With a mobile application (ứng dụng di động). */
  | 'MOBILE'
  /** By telephone (điện thoại). */
  | 'PHONE'
  /** At the counter (tại quầy). */
  | 'COUNTER'
  /** By a partner's application (ứng dụng của đối tác). */
  | 'PARTNER';

/** State of an appointment (trạng thái lịch hẹn). */
export type AppointmentState =
  /** A seat is held for a short time, until it is confirmed or the hold expires (giữ chỗ). */
  | 'HELD'
  /** Booked (đã xác nhận). */
  | 'CONFIRMED'
  /** The citizen is there and waits (đã đến). */
  | 'CHECKED_IN'
  /** The number was called (đã gọi số). */
  | 'CALLED'
  /** The citizen is at the counter (đang phục vụ). */
  | 'SERVING'
  /** The citizen fetches papers and will be called again (tạm dừng, chờ bổ sung giấy tờ). */
  | 'PARKED'
  /** Done; `outcome` tells what came of it (hoàn thành). */
  | 'COMPLETED'
  /** The hold ran out before it was confirmed (hết hạn giữ chỗ). */
  | 'EXPIRED'
  /** Cancelled by the citizen (công dân hủy). */
  | 'CANCELLED_BY_CITIZEN'
  /** Cancelled by the reception unit (đơn vị hủy). */
  | 'CANCELLED_BY_UNIT'
  /** Replaced by an appointment at another time (đã dời lịch). */
  | 'RESCHEDULED'
  /** The citizen did not come, or left before the number was called (không đến). */
  | 'NO_SHOW';

/** What came of an appointment or a ticket (kết quả phục vụ). Being called is not yet being served. */
export type ServiceOutcome =
  /** The citizen got what they came for (đã phục vụ). */
  | 'RENDERED'
  /** Papers were missing (thiếu giấy tờ). */
  | 'PAPERS_MISSING'
  /** The citizen was sent to the competent place (chuyển nơi có thẩm quyền). */
  | 'REFERRED'
  /** Nothing was rendered, for a reason on the unit's side (không phục vụ được). */
  | 'NOT_RENDERED';

/** Which appointments are wanted; all conditions hold at once. */
export type AppointmentFilter = {
  /** Code of the reception unit. */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** The day on which they begin; instead of `from` and `to`. */
  day?: InputMaybe<Scalars['Date']['input']>;
  /** First day on which they begin. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Last day on which they begin. */
  to?: InputMaybe<Scalars['Date']['input']>;
  /** States, any of them. */
  states?: InputMaybe<Array<AppointmentState>>;
  /** Purposes, any of them. */
  purposes?: InputMaybe<Array<AppointmentPurpose>>;
};

/** Orders of appointments. */
export type AppointmentOrder =
  /** Soonest begin first. */
  | 'START_AT_ASC'
  /** Latest begin first. */
  | 'START_AT_DESC';

/** A page of appointments. */
export type AppointmentConnection = {
  __typename?: 'AppointmentConnection';
  /** The entries of the page. */
  edges: Array<AppointmentEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many appointments the list has. */
  totalCount: TotalCount;
};

/** An appointment in a list. */
export type AppointmentEdge = {
  __typename?: 'AppointmentEdge';
  /** Cursor of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The appointment. */
  node: Appointment;
};

/** One change of an appointment's state (thay đổi trạng thái lịch hẹn); never altered afterwards. */
export type AppointmentChange = {
  __typename?: 'AppointmentChange';
  /** The appointment that changed. */
  appointment: Appointment;
  /** State before; null when the appointment was made. */
  from?: Maybe<AppointmentState>;
  /** State after. */
  to: AppointmentState;
  /** When it happened (thời điểm). */
  at: Scalars['DateTime']['output'];
  /** Why (lý do), where one was given; null for those who may not know. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** A page of changes. */
export type AppointmentChangeConnection = {
  __typename?: 'AppointmentChangeConnection';
  /** The entries of the page. */
  edges: Array<AppointmentChangeEdge>;
  /** Where the page stands in the feed. */
  pageInfo: PageInfo;
  /** How many changes the feed has. */
  totalCount: TotalCount;
};

/** A change in the feed. */
export type AppointmentChangeEdge = {
  __typename?: 'AppointmentChangeEdge';
  /** Cursor of this entry, for `since` or `after`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: AppointmentChange;
};

/** Reminder of an appointment (nhắc hẹn). */
export type Reminder = {
  __typename?: 'Reminder';
  /** When it is to be sent (thời điểm gửi). */
  dueAt: Scalars['DateTime']['output'];
  /** By what it is sent (kênh gửi). */
  channel: ReminderChannel;
  /** State (trạng thái). */
  state: ReminderState;
  /** When it was sent (thời điểm đã gửi). */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
};

/** By what a reminder is sent (kênh nhắc hẹn). */
export type ReminderChannel =
  /** Text message (tin nhắn SMS). */
  | 'SMS'
  /** Message in a mobile application (thông báo trên ứng dụng). */
  | 'PUSH'
  /** Electronic mail (thư điện tử). */
  | 'EMAIL';

/** State of a reminder (trạng thái nhắc hẹn). */
export type ReminderState =
  /** To be sent (chờ gửi). */
  | 'PENDING'
  /** Sent (đã gửi): whoever brings it to the telephone has taken it. */
  | 'SENT'
  /** Could not be sent before the appointment began (không gửi được kịp giờ hẹn). */
  | 'FAILED'
  /** Not to be sent any more, as the appointment is not to be kept (đã hủy). */
  | 'CANCELLED';

/** A slot (khung giờ) in which citizens can book. */
export type Slot = {
  __typename?: 'Slot';
  /** The reception unit. */
  receptionUnit?: Maybe<ReceptionUnit>;
  /** Begin (bắt đầu). */
  startAt: Scalars['DateTime']['output'];
  /** End (kết thúc): of several slots in a row, that of the last one. */
  endAt: Scalars['DateTime']['output'];
  /** Seats that citizens can still book (số chỗ còn trống): of several slots in a row, those that are free in all of them. */
  free: Scalars['Int']['output'];
  /** Seats that are open to citizens in all (số chỗ). */
  capacity: Scalars['Int']['output'];
  /** Fields (lĩnh vực) for whose procedures its counters are; none when they serve all. */
  fields: Array<ProcedureField>;
};

/** A page of slots. */
export type SlotConnection = {
  __typename?: 'SlotConnection';
  /** The entries of the page. */
  edges: Array<SlotEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many free slots the list has. */
  totalCount: TotalCount;
};

/** A slot in a list. */
export type SlotEdge = {
  __typename?: 'SlotEdge';
  /** Cursor of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The slot. */
  node: Slot;
};

/** A page of slots near a place. */
export type NearbySlotConnection = {
  __typename?: 'NearbySlotConnection';
  /** The entries of the page. */
  edges: Array<NearbySlotEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many free slots the list has. */
  totalCount: TotalCount;
};

/** A slot in a list that is ordered by nearness. */
export type NearbySlotEdge = {
  __typename?: 'NearbySlotEdge';
  /** Cursor of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /**
   * Levels from the asked area up to the first one that contains the unit too (số cấp hành chính đến địa bàn chung): 0 is the area
   * itself; from a commune, 1 is its district and 2 its province.
   */
  levelsUp: Scalars['Int']['output'];
  /** The slot. */
  node: Slot;
};

/** Free slots by unit and day (tình hình chỗ trống). */
export type Availability = {
  __typename?: 'Availability';
  /** First day. */
  from: Scalars['Date']['output'];
  /** Last day. */
  to: Scalars['Date']['output'];
  /** The instant for which it holds (thời điểm tính): slots that have begun by then are over. */
  asOf: Scalars['DateTime']['output'];
  /** One entry for each reception unit that was asked for, in the order of their codes. */
  units: Array<UnitAvailability>;
};

/** Free slots of one unit by day (chỗ trống của một đơn vị). */
export type UnitAvailability = {
  __typename?: 'UnitAvailability';
  /** The reception unit. */
  receptionUnit?: Maybe<ReceptionUnit>;
  /** Seats that citizens can still book on all the days (số chỗ còn trống). */
  free: Scalars['Int']['output'];
  /** Begin of the soonest free slot (khung giờ trống sớm nhất); null when none is free. */
  soonestAt?: Maybe<Scalars['DateTime']['output']>;
  /** The days on which the unit gives appointments, at most 31. */
  days: Array<DayAvailability>;
};

/** Free slots of one unit on one day (chỗ trống trong ngày). */
export type DayAvailability = {
  __typename?: 'DayAvailability';
  /** The day. */
  date: Scalars['Date']['output'];
  /** Seats that citizens can still book (số chỗ còn trống). */
  free: Scalars['Int']['output'];
  /** Seats of all bookable slots of the day (tổng số chỗ). */
  capacity: Scalars['Int']['output'];
  /** Begin of the soonest free slot; null when none is free. */
  soonestAt?: Maybe<Scalars['DateTime']['output']>;
  /** The free slots of the day (các khung giờ còn trống), soonest first, at most 288. */
  slots: Array<Slot>;
};

/**
 * An availability rule (quy tắc mở lịch hẹn): one session of the week in which a unit gives appointments, and how many.
 * A rule is never altered: a change ends it and makes another.
 */
export type AvailabilityRule = {
  __typename?: 'AvailabilityRule';
  /** Days of the week (các ngày trong tuần), 1 = Monday to 7 = Sunday. */
  weekdays: Array<Scalars['Int']['output']>;
  /** Begin of the session (giờ bắt đầu). */
  from: Scalars['LocalTime']['output'];
  /** End of the session (giờ kết thúc). */
  to: Scalars['LocalTime']['output'];
  /** Length of a slot in minutes (độ dài khung giờ). */
  slotMinutes: Scalars['Int']['output'];
  /** Seats of each slot that citizens can book (số chỗ cho công dân tự đặt). */
  publicCapacity: Scalars['Int']['output'];
  /** Seats of each slot in all, up to which the unit's own staff can book (tổng số chỗ); not less than `publicCapacity`. */
  internalCapacity: Scalars['Int']['output'];
  /** What citizens may come for in this session (các mục đích). */
  purposes: Array<AppointmentPurpose>;
  /** Fields (lĩnh vực) for whose procedures the session is, with counters of their own; none when it is for all. */
  fields: Array<ProcedureField>;
  /** How many days ahead citizens book at the least (số ngày đặt trước tối thiểu); 0 lets them book for the same day. */
  bookableFromDays: Scalars['Int']['output'];
  /** How many days ahead citizens book at the most (số ngày đặt trước tối đa). */
  bookableToDays: Scalars['Int']['output'];
  /** First day on which the rule holds (hiệu lực từ). */
  validFrom: Scalars['Date']['output'];
  /** Last day on which the rule holds (hiệu lực đến); null while no end is known. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** When the rule was made (thời điểm ban hành). */
  recordedAt: Scalars['DateTime']['output'];
  /** When the rule was withdrawn (thời điểm thay thế); null while it stands. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of availability rules. */
export type AvailabilityRuleConnection = {
  __typename?: 'AvailabilityRuleConnection';
  /** The entries of the page. */
  edges: Array<AvailabilityRuleEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many rules the list has. */
  totalCount: TotalCount;
};

/** An availability rule in a list. */
export type AvailabilityRuleEdge = {
  __typename?: 'AvailabilityRuleEdge';
  /** Cursor of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The rule. */
  node: AvailabilityRule;
};

/** A closure (tạm ngừng tiếp nhận): a time in which a unit gives no appointments although its rules and the working calendar would. */
export type Closure = {
  __typename?: 'Closure';
  /** Identifier, by which it is withdrawn. */
  id: Scalars['ID']['output'];
  /** Begin (bắt đầu). */
  startAt: Scalars['DateTime']['output'];
  /** End (kết thúc). */
  endAt: Scalars['DateTime']['output'];
  /** Reason, in Vietnamese (lý do). */
  reason: Scalars['String']['output'];
  /** When it was declared (thời điểm thông báo). */
  declaredAt: Scalars['DateTime']['output'];
  /** When it was withdrawn (thời điểm hủy); null while it stands. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of closures. */
export type ClosureConnection = {
  __typename?: 'ClosureConnection';
  /** The entries of the page. */
  edges: Array<ClosureEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many closures the list has. */
  totalCount: TotalCount;
};

/** A closure in a list. */
export type ClosureEdge = {
  __typename?: 'ClosureEdge';
  /** Cursor of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The closure. */
  node: Closure;
};

/** The queue of a unit today (hàng đợi trong ngày). */
export type ReceptionQueue = {
  __typename?: 'ReceptionQueue';
  /** The day. */
  day: Scalars['Date']['output'];
  /** The instant for which it holds. */
  asOf: Scalars['DateTime']['output'];
  /** Tickets that are called or being served (số đang được gọi hoặc phục vụ), one for each busy counter, lowest number first. */
  nowServing: Array<QueueTicket>;
  /** How many wait (số người đang chờ). */
  waitingCount: Scalars['Int']['output'];
  /** How long somebody who takes a ticket now would wait (thời gian chờ ước tính); null while nothing is known to tell it from. */
  estimatedWait?: Maybe<WaitEstimate>;
  /** The day's tickets (phiếu số thứ tự trong ngày), lowest number first; null for those who are not bound to the unit or one above it. */
  tickets?: Maybe<QueueTicketConnection>;
};


/** The queue of a unit today (hàng đợi trong ngày). */
export type ReceptionQueueTicketsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  states?: InputMaybe<Array<QueueTicketState>>;
};

/** An estimated wait (thời gian chờ ước tính) and what it was computed from. */
export type WaitEstimate = {
  __typename?: 'WaitEstimate';
  /** Minutes, rounded up. */
  minutes: Scalars['Int']['output'];
  /** Services that the estimate rests on (số lượt phục vụ gần nhất): the last ones that were finished, at most 20. */
  services: Scalars['Int']['output'];
  /** Their mean length in seconds (thời gian phục vụ trung bình). */
  meanServiceSeconds: Scalars['Int']['output'];
  /** Counters taken to be open (số quầy đang mở): those that are busy, or finished a service in the last hour; at least 1. */
  counters: Scalars['Int']['output'];
  /** When the oldest of these services was finished; it may lie on an earlier day. */
  since: Scalars['DateTime']['output'];
};

/**
 * Queue ticket (phiếu số thứ tự): a number for one day at one unit, for a walk-in or a kept appointment. The number and how far it has come
 * are called out for all; what it is for is told to its holder, and to the unit and those above it.
 */
export type QueueTicket = Node & {
  __typename?: 'QueueTicket';
  /** Global identifier. */
  id: Scalars['ID']['output'];
  /** Reception unit that issued it. */
  receptionUnit?: Maybe<ReceptionUnit>;
  /** The day for which it holds (ngày). */
  day: Scalars['Date']['output'];
  /** Number (số thứ tự), from 1 on each day, in the order of issue. */
  number: Scalars['Int']['output'];
  /** The appointment that was kept with it; null for a walk-in (khách vãng lai), and for those who may not know. */
  appointment?: Maybe<Appointment>;
  /** Procedure that it is about, when it is about one; null for those who may not know. */
  procedure?: Maybe<Procedure>;
  /** What the citizen comes for; null for those who may not know. */
  purpose?: Maybe<AppointmentPurpose>;
  /** State (trạng thái). */
  state: QueueTicketState;
  /** Number of the counter (quầy) that called it. */
  counter?: Maybe<Scalars['Int']['output']>;
  /** When it was issued (thời điểm cấp số). */
  issuedAt: Scalars['DateTime']['output'];
  /** When it was first called (thời điểm gọi). */
  calledAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was finished (thời điểm kết thúc). */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Seconds from issue to call (thời gian chờ). */
  waitSeconds?: Maybe<Scalars['Int']['output']>;
  /** Seconds of service at the counter (thời gian phục vụ). */
  serviceSeconds?: Maybe<Scalars['Int']['output']>;
  /** What came of it; null for those who may not know. */
  outcome?: Maybe<ServiceOutcome>;
};

/** State of a queue ticket (trạng thái phiếu số thứ tự): that of an appointment from check-in on. */
export type QueueTicketState =
  /** Waiting to be called (đang chờ). */
  | 'CHECKED_IN'
  /** The number was called (đã gọi số). */
  | 'CALLED'
  /** At the counter (đang phục vụ). */
  | 'SERVING'
  /** Fetches papers and will be called again (tạm dừng, chờ bổ sung giấy tờ). */
  | 'PARKED'
  /** Done; `outcome` tells what came of it (hoàn thành). */
  | 'COMPLETED'
  /** Left before being called, or did not come when called (không đến). */
  | 'NO_SHOW';

/** A page of queue tickets. */
export type QueueTicketConnection = {
  __typename?: 'QueueTicketConnection';
  /** The entries of the page. */
  edges: Array<QueueTicketEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many tickets the list has. */
  totalCount: TotalCount;
};

/** A queue ticket in a list. */
export type QueueTicketEdge = {
  __typename?: 'QueueTicketEdge';
  /** Cursor of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The ticket. */
  node: QueueTicket;
};

export type ReceptionUnit = {
  __typename?: 'ReceptionUnit';
  code: Scalars['String']['output'];
  /** Free slots (khung giờ còn trống) that citizens can book now, soonest first. */
  availability?: Maybe<SlotConnection>;
  /** Rules by which the unit gives appointments (quy tắc mở lịch hẹn), by first day of validity. */
  availabilityRules?: Maybe<AvailabilityRuleConnection>;
  /** Closures that are not over (các đợt tạm ngừng tiếp nhận), soonest first. */
  closures?: Maybe<ClosureConnection>;
  /**
   * Appointments that its rules, closures, office hours or validity do not give any more (lịch hẹn bị ảnh hưởng), soonest first: booked or
   * held before these changed, to be moved or cancelled by the unit. Computed as it is asked for; null for those who are not bound to the unit
   * or one above it.
   */
  appointmentsInConflict?: Maybe<AppointmentConnection>;
  /**
   * The appointments of a day for a calendar application (tệp lịch iCalendar của ngày, RFC 5545), without personal data; null when there are
   * none, as a calendar has one event at least, and for those who are not bound to the unit or one above it.
   */
  iCalendar?: Maybe<Scalars['String']['output']>;
  /** The queue today (hàng đợi): who is being served, who waits, and how long that takes. */
  queue?: Maybe<ReceptionQueue>;
};


export type ReceptionUnitAvailabilityArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  purpose?: InputMaybe<AppointmentPurpose>;
  procedure?: InputMaybe<Scalars['String']['input']>;
  slotCount?: InputMaybe<Scalars['Int']['input']>;
};


export type ReceptionUnitAvailabilityRulesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  withdrawn?: InputMaybe<Scalars['Boolean']['input']>;
};


export type ReceptionUnitClosuresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  withdrawn?: InputMaybe<Scalars['Boolean']['input']>;
};


export type ReceptionUnitAppointmentsInConflictArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ReceptionUnitICalendarArgs = {
  day?: InputMaybe<Scalars['Date']['input']>;
};

export type ProcedureField = {
  __typename?: 'ProcedureField';
  code: Scalars['String']['output'];
};

export type Procedure = {
  __typename?: 'Procedure';
  code: Scalars['String']['output'];
  /**
   * Free slots for this procedure within 31 days at the units that offer it (khung giờ trống gần nhất): nearest units by area first,
   * soonest first among equally near ones.
   */
  nextFreeSlots?: Maybe<NearbySlotConnection>;
};


export type ProcedureNextFreeSlotsArgs = {
  near: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  purpose?: InputMaybe<AppointmentPurpose>;
  slotCount?: InputMaybe<Scalars['Int']['input']>;
};

export type Dossier = {
  __typename?: 'Dossier';
  code: Scalars['String']['output'];
  receptionUnit?: Maybe<ReceptionUnit>;
  status: DossierStatus;
  procedure?: Maybe<Procedure>;
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Appointments about this dossier (lịch hẹn của hồ sơ), latest first. */
  appointments?: Maybe<AppointmentConnection>;
  /**
   * Free slots in which citizens can book now to collect the result (khung giờ trống để nhận kết quả), soonest first: where the dossier was
   * received, from its due date on, or from now when the result is there. Null where nothing can be collected: not received yet, refused,
   * withdrawn, stopped, or handed over.
   */
  collectSlots?: Maybe<SlotConnection>;
};


export type DossierAppointmentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type DossierCollectSlotsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type DossierStatus = {
  __typename?: 'DossierStatus';
  code: Scalars['Int']['output'];
};

/** Anything that has a global identifier (mã định danh toàn cục). */
export type Node = {
  /** Global identifier, opaque to clients; `node(id:)` finds the object again. */
  id: Scalars['ID']['output'];
};

/** Where a page of a list stands in the whole (vị trí trang), as the Relay cursor connections specification has it. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Whether more follows after this page (còn trang sau). */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether something precedes this page (còn trang trước). */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge of the page; null for an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last edge of the page, for `after`; null for an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** How many entries a list has in all (tổng số). Counted only when asked for. */
export type TotalCount = {
  __typename?: 'TotalCount';
  /** The number of entries, at most 10,000. */
  count: Scalars['Int']['output'];
  /** False when there are more than `count` says. */
  isExact: Scalars['Boolean']['output'];
};

/** A share (tỷ lệ) with the two numbers that it was computed from. */
export type Share = {
  __typename?: 'Share';
  /** What is counted (tử số). */
  numerator: Scalars['Int']['output'];
  /** What it is a part of (mẫu số). */
  denominator: Scalars['Int']['output'];
  /** 100 × numerator ÷ denominator with two decimals, rounded half up; null when the denominator is 0. */
  percent?: Maybe<Scalars['Decimal']['output']>;
  /** The day for which both numbers hold (ngày số liệu). */
  asOf: Scalars['Date']['output'];
};

/** Why a change was refused (lý do không thực hiện). Expected refusals are told so, never as errors of the request. */
export type UserError = {
  __typename?: 'UserError';
  /** Stable code, on which a client may branch. */
  code: Scalars['String']['output'];
  /** The input field that it is about, from the input's root; null for the change as a whole. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** What was wanted and what came, for people. */
  message: Scalars['String']['output'];
};

/** Whether something was seen or changed (loại truy cập). */
export type AccessKind =
  /** Personal data was shown as it is (xem dữ liệu cá nhân). */
  | 'READ'
  /** Something was changed (thao tác). */
  | 'CHANGE';

/** Entry of an access log (lượt truy cập): who saw personal data or changed something, what for, and what came of it. */
export type AccessLogEntry = {
  __typename?: 'AccessLogEntry';
  /**
   * What it is about (đối tượng): the code of a dossier, an appointment or a unit, `ticket` or `review` with a number, `procedure`
   * with a code.
   */
  subject: Scalars['String']['output'];
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Seen or changed. */
  kind: AccessKind;
  /** Change that was made (thao tác), for example `transfer`; null for what was seen. */
  command?: Maybe<Scalars['String']['output']>;
  /** Who it was (người truy cập): the name of a login or of a key, without personal data; null for what is older than callers. */
  callerId?: Maybe<Scalars['String']['output']>;
  /** Kind of principal, for example `officer`. */
  callerKind?: Maybe<Scalars['String']['output']>;
  /** Purpose that was given (mục đích). */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Identifier of the request, as in logs and errors. */
  requestId?: Maybe<Scalars['String']['output']>;
  /** Personal fields that were shown (trường dữ liệu). */
  fields: Array<Scalars['String']['output']>;
  /** What came of it (kết quả): `SHOWN` or `DONE`. */
  result: Scalars['String']['output'];
};

/** Page of an access log (trang nhật ký truy cập). */
export type AccessLogConnection = {
  __typename?: 'AccessLogConnection';
  /** Entries of the page with their cursors. */
  edges: Array<AccessLogEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of entries on all pages. */
  totalCount: TotalCount;
};

/** Entry of a page. */
export type AccessLogEdge = {
  __typename?: 'AccessLogEdge';
  /** Cursor of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AccessLogEntry;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Appointment: Appointment;
  QueueTicket: QueueTicket;
  ReceptionUnit: ReceptionUnit;
  Procedure: Procedure;
  Dossier: Dossier;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Appointment:
    ( { __typename: 'Appointment' }
    & ( GraphQLRecursivePick<FederationTypes['Appointment'], {"code":true}>
        | GraphQLRecursivePick<FederationTypes['Appointment'], {"id":true}> ) );
  QueueTicket:
    ( { __typename: 'QueueTicket' }
    & GraphQLRecursivePick<FederationTypes['QueueTicket'], {"id":true}> );
  ReceptionUnit:
    ( { __typename: 'ReceptionUnit' }
    & GraphQLRecursivePick<FederationTypes['ReceptionUnit'], {"code":true}> );
  Procedure:
    ( { __typename: 'Procedure' }
    & GraphQLRecursivePick<FederationTypes['Procedure'], {"code":true}> );
  Dossier:
    ( { __typename: 'Dossier' }
    & GraphQLRecursivePick<FederationTypes['Dossier'], {"code":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Dossier'], {"receptionUnit":{"code":true},"procedure":{"code":true},"status":{"code":true},"dueAt":true}> ) );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AppointmentModel )
    | ( QueueTicketModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  AppointmentPayload: ResolverTypeWrapper<AppointmentPayloadModel>;
  AttendancePayload: ResolverTypeWrapper<AttendancePayloadModel>;
  CloseDayPayload: ResolverTypeWrapper<CloseDayPayloadModel>;
  ReopenDayPayload: ResolverTypeWrapper<ReopenDayPayloadModel>;
  ClosedDay: ResolverTypeWrapper<ClosedDayModel>;
  SetAvailabilityPayload: ResolverTypeWrapper<SetAvailabilityPayloadModel>;
  DeclareClosurePayload: ResolverTypeWrapper<DeclareClosurePayloadModel>;
  WithdrawClosurePayload: ResolverTypeWrapper<WithdrawClosurePayloadModel>;
  HoldSlotInput: HoldSlotInput;
  AppointmentPartyInput: AppointmentPartyInput;
  ConfirmAppointmentInput: ConfirmAppointmentInput;
  RescheduleAppointmentInput: RescheduleAppointmentInput;
  CancelAppointmentInput: CancelAppointmentInput;
  CancellingParty: CancellingParty;
  CheckInInput: CheckInInput;
  IssueTicketInput: IssueTicketInput;
  CallNextInput: CallNextInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  StartServiceInput: StartServiceInput;
  ParkTicketInput: ParkTicketInput;
  FinishServiceInput: FinishServiceInput;
  MarkNoShowInput: MarkNoShowInput;
  CloseDayInput: CloseDayInput;
  ReopenDayInput: ReopenDayInput;
  SetAvailabilityInput: SetAvailabilityInput;
  AvailabilityRuleInput: AvailabilityRuleInput;
  DeclareClosureInput: DeclareClosureInput;
  WithdrawClosureInput: WithdrawClosureInput;
  Appointment: ResolverTypeWrapper<AppointmentModel>;
  AppointmentParty: ResolverTypeWrapper<AppointmentPartyModel>;
  AppointmentPurpose: AppointmentPurpose;
  AppointmentChannel: AppointmentChannel;
  AppointmentState: AppointmentState;
  ServiceOutcome: ServiceOutcome;
  AppointmentFilter: AppointmentFilter;
  AppointmentOrder: AppointmentOrder;
  AppointmentConnection: ResolverTypeWrapper<AppointmentConnectionModel>;
  AppointmentEdge: ResolverTypeWrapper<Omit<AppointmentEdge, 'node'> & { node: ResolversTypes['Appointment'] }>;
  AppointmentChange: ResolverTypeWrapper<AppointmentChangeModel>;
  AppointmentChangeConnection: ResolverTypeWrapper<AppointmentChangeConnectionModel>;
  AppointmentChangeEdge: ResolverTypeWrapper<Omit<AppointmentChangeEdge, 'node'> & { node: ResolversTypes['AppointmentChange'] }>;
  Reminder: ResolverTypeWrapper<ReminderModel>;
  ReminderChannel: ReminderChannel;
  ReminderState: ReminderState;
  Slot: ResolverTypeWrapper<SlotModel>;
  SlotConnection: ResolverTypeWrapper<SlotConnectionModel>;
  SlotEdge: ResolverTypeWrapper<Omit<SlotEdge, 'node'> & { node: ResolversTypes['Slot'] }>;
  NearbySlotConnection: ResolverTypeWrapper<NearbySlotConnectionModel>;
  NearbySlotEdge: ResolverTypeWrapper<NearbySlotEdgeModel>;
  Availability: ResolverTypeWrapper<AvailabilityModel>;
  UnitAvailability: ResolverTypeWrapper<UnitAvailabilityModel>;
  DayAvailability: ResolverTypeWrapper<DayAvailabilityModel>;
  AvailabilityRule: ResolverTypeWrapper<AvailabilityRuleModel>;
  AvailabilityRuleConnection: ResolverTypeWrapper<AvailabilityRuleConnectionModel>;
  AvailabilityRuleEdge: ResolverTypeWrapper<Omit<AvailabilityRuleEdge, 'node'> & { node: ResolversTypes['AvailabilityRule'] }>;
  Closure: ResolverTypeWrapper<ClosureModel>;
  ClosureConnection: ResolverTypeWrapper<ClosureConnectionModel>;
  ClosureEdge: ResolverTypeWrapper<Omit<ClosureEdge, 'node'> & { node: ResolversTypes['Closure'] }>;
  ReceptionQueue: ResolverTypeWrapper<ReceptionQueueModel>;
  WaitEstimate: ResolverTypeWrapper<WaitEstimate>;
  QueueTicket: ResolverTypeWrapper<QueueTicketModel>;
  QueueTicketState: QueueTicketState;
  QueueTicketConnection: ResolverTypeWrapper<QueueTicketConnectionModel>;
  QueueTicketEdge: ResolverTypeWrapper<Omit<QueueTicketEdge, 'node'> & { node: ResolversTypes['QueueTicket'] }>;
  ReceptionUnit: ResolverTypeWrapper<ReceptionUnitModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ProcedureField: ResolverTypeWrapper<ProcedureFieldModel>;
  Procedure: ResolverTypeWrapper<ProcedureModel>;
  Dossier: ResolverTypeWrapper<DossierModel>;
  DossierStatus: ResolverTypeWrapper<DossierStatusModel>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  VND: ResolverTypeWrapper<Scalars['VND']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  TotalCount: ResolverTypeWrapper<TotalCount>;
  Share: ResolverTypeWrapper<Share>;
  UserError: ResolverTypeWrapper<UserErrorModel>;
  AccessKind: AccessKind;
  AccessLogEntry: ResolverTypeWrapper<AccessLogEntryModel>;
  AccessLogConnection: ResolverTypeWrapper<AccessLogConnectionModel>;
  AccessLogEdge: ResolverTypeWrapper<Omit<AccessLogEdge, 'node'> & { node: ResolversTypes['AccessLogEntry'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  AppointmentPayload: AppointmentPayloadModel;
  AttendancePayload: AttendancePayloadModel;
  CloseDayPayload: CloseDayPayloadModel;
  ReopenDayPayload: ReopenDayPayloadModel;
  ClosedDay: ClosedDayModel;
  SetAvailabilityPayload: SetAvailabilityPayloadModel;
  DeclareClosurePayload: DeclareClosurePayloadModel;
  WithdrawClosurePayload: WithdrawClosurePayloadModel;
  HoldSlotInput: HoldSlotInput;
  AppointmentPartyInput: AppointmentPartyInput;
  ConfirmAppointmentInput: ConfirmAppointmentInput;
  RescheduleAppointmentInput: RescheduleAppointmentInput;
  CancelAppointmentInput: CancelAppointmentInput;
  CheckInInput: CheckInInput;
  IssueTicketInput: IssueTicketInput;
  CallNextInput: CallNextInput;
  ID: Scalars['ID']['output'];
  StartServiceInput: StartServiceInput;
  ParkTicketInput: ParkTicketInput;
  FinishServiceInput: FinishServiceInput;
  MarkNoShowInput: MarkNoShowInput;
  CloseDayInput: CloseDayInput;
  ReopenDayInput: ReopenDayInput;
  SetAvailabilityInput: SetAvailabilityInput;
  AvailabilityRuleInput: AvailabilityRuleInput;
  DeclareClosureInput: DeclareClosureInput;
  WithdrawClosureInput: WithdrawClosureInput;
  Appointment: AppointmentModel;
  AppointmentParty: AppointmentPartyModel;
  AppointmentFilter: AppointmentFilter;
  AppointmentConnection: AppointmentConnectionModel;
  AppointmentEdge: Omit<AppointmentEdge, 'node'> & { node: ResolversParentTypes['Appointment'] };
  AppointmentChange: AppointmentChangeModel;
  AppointmentChangeConnection: AppointmentChangeConnectionModel;
  AppointmentChangeEdge: Omit<AppointmentChangeEdge, 'node'> & { node: ResolversParentTypes['AppointmentChange'] };
  Reminder: ReminderModel;
  Slot: SlotModel;
  SlotConnection: SlotConnectionModel;
  SlotEdge: Omit<SlotEdge, 'node'> & { node: ResolversParentTypes['Slot'] };
  NearbySlotConnection: NearbySlotConnectionModel;
  NearbySlotEdge: NearbySlotEdgeModel;
  Availability: AvailabilityModel;
  UnitAvailability: UnitAvailabilityModel;
  DayAvailability: DayAvailabilityModel;
  AvailabilityRule: AvailabilityRuleModel;
  AvailabilityRuleConnection: AvailabilityRuleConnectionModel;
  AvailabilityRuleEdge: Omit<AvailabilityRuleEdge, 'node'> & { node: ResolversParentTypes['AvailabilityRule'] };
  Closure: ClosureModel;
  ClosureConnection: ClosureConnectionModel;
  ClosureEdge: Omit<ClosureEdge, 'node'> & { node: ResolversParentTypes['Closure'] };
  ReceptionQueue: ReceptionQueueModel;
  WaitEstimate: WaitEstimate;
  QueueTicket: QueueTicketModel;
  QueueTicketConnection: QueueTicketConnectionModel;
  QueueTicketEdge: Omit<QueueTicketEdge, 'node'> & { node: ResolversParentTypes['QueueTicket'] };
  ReceptionUnit: ReceptionUnitModel;
  Boolean: Scalars['Boolean']['output'];
  ProcedureField: ProcedureFieldModel;
  Procedure: ProcedureModel;
  Dossier: DossierModel;
  DossierStatus: DossierStatusModel;
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  LocalTime: Scalars['LocalTime']['output'];
  VND: Scalars['VND']['output'];
  Decimal: Scalars['Decimal']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  TotalCount: TotalCount;
  Share: Share;
  UserError: UserErrorModel;
  AccessLogEntry: AccessLogEntryModel;
  AccessLogConnection: AccessLogConnectionModel;
  AccessLogEdge: Omit<AccessLogEdge, 'node'> & { node: ResolversParentTypes['AccessLogEntry'] };
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType, RequireFields<QueryAppointmentArgs, 'code'>>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, RequireFields<QueryAppointmentsArgs, 'first' | 'orderBy'>>;
  myAppointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, RequireFields<QueryMyAppointmentsArgs, 'first'>>;
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType, RequireFields<QueryAvailabilityArgs, 'slotCount'>>;
  appointmentChanges?: Resolver<Maybe<ResolversTypes['AppointmentChangeConnection']>, ParentType, ContextType, RequireFields<QueryAppointmentChangesArgs, 'first'>>;
  appointmentAccessLog?: Resolver<Maybe<ResolversTypes['AccessLogConnection']>, ParentType, ContextType, RequireFields<QueryAppointmentAccessLogArgs, 'first'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  holdSlot?: Resolver<Maybe<ResolversTypes['AppointmentPayload']>, ParentType, ContextType, RequireFields<MutationHoldSlotArgs, 'input'>>;
  confirmAppointment?: Resolver<Maybe<ResolversTypes['AppointmentPayload']>, ParentType, ContextType, RequireFields<MutationConfirmAppointmentArgs, 'input'>>;
  rescheduleAppointment?: Resolver<Maybe<ResolversTypes['AppointmentPayload']>, ParentType, ContextType, RequireFields<MutationRescheduleAppointmentArgs, 'input'>>;
  cancelAppointment?: Resolver<Maybe<ResolversTypes['AppointmentPayload']>, ParentType, ContextType, RequireFields<MutationCancelAppointmentArgs, 'input'>>;
  checkIn?: Resolver<Maybe<ResolversTypes['AttendancePayload']>, ParentType, ContextType, RequireFields<MutationCheckInArgs, 'input'>>;
  issueTicket?: Resolver<Maybe<ResolversTypes['AttendancePayload']>, ParentType, ContextType, RequireFields<MutationIssueTicketArgs, 'input'>>;
  callNext?: Resolver<Maybe<ResolversTypes['AttendancePayload']>, ParentType, ContextType, RequireFields<MutationCallNextArgs, 'input'>>;
  startService?: Resolver<Maybe<ResolversTypes['AttendancePayload']>, ParentType, ContextType, RequireFields<MutationStartServiceArgs, 'input'>>;
  parkTicket?: Resolver<Maybe<ResolversTypes['AttendancePayload']>, ParentType, ContextType, RequireFields<MutationParkTicketArgs, 'input'>>;
  finishService?: Resolver<Maybe<ResolversTypes['AttendancePayload']>, ParentType, ContextType, RequireFields<MutationFinishServiceArgs, 'input'>>;
  markNoShow?: Resolver<Maybe<ResolversTypes['AttendancePayload']>, ParentType, ContextType, RequireFields<MutationMarkNoShowArgs, 'input'>>;
  closeDay?: Resolver<Maybe<ResolversTypes['CloseDayPayload']>, ParentType, ContextType, RequireFields<MutationCloseDayArgs, 'input'>>;
  reopenDay?: Resolver<Maybe<ResolversTypes['ReopenDayPayload']>, ParentType, ContextType, RequireFields<MutationReopenDayArgs, 'input'>>;
  setAvailability?: Resolver<Maybe<ResolversTypes['SetAvailabilityPayload']>, ParentType, ContextType, RequireFields<MutationSetAvailabilityArgs, 'input'>>;
  declareClosure?: Resolver<Maybe<ResolversTypes['DeclareClosurePayload']>, ParentType, ContextType, RequireFields<MutationDeclareClosureArgs, 'input'>>;
  withdrawClosure?: Resolver<Maybe<ResolversTypes['WithdrawClosurePayload']>, ParentType, ContextType, RequireFields<MutationWithdrawClosureArgs, 'input'>>;
};

export type AppointmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentPayload'] = ResolversParentTypes['AppointmentPayload']> = {
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AttendancePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendancePayload'] = ResolversParentTypes['AttendancePayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['QueueTicket']>, ParentType, ContextType>;
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CloseDayPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseDayPayload'] = ResolversParentTypes['CloseDayPayload']> = {
  closedDay?: Resolver<Maybe<ResolversTypes['ClosedDay']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReopenDayPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReopenDayPayload'] = ResolversParentTypes['ReopenDayPayload']> = {
  receptionUnit?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ClosedDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClosedDay'] = ResolversParentTypes['ClosedDay']> = {
  receptionUnit?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  missedAppointments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  abandonedTickets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SetAvailabilityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAvailabilityPayload'] = ResolversParentTypes['SetAvailabilityPayload']> = {
  receptionUnit?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  conflicts?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, RequireFields<SetAvailabilityPayloadConflictsArgs, 'first'>>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeclareClosurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclareClosurePayload'] = ResolversParentTypes['DeclareClosurePayload']> = {
  closure?: Resolver<Maybe<ResolversTypes['Closure']>, ParentType, ContextType>;
  conflicts?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, RequireFields<DeclareClosurePayloadConflictsArgs, 'first'>>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawClosurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawClosurePayload'] = ResolversParentTypes['WithdrawClosurePayload']> = {
  closure?: Resolver<Maybe<ResolversTypes['Closure']>, ParentType, ContextType>;
  conflicts?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, RequireFields<WithdrawClosurePayloadConflictsArgs, 'first'>>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AppointmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appointment'] = ResolversParentTypes['Appointment'], FederationReferenceType extends FederationReferenceTypes['Appointment'] = FederationReferenceTypes['Appointment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Appointment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receptionUnit?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  procedure?: Resolver<Maybe<ResolversTypes['Procedure']>, ParentType, ContextType>;
  dossier?: Resolver<Maybe<ResolversTypes['Dossier']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['AppointmentPurpose'], ParentType, ContextType>;
  startAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  slotCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['AppointmentParty']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['AppointmentChannel']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AppointmentState'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ServiceOutcome']>, ParentType, ContextType>;
  heldUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['QueueTicket']>, ParentType, ContextType>;
  replaces?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  checkInPayload?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  iCalendar?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reminders?: Resolver<Maybe<Array<ResolversTypes['Reminder']>>, ParentType, ContextType>;
  changes?: Resolver<Maybe<ResolversTypes['AppointmentChangeConnection']>, ParentType, ContextType, RequireFields<AppointmentChangesArgs, 'first'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppointmentPartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentParty'] = ResolversParentTypes['AppointmentParty']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maskedName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maskedPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maskedIdNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AppointmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentConnection'] = ResolversParentTypes['AppointmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AppointmentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type AppointmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentEdge'] = ResolversParentTypes['AppointmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Appointment'], ParentType, ContextType>;
};

export type AppointmentChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentChange'] = ResolversParentTypes['AppointmentChange']> = {
  appointment?: Resolver<ResolversTypes['Appointment'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['AppointmentState']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['AppointmentState'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AppointmentChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentChangeConnection'] = ResolversParentTypes['AppointmentChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AppointmentChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type AppointmentChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentChangeEdge'] = ResolversParentTypes['AppointmentChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AppointmentChange'], ParentType, ContextType>;
};

export type ReminderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reminder'] = ResolversParentTypes['Reminder']> = {
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ReminderChannel'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReminderState'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SlotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Slot'] = ResolversParentTypes['Slot']> = {
  receptionUnit?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  startAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  free?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['ProcedureField']>, ParentType, ContextType>;
};

export type SlotConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlotConnection'] = ResolversParentTypes['SlotConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SlotEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type SlotEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlotEdge'] = ResolversParentTypes['SlotEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Slot'], ParentType, ContextType>;
};

export type NearbySlotConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NearbySlotConnection'] = ResolversParentTypes['NearbySlotConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NearbySlotEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type NearbySlotEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NearbySlotEdge'] = ResolversParentTypes['NearbySlotEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  levelsUp?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Slot'], ParentType, ContextType>;
};

export type AvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  units?: Resolver<Array<ResolversTypes['UnitAvailability']>, ParentType, ContextType>;
};

export type UnitAvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitAvailability'] = ResolversParentTypes['UnitAvailability']> = {
  receptionUnit?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  free?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  soonestAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['DayAvailability']>, ParentType, ContextType>;
};

export type DayAvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DayAvailability'] = ResolversParentTypes['DayAvailability']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  free?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  soonestAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  slots?: Resolver<Array<ResolversTypes['Slot']>, ParentType, ContextType>;
};

export type AvailabilityRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AvailabilityRule'] = ResolversParentTypes['AvailabilityRule']> = {
  weekdays?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  slotMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publicCapacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  internalCapacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['AppointmentPurpose']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['ProcedureField']>, ParentType, ContextType>;
  bookableFromDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bookableToDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AvailabilityRuleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AvailabilityRuleConnection'] = ResolversParentTypes['AvailabilityRuleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AvailabilityRuleEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type AvailabilityRuleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AvailabilityRuleEdge'] = ResolversParentTypes['AvailabilityRuleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AvailabilityRule'], ParentType, ContextType>;
};

export type ClosureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Closure'] = ResolversParentTypes['Closure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  declaredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ClosureConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClosureConnection'] = ResolversParentTypes['ClosureConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ClosureEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type ClosureEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClosureEdge'] = ResolversParentTypes['ClosureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Closure'], ParentType, ContextType>;
};

export type ReceptionQueueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceptionQueue'] = ResolversParentTypes['ReceptionQueue']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nowServing?: Resolver<Array<ResolversTypes['QueueTicket']>, ParentType, ContextType>;
  waitingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  estimatedWait?: Resolver<Maybe<ResolversTypes['WaitEstimate']>, ParentType, ContextType>;
  tickets?: Resolver<Maybe<ResolversTypes['QueueTicketConnection']>, ParentType, ContextType, RequireFields<ReceptionQueueTicketsArgs, 'first'>>;
};

export type WaitEstimateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitEstimate'] = ResolversParentTypes['WaitEstimate']> = {
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  services?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanServiceSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  counters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type QueueTicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueueTicket'] = ResolversParentTypes['QueueTicket'], FederationReferenceType extends FederationReferenceTypes['QueueTicket'] = FederationReferenceTypes['QueueTicket']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['QueueTicket']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  receptionUnit?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  procedure?: Resolver<Maybe<ResolversTypes['Procedure']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['AppointmentPurpose']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['QueueTicketState'], ParentType, ContextType>;
  counter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  calledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  waitSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  serviceSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ServiceOutcome']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueueTicketConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueueTicketConnection'] = ResolversParentTypes['QueueTicketConnection']> = {
  edges?: Resolver<Array<ResolversTypes['QueueTicketEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type QueueTicketEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueueTicketEdge'] = ResolversParentTypes['QueueTicketEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['QueueTicket'], ParentType, ContextType>;
};

export type ReceptionUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceptionUnit'] = ResolversParentTypes['ReceptionUnit'], FederationReferenceType extends FederationReferenceTypes['ReceptionUnit'] = FederationReferenceTypes['ReceptionUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReceptionUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['SlotConnection']>, ParentType, ContextType, RequireFields<ReceptionUnitAvailabilityArgs, 'first' | 'slotCount'>>;
  availabilityRules?: Resolver<Maybe<ResolversTypes['AvailabilityRuleConnection']>, ParentType, ContextType, RequireFields<ReceptionUnitAvailabilityRulesArgs, 'first' | 'withdrawn'>>;
  closures?: Resolver<Maybe<ResolversTypes['ClosureConnection']>, ParentType, ContextType, RequireFields<ReceptionUnitClosuresArgs, 'first' | 'withdrawn'>>;
  appointmentsInConflict?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, RequireFields<ReceptionUnitAppointmentsInConflictArgs, 'first'>>;
  iCalendar?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ReceptionUnitICalendarArgs>>;
  queue?: Resolver<Maybe<ResolversTypes['ReceptionQueue']>, ParentType, ContextType>;
};

export type ProcedureFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureField'] = ResolversParentTypes['ProcedureField']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProcedureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Procedure'] = ResolversParentTypes['Procedure'], FederationReferenceType extends FederationReferenceTypes['Procedure'] = FederationReferenceTypes['Procedure']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Procedure']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextFreeSlots?: Resolver<Maybe<ResolversTypes['NearbySlotConnection']>, ParentType, ContextType, RequireFields<ProcedureNextFreeSlotsArgs, 'near' | 'first' | 'purpose' | 'slotCount'>>;
};

export type DossierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dossier'] = ResolversParentTypes['Dossier'], FederationReferenceType extends FederationReferenceTypes['Dossier'] = FederationReferenceTypes['Dossier']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dossier']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, RequireFields<DossierAppointmentsArgs, 'first'>>;
  collectSlots?: Resolver<Maybe<ResolversTypes['SlotConnection']>, ParentType, ContextType, RequireFields<DossierCollectSlotsArgs, 'first'>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export interface VndScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['VND'], any> {
  name: 'VND';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Appointment' | 'QueueTicket', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TotalCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TotalCount'] = ResolversParentTypes['TotalCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Share'] = ResolversParentTypes['Share']> = {
  numerator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  denominator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessLogEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogEntry'] = ResolversParentTypes['AccessLogEntry']> = {
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccessKind'], ParentType, ContextType>;
  command?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  callerId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  callerKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  result?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessLogConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogConnection'] = ResolversParentTypes['AccessLogConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccessLogEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type AccessLogEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogEdge'] = ResolversParentTypes['AccessLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessLogEntry'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  AppointmentPayload?: AppointmentPayloadResolvers<ContextType>;
  AttendancePayload?: AttendancePayloadResolvers<ContextType>;
  CloseDayPayload?: CloseDayPayloadResolvers<ContextType>;
  ReopenDayPayload?: ReopenDayPayloadResolvers<ContextType>;
  ClosedDay?: ClosedDayResolvers<ContextType>;
  SetAvailabilityPayload?: SetAvailabilityPayloadResolvers<ContextType>;
  DeclareClosurePayload?: DeclareClosurePayloadResolvers<ContextType>;
  WithdrawClosurePayload?: WithdrawClosurePayloadResolvers<ContextType>;
  Appointment?: AppointmentResolvers<ContextType>;
  AppointmentParty?: AppointmentPartyResolvers<ContextType>;
  AppointmentConnection?: AppointmentConnectionResolvers<ContextType>;
  AppointmentEdge?: AppointmentEdgeResolvers<ContextType>;
  AppointmentChange?: AppointmentChangeResolvers<ContextType>;
  AppointmentChangeConnection?: AppointmentChangeConnectionResolvers<ContextType>;
  AppointmentChangeEdge?: AppointmentChangeEdgeResolvers<ContextType>;
  Reminder?: ReminderResolvers<ContextType>;
  Slot?: SlotResolvers<ContextType>;
  SlotConnection?: SlotConnectionResolvers<ContextType>;
  SlotEdge?: SlotEdgeResolvers<ContextType>;
  NearbySlotConnection?: NearbySlotConnectionResolvers<ContextType>;
  NearbySlotEdge?: NearbySlotEdgeResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  UnitAvailability?: UnitAvailabilityResolvers<ContextType>;
  DayAvailability?: DayAvailabilityResolvers<ContextType>;
  AvailabilityRule?: AvailabilityRuleResolvers<ContextType>;
  AvailabilityRuleConnection?: AvailabilityRuleConnectionResolvers<ContextType>;
  AvailabilityRuleEdge?: AvailabilityRuleEdgeResolvers<ContextType>;
  Closure?: ClosureResolvers<ContextType>;
  ClosureConnection?: ClosureConnectionResolvers<ContextType>;
  ClosureEdge?: ClosureEdgeResolvers<ContextType>;
  ReceptionQueue?: ReceptionQueueResolvers<ContextType>;
  WaitEstimate?: WaitEstimateResolvers<ContextType>;
  QueueTicket?: QueueTicketResolvers<ContextType>;
  QueueTicketConnection?: QueueTicketConnectionResolvers<ContextType>;
  QueueTicketEdge?: QueueTicketEdgeResolvers<ContextType>;
  ReceptionUnit?: ReceptionUnitResolvers<ContextType>;
  ProcedureField?: ProcedureFieldResolvers<ContextType>;
  Procedure?: ProcedureResolvers<ContextType>;
  Dossier?: DossierResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  LocalTime?: GraphQLScalarType;
  VND?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  TotalCount?: TotalCountResolvers<ContextType>;
  Share?: ShareResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  AccessLogEntry?: AccessLogEntryResolvers<ContextType>;
  AccessLogConnection?: AccessLogConnectionResolvers<ContextType>;
  AccessLogEdge?: AccessLogEdgeResolvers<ContextType>;
};

