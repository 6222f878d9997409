import type { Knex } from 'knex';
import type { Reach } from '../../shared/access/reach.ts';
import { type Day, endOfDay, instantAt, toStored } from '../../shared/instants.ts';
import { mergedPage, whereOneOf } from '../../shared/merged-page.ts';
import { type Order, type Page, pageOf } from '../../shared/pagination.ts';
import type { AppointmentState } from '../appointment-states.ts';
import type { AppointmentModel, ReminderModel } from '../models.ts';
import { partyKey } from '../party-key.ts';
import type { AppointmentPurpose } from '../purposes.ts';
import { whereVisible } from './visible.ts';

export const appointmentColumns = [
  'id',
  'code',
  'unit_code',
  'procedure_code',
  'field',
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
  reach: Reach,
): Promise<AppointmentModel[]> {
  return whereVisible(db('appointments').select(appointmentColumns).whereIn('code', codes), reach);
}

export function appointmentsById(
  db: Knex,
  ids: readonly number[],
  reach: Reach,
): Promise<AppointmentModel[]> {
  return whereVisible(db('appointments').select(appointmentColumns).whereIn('id', ids), reach);
}

/** The appointments that stand for others at another time. */
export function replacementsOf(
  db: Knex,
  ids: readonly number[],
  reach: Reach,
): Promise<AppointmentModel[]> {
  return whereVisible(
    db('appointments').select(appointmentColumns).whereIn('replaces_id', ids),
    reach,
  );
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
    .where('start_at', '<', toStored(endOfDay(day)))
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
  if (to !== null) query.where('start_at', '<', toStored(endOfDay(to)));
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

/** The appointments that match, of the units to which a caller is bound and of those below them. */
export function workList(
  db: Knex,
  criteria: AppointmentCriteria,
  { everything, places }: Reach,
  now: Date,
): Knex.QueryBuilder {
  const list = appointmentsMatching(db, criteria, now);
  if (everything || (criteria.unitCode !== null && places.has(criteria.unitCode))) return list;
  return list.whereIn('unit_code', [...places]);
}

/** A page of a work list, and one row more. */
export function workListPage(
  db: Knex,
  criteria: AppointmentCriteria,
  { reach, now, page }: { readonly reach: Reach; readonly now: Date; readonly page: Page },
): Promise<AppointmentModel[]> {
  if (reach.everything || criteria.unitCode !== null) {
    return pageOf(workList(db, criteria, reach, now), page);
  }
  const places = [...reach.places];
  const listOf = (unitCode: string) => appointmentsMatching(db, { ...criteria, unitCode }, now);
  const listOfAll = () => whereOneOf(appointmentsMatching(db, criteria, now), 'unit_code', places);
  return mergedPage(db, { parents: places, listOf, listOfAll }, page);
}

export function appointmentsOfDossier(
  db: Knex,
  dossierCode: string,
  reach: Reach,
): Knex.QueryBuilder {
  return whereVisible(
    db('appointments').select(appointmentColumns).where('dossier_code', dossierCode),
    reach,
  );
}

/** The appointments of a person. */
export function appointmentsOfPerson(db: Knex, idNumber: string): Knex.QueryBuilder {
  return db('appointments').select(appointmentColumns).where('party_key', partyKey(idNumber));
}

/** Reminders of appointments, soonest first. */
export function remindersOf(db: Knex, appointmentIds: readonly number[]): Promise<ReminderModel[]> {
  return db('reminders')
    .select('appointment_id', 'due_at', 'channel', 'state', 'sent_at')
    .whereIn('appointment_id', appointmentIds)
    .orderBy(['appointment_id', 'due_at', 'id']);
}
