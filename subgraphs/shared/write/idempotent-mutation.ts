import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { type StoredInstant, toStored } from '../instants.ts';
import { Refusal, type UserError } from './refusal.ts';
import { againOnConflict, inTransaction, isDuplicate, RunAgain } from './transaction.ts';

/** A mutation as it was called. */
export interface MutationCall {
  /** Who calls; keys of different clients are different keys. */
  readonly client: string;
  /** Chosen by the client, one for each intent; none means that a repetition is a new intent. */
  readonly key: string | null;
  readonly mutation: string;
  /** Without the key itself. */
  readonly input: object;
}

/** What a mutation answered: the keys of what it changed, from which the payload is read, or why it was refused. */
export type Outcome<Changed> =
  | { readonly changed: Changed; readonly userErrors: readonly [] }
  | { readonly changed: null; readonly userErrors: readonly UserError[] };

interface KeyRow {
  readonly client: string;
  readonly idempotency_key: string;
  readonly mutation: string;
  readonly input_hash: string;
  readonly outcome: string;
  readonly created_at: StoredInstant;
}

/** For the migration of a subgraph that takes mutations. */
export function createIdempotencyTable(schema: Knex.SchemaBuilder): Knex.SchemaBuilder {
  return schema.createTable('idempotency_keys', (table) => {
    table.string('client', 100).notNullable();
    table.string('idempotency_key', 200).notNullable();
    table.string('mutation', 60).notNullable();
    table.string('input_hash', 64).notNullable();
    table.text('outcome', 'mediumtext').notNullable();
    table.datetime('created_at', { precision: 3 }).notNullable();
    table.primary(['client', 'idempotency_key']);
  });
}

/**
 * Runs a mutation once for each key. Its work and its outcome come in by one transaction, so after a crash either both
 * are there, and the same key gives the same outcome again, or neither is, and the same key runs it.
 *
 * A {@link Refusal} undoes what the work wrote, and is an outcome like any other.
 *
 * @param work may run several times; all its effects go through the transaction that it gets
 */
export async function mutateOnce<Changed>(
  db: Knex,
  call: MutationCall,
  now: Date,
  work: (transaction: Knex.Transaction) => Promise<Changed>,
): Promise<Outcome<Changed>> {
  const key = keyOf(call, now);
  try {
    return await inTransaction(db, async (transaction) => {
      // The key first: whoever takes it does the work; another who comes meanwhile waits here, then finds the outcome.
      const known = key && (await takeKey<Changed>(transaction, key, ''));
      if (known) return known;
      const outcome: Outcome<Changed> = { changed: await work(transaction), userErrors: [] };
      if (key) await completeKey(transaction, key, outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refusal) return refuseOnce(db, call, now, error);
    throw error;
  }
}

/**
 * Refuses a mutation that has changed nothing. One statement keeps the refusal for the key; there is no transaction.
 *
 * @returns the refusal, or the outcome that the same key has got meanwhile
 */
export async function refuseOnce<Changed>(
  db: Knex,
  call: MutationCall,
  now: Date,
  { userErrors }: Refusal,
): Promise<Outcome<Changed>> {
  const refused = { changed: null, userErrors };
  const key = keyOf(call, now);
  if (key === null) return refused;
  const known = await againOnConflict(() => takeKey<Changed>(db, key, JSON.stringify(refused)));
  return known ?? refused;
}

type Key = Omit<KeyRow, 'outcome'>;

function keyOf({ client, key, mutation, input }: MutationCall, now: Date): Key | null {
  if (key === null) return null;
  const text = canonicalJson({ mutation, input });
  return {
    client,
    idempotency_key: key,
    mutation,
    input_hash: createHash('sha256').update(text).digest('hex'),
    created_at: toStored(now),
  };
}

/**
 * Takes a key, with its outcome, or with none yet for work that is still to do.
 *
 * @returns null, or the outcome when the key was taken before
 * @throws {RunAgain} when whoever has it is not done
 */
async function takeKey<Changed>(
  db: Knex,
  key: Key,
  outcome: string,
): Promise<Outcome<Changed> | null> {
  try {
    await db<KeyRow>('idempotency_keys').insert({ ...key, outcome });
    return null;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const { client, idempotency_key } = key;
    const known = await db<KeyRow>('idempotency_keys')
      .select('input_hash', 'outcome')
      .where({ client, idempotency_key })
      .first();
    if (known === undefined) throw new RunAgain('The same key is being used.');
    return outcomeOfKnown(known, key);
  }
}

async function completeKey(
  transaction: Knex.Transaction,
  { client, idempotency_key }: Key,
  outcome: object,
): Promise<void> {
  await transaction<KeyRow>('idempotency_keys')
    .where({ client, idempotency_key })
    .update({ outcome: JSON.stringify(outcome) });
}

function outcomeOfKnown<Changed>(
  known: Pick<KeyRow, 'input_hash' | 'outcome'>,
  { input_hash }: Key,
): Outcome<Changed> {
  if (known.input_hash === input_hash) return JSON.parse(known.outcome);
  const message = 'This idempotency key was used for another change.';
  return {
    changed: null,
    userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'], message }],
  };
}

/** JSON with the keys of every object in order, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
