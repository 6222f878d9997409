import type { Knex } from 'knex';
import type { PrincipalKind } from './caller.ts';
import { openKeysDatabase } from './keys-database.ts';

/** An API key as it is kept: without the key. */
export interface StoredKey {
  readonly id: string;
  /** Of the principal; the keys between which it rotates share it. */
  readonly name: string;
  readonly hash: string;
  readonly kind: PrincipalKind;
  readonly scopes: readonly string[];
  readonly policies: readonly string[];
  readonly units: readonly string[];
  /** Addresses and ranges from which it may be used; none means all. */
  readonly addresses: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** To the hour. */
  readonly lastUsedAt: Date | null;
}

interface Row {
  id: string;
  name: string;
  hash: string;
  kind: PrincipalKind;
  scopes: string;
  policies: string;
  units: string;
  addresses: string;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
  last_used_at: string | null;
}

const columns = [
  'id',
  'name',
  'hash',
  'kind',
  'scopes',
  'policies',
  'units',
  'addresses',
  'created_at',
  'expires_at',
  'revoked_at',
  'last_used_at',
] as const satisfies (keyof Row)[];

/** The API keys of a gateway. */
export class KeyStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** @throws {StartupProblem} when the database does not answer */
  static async open(url: string): Promise<KeyStore> {
    return new KeyStore(await openKeysDatabase(url));
  }

  async find(id: string): Promise<StoredKey | undefined> {
    const row = await this.#keys.where({ id }).first(...columns);
    return row && storedKey(row);
  }

  /** All keys, those of one principal together, the newest last. */
  async all(): Promise<readonly StoredKey[]> {
    const rows = await this.#keys.select(...columns).orderBy(['name', 'created_at', 'id']);
    return rows.map(storedKey);
  }

  async add(key: StoredKey): Promise<void> {
    await this.#keys.insert(rowOf(key));
  }

  /** Adds the key that follows another one, which holds until `expiresAt`. */
  async replace(id: string, expiresAt: Date, successor: StoredKey): Promise<void> {
    await this.#db.transaction(async (transaction) => {
      await transaction<Row>('access_keys').insert(rowOf(successor));
      await transaction<Row>('access_keys')
        .where({ id })
        .update({ expires_at: expiresAt.toISOString() });
    });
  }

  async revoke(ids: readonly string[], now: Date): Promise<void> {
    await this.#keys
      .whereIn('id', ids)
      .whereNull('revoked_at')
      .update({ revoked_at: now.toISOString() });
  }

  async noteUse(id: string, now: Date): Promise<void> {
    await this.#keys.where({ id }).update({ last_used_at: now.toISOString() });
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }

  get #keys(): Knex.QueryBuilder<Row> {
    return this.#db<Row>('access_keys');
  }
}

function storedKey(row: Row): StoredKey {
  const { id, name, hash, kind } = row;
  return {
    id,
    name,
    hash,
    kind,
    scopes: JSON.parse(row.scopes),
    policies: JSON.parse(row.policies),
    units: JSON.parse(row.units),
    addresses: JSON.parse(row.addresses),
    createdAt: new Date(row.created_at),
    expiresAt: instant(row.expires_at),
    revokedAt: instant(row.revoked_at),
    lastUsedAt: instant(row.last_used_at),
  };
}

function rowOf({ id, name, hash, kind, ...key }: StoredKey): Row {
  return {
    id,
    name,
    hash,
    kind,
    scopes: JSON.stringify(key.scopes),
    policies: JSON.stringify(key.policies),
    units: JSON.stringify(key.units),
    addresses: JSON.stringify(key.addresses),
    created_at: key.createdAt.toISOString(),
    expires_at: key.expiresAt?.toISOString() ?? null,
    revoked_at: key.revokedAt?.toISOString() ?? null,
    last_used_at: key.lastUsedAt?.toISOString() ?? null,
  };
}

const instant = (text: string | null) => (text === null ? null : new Date(text));
