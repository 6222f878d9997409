import type { Knex } from 'knex';
import { bulkInsert, type Cell } from '../../shared/bulk-insert.ts';

/** Rows of one table, to be inserted together. */
export type Rows = Cell[][];

/** The tables that a seed fills with appointments, each after those that it refers to. */
const tables = {
  availability_rules: [
    'unit_code',
    'weekdays',
    'from_minute',
    'to_minute',
    'slot_minutes',
    'public_capacity',
    'internal_capacity',
    'purposes',
    'bookable_from_days',
    'bookable_to_days',
    'valid_from',
    'valid_to',
    'recorded_at',
    'withdrawn_at',
  ],
  closures: ['unit_code', 'start_at', 'end_at', 'reason', 'declared_at'],
  slots: ['id', 'unit_code', 'start_at', 'end_at', 'capacity', 'held', 'booked'],
  appointments: [
    'id',
    'code',
    'unit_code',
    'procedure_code',
    'dossier_code',
    'purpose',
    'start_at',
    'end_at',
    'slot_count',
    'party_name',
    'party_phone',
    'party_id_number',
    'party_key',
    'active_key',
    'channel',
    'state',
    'outcome',
    'held_until',
    'created_at',
    'updated_at',
    'version',
  ],
  appointment_slots: ['appointment_id', 'slot_id'],
  appointment_changes: ['appointment_id', 'from_state', 'to_state', 'at', 'reason'],
  reminders: ['appointment_id', 'due_at', 'channel', 'state', 'sent_at'],
  queue_tickets: [
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
    'finished_at',
    'wait_seconds',
    'service_seconds',
    'outcome',
  ],
} as const;

export type TableName = keyof typeof tables;
const tableNames = Object.keys(tables) as TableName[];

export function insertRows(
  transaction: Knex.Transaction,
  table: TableName,
  rows: Rows,
): Promise<void> {
  return bulkInsert(transaction, table, tables[table], rows);
}

/** Empties the tables, those that refer to others first. */
export async function clearRows(transaction: Knex.Transaction): Promise<void> {
  for (const table of [...tableNames].reverse()) await transaction(table).delete();
}
