import type { GraphQLResolveInfo } from 'graphql';
import type { Knex } from 'knex';
import {
  type MutationCall,
  mutateOnce,
  type Outcome,
  refuseOnce,
} from '../../shared/write/idempotent-mutation.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import { auditMutation, type ChangedThing } from '../audit/audit-mutation.ts';
import { refusal } from '../booking/refuse.ts';
import type { Context } from '../context.ts';
import { aboutInput } from './path-of-input.ts';

interface MutationInput {
  readonly idempotencyKey?: string | null;
}

/** Writes in a transaction, which may be run again as a whole. @returns by what the payload finds what was changed */
type Work<Changed> = (transaction: Knex.Transaction) => Promise<Changed>;

/** Work for which many may come at once. */
interface ContestedWork<Changed> {
  /** The line in which those stand who want the same. */
  readonly line: string;
  /** Looks, when it is somebody's turn, whether it would be refused anyway. Locks nothing. @throws {Refusal} */
  readonly look: (db: Knex) => Promise<void>;
  readonly work: Work<Changed>;
}

const longestKey = 150;

/**
 * Runs a mutation once for its key, and gives its payload.
 *
 * @param prepare checks the input and asks others for facts, before the transaction; what it refuses is an outcome like what the work
 *   refuses
 */
export async function mutate<Changed extends ChangedThing>(
  input: MutationInput,
  context: Context,
  info: GraphQLResolveInfo,
  prepare: () => Promise<Work<Changed> | ContestedWork<Changed>>,
): Promise<Outcome<Changed>> {
  const { idempotencyKey, ...what } = input;
  const key = idempotencyKey ?? keyOfHeader(context, info);
  if (key !== null && (key === '' || key.length > longestKey)) {
    const message = `An idempotency key has 1 to ${longestKey} characters.`;
    const { userErrors } = refusal('INPUT_INVALID', message, ['idempotencyKey']);
    return { changed: null, userErrors };
  }
  const call = { client: context.caller.id, key, mutation: info.fieldName, input: what };
  const prepared = await prepare().catch(asRefusal);
  const outcome = await run(prepared, call, context);
  context.forget();
  return inWordsOfInput(outcome, info);
}

function run<Changed extends ChangedThing>(
  prepared: Refusal | Work<Changed> | ContestedWork<Changed>,
  call: MutationCall,
  context: Context,
): Promise<Outcome<Changed>> {
  const { db, now, lines } = context;
  if (prepared instanceof Refusal) return refuseOnce(db, call, now, prepared);
  if (typeof prepared === 'function') {
    return mutateOnce(db, call, now, audited(prepared, call, context));
  }
  const { line, look, work } = prepared;
  return lines.through(line, async () => {
    const refused = await look(db).then(() => null, asRefusal);
    if (refused) return refuseOnce(db, call, now, refused);
    return mutateOnce(db, call, now, audited(work, call, context));
  });
}

function inWordsOfInput<Changed>(
  outcome: Outcome<Changed>,
  info: GraphQLResolveInfo,
): Outcome<Changed> {
  const { userErrors } = outcome;
  if (userErrors.length === 0) return outcome;
  return { changed: null, userErrors: userErrors.map((error) => aboutInput(error, info)) };
}

/** Leaves an entry in the audit chain with each change. */
function audited<Changed extends ChangedThing>(
  work: Work<Changed>,
  { mutation, input }: MutationCall,
  { caller, now }: Context,
): Work<Changed> {
  return async (transaction) => {
    const changed = await work(transaction);
    await auditMutation(transaction, { mutation, input, changed, caller }, now);
    return changed;
  };
}

/** A header holds for all mutations of an operation, so each gets a key of its own. */
function keyOfHeader({ idempotencyKey }: Context, { path }: GraphQLResolveInfo): string | null {
  return idempotencyKey === null ? null : `${idempotencyKey}/${path.key}`;
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}
