import type { Knex } from 'knex';
import { type Day, fromStored, toStored } from '../../shared/instants.ts';
import { type Order, pagesOfParents } from '../../shared/pagination.ts';
import { atCounterStates, type TicketState } from '../appointment-states.ts';
import type { QueueTicketModel } from '../models.ts';
import { estimateServices, type FinishedService } from '../waiting-time.ts';

export const ticketColumns = [
  'id',
  'unit_code',
  'day',
  'number',
  'appointment_id',
  'procedure_code',
  'purpose',
  'state',
  'counter',
  'issued_at',
  'called_at',
  'serving_at',
  'finished_at',
  'wait_seconds',
  'service_seconds',
  'outcome',
] as const satisfies readonly (keyof QueueTicketModel)[];

export const ticketOrder: Order = {
  name: 'queueTickets',
  columns: [{ column: 'number', direction: 'asc' }],
};

export function ticketsById(db: Knex, ids: readonly number[]): Promise<QueueTicketModel[]> {
  return db('queue_tickets').select(ticketColumns).whereIn('id', ids);
}

export function ticketsOfAppointments(
  db: Knex,
  appointmentIds: readonly number[],
): Promise<QueueTicketModel[]> {
  return db('queue_tickets').select(ticketColumns).whereIn('appointment_id', appointmentIds);
}

/** Tickets that are called or being served on a day, lowest number first. */
export function ticketsAtCounters(
  db: Knex,
  unitCodes: readonly string[],
  day: Day,
): Promise<QueueTicketModel[]> {
  return db('queue_tickets')
    .select(ticketColumns)
    .whereIn('unit_code', unitCodes)
    .where('day', day)
    .whereIn('state', atCounterStates)
    .orderBy(['unit_code', 'number']);
}

export interface WaitingRow {
  readonly unit_code: string;
  readonly waiting: number;
}

/** How many wait to be called on a day; units where nobody waits are left out. */
export function waitingCounts(
  db: Knex,
  unitCodes: readonly string[],
  day: Day,
): Promise<WaitingRow[]> {
  return db('queue_tickets')
    .select('unit_code')
    .count({ waiting: '*' })
    .whereIn('unit_code', unitCodes)
    .where({ day, state: 'CHECKED_IN' })
    .groupBy('unit_code') as unknown as Promise<WaitingRow[]>;
}

/** The last services that each unit has completed by an instant; what was broken off tells nothing of how long they take. */
export async function lastServices(
  db: Knex,
  unitCodes: readonly string[],
  now: Date,
): Promise<FinishedService[][]> {
  type Row = { counter: number; service_seconds: number; finished_at: string };
  const rowsOfUnits = await pagesOfParents<string, Row>(db, unitCodes, (code) =>
    db('queue_tickets')
      .select('counter', 'service_seconds', 'finished_at')
      .where('unit_code', code)
      .where('finished_at', '<=', toStored(now))
      .where('state', 'COMPLETED')
      .whereNotNull('service_seconds')
      .orderBy('finished_at', 'desc')
      .limit(estimateServices),
  );
  return rowsOfUnits.map((rows) =>
    rows.map(({ counter, service_seconds, finished_at }) => ({
      counter,
      serviceSeconds: service_seconds,
      finishedAt: fromStored(finished_at),
    })),
  );
}

export interface TicketCriteria {
  readonly day: Day;
  readonly states: readonly TicketState[] | null;
}

export function ticketsOfUnit(
  db: Knex,
  unitCode: string,
  { day, states }: TicketCriteria,
): Knex.QueryBuilder {
  const query = db('queue_tickets').select(ticketColumns).where({ unit_code: unitCode, day });
  if (states !== null) query.whereIn('state', states);
  return query;
}
