import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Knex } from 'knex';
import { StartupProblem } from '../config/startup-problem.ts';

/**
 * Opens the database of the API keys and makes what is missing of it.
 *
 * @param url `mysql://…`, `mariadb://…`, or a path to an SQLite file
 * @throws {StartupProblem} when it does not answer
 */
export async function openKeysDatabase(url: string): Promise<Knex> {
  // Most gateways have no keys, and this takes a moment to load.
  const { default: knex } = await import('knex');
  const isServer = /^(mysql|mariadb):/.test(url);
  const db = knex(isServer ? onServer(url) : inFile(sqliteFile(url)));
  try {
    if (isServer) await makeDatabase(knex, url);
    else await mkdir(dirname(sqliteFile(url)), { recursive: true });
    await makeTable(db);
    return db;
  } catch (error) {
    await db.destroy();
    const place = url.replace(/(:\/\/[^:/@]*):[^@]*@/, '$1:***@');
    const [reason] = (error as Error).message.split('\n');
    throw new StartupProblem(`The keys in ${place} cannot be used: ${reason}`);
  }
}

const sqliteFile = (url: string) => url.replace(/^file:(\/\/)?/, '');

/** Knex prints what it also throws. */
const silent = () => {};
const log = { warn: silent, error: silent, deprecate: silent, debug: silent };
/** What a statement was sent with stays out of its errors. */
const compileSqlOnError = false;

function inFile(filename: string): Knex.Config {
  return {
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    log,
    compileSqlOnError,
    pool: {
      min: 1,
      max: 1,
      afterCreate: (
        connection: { pragma(text: string): unknown },
        done: (error: Error | null, connection: unknown) => void,
      ) => {
        // The gateway reads while somebody makes a key.
        connection.pragma('busy_timeout = 5000');
        connection.pragma('journal_mode = WAL');
        done(null, connection);
      },
    },
  };
}

const connectTimeoutMs = 2_000;

function onServer(url: string): Knex.Config {
  return {
    client: 'mysql2',
    connection: serverConnection(url),
    log,
    compileSqlOnError,
    pool: { min: 0, max: 4 },
    acquireConnectionTimeout: connectTimeoutMs * 2,
  };
}

function serverConnection(url: string): Knex.MySql2ConnectionConfig {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 3306),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)) || 'access_keys',
    charset: 'utf8mb4',
    connectTimeout: connectTimeoutMs,
  };
}

async function makeDatabase(knex: typeof import('knex').default, url: string): Promise<void> {
  const { database, ...server } = serverConnection(url);
  const admin = knex({ client: 'mysql2', connection: server, log });
  try {
    await admin.raw('create database if not exists ?? character set utf8mb4 collate utf8mb4_bin', [
      database ?? '',
    ]);
  } finally {
    await admin.destroy();
  }
}

async function makeTable(db: Knex): Promise<void> {
  if (await db.schema.hasTable('access_keys')) return;
  await db.schema
    .createTable('access_keys', (table) => {
      // Found by its id at each look-up; lists are short and read whole.
      table.string('id', 16).primary();
      table.string('name', 64).notNullable();
      table.string('hash', 64).notNullable();
      table.string('kind', 16).notNullable();
      // Lists of words, as JSON.
      table.text('scopes').notNullable();
      table.text('policies').notNullable();
      table.text('units').notNullable();
      table.text('addresses').notNullable();
      // Instants as text, in UTC: docs/decisions/0002.
      table.string('created_at', 24).notNullable();
      table.string('expires_at', 24);
      table.string('revoked_at', 24);
      table.string('last_used_at', 24);
    })
    .catch(async (error: Error) => {
      // Another process has made it in the meantime.
      if (!(await db.schema.hasTable('access_keys'))) throw error;
    });
}
