import type { Knex } from 'knex';
import { addDays, type Day, instantAt, toStored } from '../../shared/instants.ts';
import type { Order } from '../../shared/pagination.ts';
import type { AppointmentState } from '../appointment-states.ts';
import type { AppointmentModel, ReminderModel } from '../models.ts';
import type { AppointmentPurpose } from '../purposes.ts';

export const appointmentColumns = [
  'id',
  'code',
  'unit_code',
  'procedure_code',
  'dossier_code',
  'is_confidential',
  'purpose',
  'start_at',
  'end_at',
  'slot_count',
  'party_name',
  'party_phone',
  'party_id_number',
  'channel',
  'state',
  'outcome',
  'held_until',
  'created_at',
  'updated_at',
  'version',
  'replaces_id',
] as const satisfies readonly (keyof AppointmentModel)[];

export const soonestFirst: Order = {
  name: 'appointments:startAt',
  columns: [
    { column: 'start_at', direction: 'asc' },
    { column: 'id', direction: 'asc' },
  ],
};

export const latestFirst: Order = {
  name: 'appointments:-startAt',
  columns: [
    { column: 'start_at', direction: 'desc' },
    { column: 'id', direction: 'desc' },
  ],
};

/** Which appointments are wanted; null stands for any. */
export interface AppointmentCriteria {
  readonly unitCode: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly states: readonly AppointmentState[] | null;
  readonly purposes: readonly AppointmentPurpose[] | null;
}

const anyAppointment: AppointmentCriteria = {
  unitCode: null,
  from: null,
  to: null,
  states: null,
  purposes: null,
};

export function appointmentsByCode(
  db: Knex,
  codes: readonly string[],
): Promise<AppointmentModel[]> {
  return db('appointments').select(appointmentColumns).whereIn('code', codes);
}

export function appointmentsById(db: Knex, ids: readonly number[]): Promise<AppointmentModel[]> {
  return db('appointments').select(appointmentColumns).whereIn('id', ids);
}

/** The appointments that stand for others at another time. */
export function replacementsOf(db: Knex, ids: readonly number[]): Promise<AppointmentModel[]> {
  return db('appointments').select(appointmentColumns).whereIn('replaces_id', ids);
}

/** Appointments of units that lie ahead and have seats: booked, or held by holds that have not run out. Soonest first. */
export function expectedAppointments(
  db: Knex,
  unitCodes: readonly string[],
  now: Date,
): Promise<AppointmentModel[]> {
  return appointmentsMatching(db, { ...anyAppointment, states: ['HELD', 'CONFIRMED'] }, now)
    .whereIn('unit_code', unitCodes)
    .where('start_at', '>', toStored(now))
    .orderBy(['start_at', 'id']);
}

/** Appointments of units on a day, soonest first; what was given up before it was confirmed is left out. */
export function appointmentsOfDay(
  db: Knex,
  unitCodes: readonly string[],
  day: Day,
): Promise<AppointmentModel[]> {
  return db('appointments')
    .select(appointmentColumns)
    .whereIn('unit_code', unitCodes)
    .where('start_at', '>=', toStored(instantAt(day)))
    .where('start_at', '<', toStored(instantAt(addDays(day, 1))))
    .whereNotIn('state', ['HELD', 'EXPIRED'])
    .orderBy(['start_at', 'id']);
}

export function appointmentsMatching(
  db: Knex,
  { unitCode, from, to, states, purposes }: AppointmentCriteria,
  now: Date,
): Knex.QueryBuilder {
  const query = db('appointments').select(appointmentColumns);
  if (unitCode !== null) query.where('unit_code', unitCode);
  if (from !== null) query.where('start_at', '>=', toStored(instantAt(from)));
  if (to !== null) query.where('start_at', '<', toStored(instantAt(addDays(to, 1))));
  if (purposes !== null) query.whereIn('purpose', purposes);
  if (states !== null) query.where((condition) => inStates(condition, states, now));
  return query;
}

/** Takes a hold that has run out as expired, whether or not that is written down. */
function inStates(query: Knex.QueryBuilder, states: readonly AppointmentState[], now: Date): void {
  query.whereIn(
    'state',
    states.filter((state) => state !== 'HELD'),
  );
  if (states.includes('HELD')) {
    query.orWhere((held) => held.where('state', 'HELD').where('held_until', '>', toStored(now)));
  }
  if (states.includes('EXPIRED')) {
    query.orWhere((held) => held.where('state', 'HELD').where('held_until', '<=', toStored(now)));
  }
}

export function appointmentsOfDossier(db: Knex, dossierCode: string): Knex.QueryBuilder {
  return db('appointments').select(appointmentColumns).where('dossier_code', dossierCode);
}

/** Reminders of appointments, soonest first. */
export function remindersOf(db: Knex, appointmentIds: readonly number[]): Promise<ReminderModel[]> {
  return db('reminders')
    .select('appointment_id', 'due_at', 'channel', 'state', 'sent_at')
    .whereIn('appointment_id', appointmentIds)
    .orderBy(['appointment_id', 'due_at', 'id']);
}
