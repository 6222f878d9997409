import type { Knex } from 'knex';
import {
  countRows,
  countsOfParents,
  type Order,
  type Page,
  pageOf,
  pagesOfParents,
  type TotalCount,
} from '../../shared/pagination.ts';
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

export function findChanges(db: Knex, page: Page): Promise<AppointmentChangeModel[]> {
  return pageOf(changes(db), page);
}

export function countChanges(db: Knex): Promise<TotalCount> {
  return countRows(db, changes(db));
}

export function changesOfAppointments(
  db: Knex,
  appointmentIds: readonly number[],
  page: Page,
): Promise<AppointmentChangeModel[][]> {
  return pagesOfParents(db, appointmentIds, (id) => pageOf(changesOf(db, id), page));
}

export function changeCountsOfAppointments(
  db: Knex,
  appointmentIds: readonly number[],
): Promise<TotalCount[]> {
  return countsOfParents(db, appointmentIds, (id) => changesOf(db, id));
}

function changesOf(db: Knex, appointmentId: number): Knex.QueryBuilder {
  return changes(db).where('appointment_id', appointmentId);
}

function changes(db: Knex): Knex.QueryBuilder {
  return db('appointment_changes').select(changeColumns);
}
