import { channel } from 'node:diagnostics_channel';
import { setTimeout as delay } from 'node:timers/promises';
import type { Knex } from 'knex';
import { isSqlite } from '../database.ts';

/**
 * Codes after which a transaction has left nothing behind and may be run again as a whole. Deadlocks and failed
 * certifications (Galera reports them as deadlocks), lock waits that took too long, rows that changed since they were
 * read, a busy SQLite file. Source: MariaDB error reference, 1213, 1205 and 1020.
 */
const conflictCodes = new Set([
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
]);

const duplicateCodes = new Set([
  'ER_DUP_ENTRY',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  'SQLITE_CONSTRAINT_UNIQUE',
]);

/** Tells whoever listens of each conflict, as `{ attempt, error }`: how often they come, and how many one piece of work meets. */
export const conflicts = channel('reception-units:conflict');

/** Attempts before a conflict is told to the caller: about five seconds of pauses. */
const maxAttempts = 100;
const firstPauseMs = 2;
const longestPauseMs = 100;

/** Work that found the state of the database not to be what it needs; the transaction is run again as a whole. */
export class RunAgain extends Error {
  override readonly name = 'RunAgain';
}

/** Whether a row was refused because its key is taken. */
export function isDuplicate(error: unknown): boolean {
  return duplicateCodes.has((error as { code?: string }).code ?? '');
}

/**
 * Runs work in a transaction, and runs it again whole when it met a conflict, out of the caller's sight.
 *
 * READ COMMITTED, so that no gap between rows is locked; work therefore never relies on reading a row twice, and never
 * writes what it computed from a row that it read: it updates under a condition and looks at the rows affected.
 *
 * @param work may run several times; has no effect but through its transaction
 */
export function inTransaction<Value>(
  db: Knex,
  work: (transaction: Knex.Transaction) => Promise<Value>,
): Promise<Value> {
  const config: Knex.TransactionConfig = isSqlite(db) ? {} : { isolationLevel: 'read committed' };
  return againOnConflict(() => db.transaction(work, config));
}

/**
 * Runs what has one effect or none, a transaction or one statement, and runs it again when it met a conflict.
 *
 * @param work may run several times
 */
export async function againOnConflict<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === maxAttempts || !isConflict(error)) throw error;
      conflicts.publish({ attempt, error });
      await delay(pauseMs(attempt));
    }
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof RunAgain || conflictCodes.has((error as { code?: string }).code ?? '');
}

/** Grows with each attempt, and differs between writers, so that those who met once do not meet again. */
function pauseMs(attempt: number): number {
  return Math.random() * Math.min(longestPauseMs, firstPauseMs * 2 ** attempt);
}
