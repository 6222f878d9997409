import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import knex, { type Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import { logger } from './logger.ts';

/** A database cannot be used; the message is one line for the person who runs the program. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';
}

/** Statements that may run at once on one MariaDB server from one process. */
const mariadbConnections = 10;
const connectTimeoutMs = 5_000;

/** Knex prints what it also throws; whoever catches it decides what is told. */
const toOurLog: Knex.Logger = {
  warn: (message) => logger.debug(message),
  error: (message) => logger.debug(message),
  deprecate: (message) => logger.debug(message),
  debug: (message) => logger.debug(message),
};

/** Else the message of a statement that fails has its values, and with them people's names, wherever it is logged. */
const compileSqlOnError = false;

export function isSqlite(db: Knex): boolean {
  return db.client.config.client === 'better-sqlite3';
}

/**
 * Opens a database; nothing is connected before the first statement.
 *
 * @param url `mysql://user:password@host:port/name`, `file:/path/name.sqlite`, or a path to an SQLite file
 */
export function openDatabase(url: string): Knex {
  return isServerUrl(url) ? openMariadb(url) : openSqlite(sqliteFile(url));
}

/** Whether a database is on a MariaDB or MySQL server; else its URL names an SQLite file. */
export function isServerUrl(url: string): boolean {
  return /^(mysql|mariadb):/.test(url);
}

/**
 * Path of an SQLite database.
 *
 * @throws {DatabaseProblem} when the URL is that of an engine which is not supported
 */
export function sqliteFile(url: string): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(url) && !url.startsWith('file:')) {
    throw new DatabaseProblem(
      `Database ${withoutPassword(url)} cannot be used: expected mysql://, mariadb:// or an SQLite file`,
    );
  }
  return url.replace(/^file:(\/\/)?/, '');
}

function openSqlite(filename: string): Knex {
  return knex({
    client: 'better-sqlite3',
    connection: { filename },
    log: toOurLog,
    compileSqlOnError,
    useNullAsDefault: true,
    // SQLite has one writer; one connection keeps statements in order and needs no busy handling of its own.
    pool: { min: 1, max: 1, afterCreate: prepareSqlite },
  });
}

interface SqliteConnection {
  pragma(text: string): unknown;
  prepare(sql: string): object;
}

function prepareSqlite(
  connection: SqliteConnection,
  done: (error: Error | null, connection: SqliteConnection) => void,
): void {
  try {
    connection.pragma('busy_timeout = 5000');
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = NORMAL');
    connection.pragma('foreign_keys = ON');
    keepStatements(connection);
    done(null, connection);
  } catch (error) {
    done(error as Error, connection);
  }
}

/** Statements that a connection keeps compiled, and the longest that are worth it: bulk inserts differ in length each time. */
const keptStatements = { max: 300, longest: 4_000 };

/**
 * Compiles a statement once for each connection. Knex compiles it each time, which costs as much as most statements
 * themselves (a fifth of the CPU of a booking, `npm run stress:appointments`).
 */
function keepStatements(connection: SqliteConnection): void {
  const compile = connection.prepare.bind(connection);
  const kept = new LRUCache<string, object>({ max: keptStatements.max });
  connection.prepare = (sql) => {
    const isKept =
      sql.length <= keptStatements.longest && /^(select|insert|update|delete)/.test(sql);
    const statement = kept.get(sql) ?? compile(sql);
    if (isKept) kept.set(sql, statement);
    return statement;
  };
}

function openMariadb(url: string): Knex {
  return knex({
    client: 'mysql2',
    log: toOurLog,
    compileSqlOnError,
    connection: mariadbConnection(url),
    pool: { min: 0, max: mariadbConnections },
    acquireConnectionTimeout: connectTimeoutMs * 2,
  });
}

function mariadbConnection(url: string): Knex.MySql2ConnectionConfig {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 3306),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    charset: 'utf8mb4',
    timezone: 'Z',
    dateStrings: true,
    connectTimeout: connectTimeoutMs,
  };
}

/** Makes the database that is missing: on a server by its name, for SQLite the folder of its file. */
export async function createDatabase(url: string): Promise<void> {
  if (isServerUrl(url)) return createMariadbDatabase(url);
  try {
    await mkdir(dirname(sqliteFile(url)), { recursive: true });
  } catch (error) {
    throw databaseProblem(url, error);
  }
}

async function createMariadbDatabase(url: string): Promise<void> {
  const { database, ...server } = mariadbConnection(url);
  const admin = knex({ client: 'mysql2', connection: server, log: toOurLog });
  try {
    await admin.raw('create database if not exists ?? character set utf8mb4 collate utf8mb4_bin', [
      database ?? '',
    ]);
  } catch (error) {
    throw databaseProblem(url, error);
  } finally {
    await admin.destroy();
  }
}

/** Says in one line what is wrong with a database, without its password. */
export function databaseProblem(url: string, error: unknown): DatabaseProblem {
  if (error instanceof DatabaseProblem) return error;
  const { code, message } = error as { code?: string; message: string };
  const reason = code && !message.includes(code) ? `${code}: ${message}` : message || code;
  return new DatabaseProblem(
    `Database ${withoutPassword(url)} cannot be used: ${firstLine(reason ?? '')}`,
    {
      cause: error,
    },
  );
}

export function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^:/@]*):[^@]*@/, '$1:***@');
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** Whether an error says that the database did not answer, rather than that a statement was wrong. */
export function isConnectionFailure(error: unknown): boolean {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return name === 'KnexTimeoutError' || (typeof code === 'string' && connectionFailures.has(code));
}

const connectionFailures = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'PROTOCOL_CONNECTION_LOST',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'SQLITE_CANTOPEN',
  'SQLITE_IOERR',
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB',
]);
