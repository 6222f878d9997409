import type { Knex } from 'knex';
import type { Order } from '../../shared/pagination.ts';
import type { AppointmentChangeModel } from '../models.ts';

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

/** All changes of appointments; those of one when its row is given. */
export function changesOf(db: Knex, appointmentId?: number): Knex.QueryBuilder {
  const query = db('appointment_changes').select(changeColumns);
  return appointmentId === undefined ? query : query.where('appointment_id', appointmentId);
}
