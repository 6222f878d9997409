import { setTimeout as sleep } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import {
  DatabaseProblem,
  databaseProblem,
  isServerUrl,
  openDatabase,
  sqliteFile,
  withoutPassword,
} from './database.ts';

/** What only one process at a time may do to a database, as `… is <name> it` in a sentence. */
export interface ExclusiveTask {
  readonly name: 'migrating' | 'filling';
  /** How long to wait for another process that does it. */
  readonly waitSeconds: number;
}

const pollMs = 100;

/**
 * Runs work that only one process at a time may do to a database; others wait.
 *
 * The lock ends with the process that holds it, however it ends: on a server it belongs to a connection, beside an
 * SQLite file it is one that the operating system keeps on a second, empty file.
 *
 * @throws {DatabaseProblem} when another process holds it for longer than `waitSeconds`
 */
export async function exclusively<Result>(
  url: string,
  task: ExclusiveTask,
  work: () => Promise<Result>,
): Promise<Result> {
  const release = await (isServerUrl(url) ? lockOnServer(url, task) : lockBesideFile(url, task));
  try {
    return await work();
  } finally {
    await release();
  }
}

async function lockOnServer(url: string, task: ExclusiveTask): Promise<() => Promise<void>> {
  const db = openDatabase(url);
  try {
    // The pool keeps the connection, and with it the lock, until all of it is closed.
    const connection = await db.client.acquireConnection();
    const [[{ held }]] = await db
      .raw('select get_lock(concat(database(), ?), ?) as held', [`.${task.name}`, task.waitSeconds])
      .connection(connection);
    await db.client.releaseConnection(connection);
    if (held !== 1) throw stillHeld(url, task);
    return () => db.destroy();
  } catch (error) {
    await db.destroy();
    throw databaseProblem(url, error);
  }
}

async function lockBesideFile(url: string, task: ExclusiveTask): Promise<() => Promise<void>> {
  const lock = new SqliteDatabase(`${sqliteFile(url)}.${task.name}`, { timeout: 0 });
  const deadline = performance.now() + task.waitSeconds * 1000;
  while (!tryToLock(lock)) {
    if (performance.now() > deadline) {
      lock.close();
      throw stillHeld(url, task);
    }
    await sleep(pollMs);
  }
  return async () => void lock.close();
}

function tryToLock(file: SqliteDatabase.Database): boolean {
  try {
    file.exec('begin exclusive');
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return false;
    throw error;
  }
}

function stillHeld(url: string, { name }: ExclusiveTask): DatabaseProblem {
  return new DatabaseProblem(
    `Database ${withoutPassword(url)}: another process is still ${name} it.`,
  );
}
