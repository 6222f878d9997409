import type { Knex } from 'knex';
import type { Reach } from '../../shared/access/reach.ts';
import type { Order } from '../../shared/pagination.ts';
import type { AppointmentChangeModel } from '../models.ts';
import { whereAppointmentVisible } from './visible.ts';

const changeColumns = [
  'id',
  'appointment_id',
  'from_state',
  'to_state',
  'at',
  'reason',
] as const satisfies readonly (keyof AppointmentChangeModel)[];

export const changeOrder: Order = {
  name: 'appointmentChanges',
  columns: [{ column: 'id', direction: 'asc' }],
};

/** The changes of all appointments of which a caller may know. */
export function changesWithin(db: Knex, reach: Reach): Knex.QueryBuilder {
  const all = db('appointment_changes').select(changeColumns);
  return whereAppointmentVisible(all, 'appointment_changes.appointment_id', reach);
}

/** The changes of one appointment. */
export function changesOf(db: Knex, appointmentId: number): Knex.QueryBuilder {
  return db('appointment_changes').select(changeColumns).where('appointment_id', appointmentId);
}
