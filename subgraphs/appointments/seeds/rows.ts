import type { Knex } from 'knex';
import { bulkInsert, type Cell } from '../../shared/bulk-insert.ts';

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
    'is_confidential',
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

type TableName = keyof typeof tables;
const tableNames = Object.keys(tables) as TableName[];

/** Rows after which a batch is worth writing. */
const fullBatch = 100_000;

/** Rows of all tables that wait to be written together: with few large statements rather than many small ones. */
export class Batch {
  readonly #transaction: Knex.Transaction;
  #rows = emptyRows();
  #count = 0;

  constructor(transaction: Knex.Transaction) {
    this.#transaction = transaction;
  }

  add(table: TableName, row: Cell[]): void {
    this.#rows[table].push(row);
    this.#count++;
  }

  /** Writes the rows when there are many. Rows must not refer to ones that are added later. */
  async writeWhenFull(): Promise<void> {
    if (this.#count >= fullBatch) await this.write();
  }

  async write(): Promise<void> {
    for (const table of tableNames) {
      await bulkInsert(this.#transaction, table, tables[table], this.#rows[table]);
    }
    this.#rows = emptyRows();
    this.#count = 0;
  }
}

function emptyRows(): Record<TableName, Cell[][]> {
  return Object.fromEntries(
    tableNames.map((table): [TableName, Cell[][]] => [table, []]),
  ) as Record<TableName, Cell[][]>;
}

/** Empties the tables, those that refer to others first. */
export async function clearRows(transaction: Knex.Transaction): Promise<void> {
  for (const table of ['queue_days', 'audit_pending', 'audit_entries']) {
    await transaction(table).delete();
  }
  for (const table of [...tableNames].reverse()) await transaction(table).delete();
}
