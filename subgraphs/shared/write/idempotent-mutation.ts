import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { type StoredInstant, toStored } from '../instants.ts';
import { Refusal, type UserError } from './refusal.ts';
import { inTransaction, isDuplicate, RunAgain } from './transaction.ts';

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
  const { key } = call;
  if (key === null) return inTransaction(db, (transaction) => outcomeOf(transaction, work));
  const inputHash = hashOf(call);
  return inTransaction(db, async (transaction) => {
    const known = await keyRow(transaction, call.client, key);
    if (known) return outcomeOfKnown(known, inputHash);
    await takeKey(transaction, { ...call, key }, inputHash, now);
    const outcome = await outcomeOf(transaction, work);
    await transaction<KeyRow>('idempotency_keys')
      .where({ client: call.client, idempotency_key: key })
      .update({ outcome: JSON.stringify(outcome) });
    return outcome;
  });
}

function keyRow(transaction: Knex.Transaction, client: string, key: string) {
  return transaction<KeyRow>('idempotency_keys')
    .select('input_hash', 'outcome')
    .where({ client, idempotency_key: key })
    .first();
}

/** Whoever takes the key first does the work; another who comes meanwhile waits here, then finds the outcome. */
async function takeKey(
  transaction: Knex.Transaction,
  { client, key, mutation }: MutationCall & { readonly key: string },
  inputHash: string,
  now: Date,
): Promise<void> {
  try {
    await transaction<KeyRow>('idempotency_keys').insert({
      client,
      idempotency_key: key,
      mutation,
      input_hash: inputHash,
      outcome: '',
      created_at: toStored(now),
    });
  } catch (error) {
    throw isDuplicate(error) ? new RunAgain('The same key is being used.') : error;
  }
}

function outcomeOfKnown<Changed>(
  { input_hash: knownHash, outcome }: Pick<KeyRow, 'input_hash' | 'outcome'>,
  inputHash: string,
): Outcome<Changed> {
  if (knownHash === inputHash) return JSON.parse(outcome);
  const message = 'This idempotency key was used for another change.';
  return {
    changed: null,
    userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'], message }],
  };
}

async function outcomeOf<Changed>(
  transaction: Knex.Transaction,
  work: (transaction: Knex.Transaction) => Promise<Changed>,
): Promise<Outcome<Changed>> {
  try {
    // A savepoint: a refusal undoes the work, not the key that was taken before it.
    return { changed: await transaction.transaction(work), userErrors: [] };
  } catch (error) {
    if (error instanceof Refusal) return { changed: null, userErrors: error.userErrors };
    throw error;
  }
}

function hashOf({ mutation, input }: MutationCall): string {
  return createHash('sha256').update(canonicalJson({ mutation, input })).digest('hex');
}

/** JSON with the keys of every object in order, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
