import type { GraphQLResolveInfo } from 'graphql';
import type { Knex } from 'knex';
import { mutateOnce, type Outcome, refuseOnce } from '../../shared/write/idempotent-mutation.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import { refusal } from '../booking/refuse.ts';
import type { Context } from '../context.ts';
import { auditChange, type ChangedThing } from './audit-change.ts';

interface MutationInput {
  readonly idempotencyKey?: string | null;
}

/** Writes in a transaction, which may be run again as a whole. @returns by what the payload finds what was changed */
type Work<Changed> = (transaction: Knex.Transaction) => Promise<Changed>;

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
  prepare: () => Promise<Work<Changed>>,
): Promise<Outcome<Changed>> {
  const { idempotencyKey, ...what } = input;
  const key = idempotencyKey ?? keyOfHeader(context, info);
  if (key !== null && (key === '' || key.length > longestKey)) {
    const message = `An idempotency key has 1 to ${longestKey} characters.`;
    const { userErrors } = refusal('INPUT_INVALID', message, ['idempotencyKey']);
    return { changed: null, userErrors };
  }
  const { db, now, caller } = context;
  const mutation = info.fieldName;
  const call = { client: caller.id, key, mutation, input: what };
  const work = await prepare().catch(asRefusal);
  const outcome: Outcome<Changed> =
    work instanceof Refusal
      ? await refuseOnce(db, call, now, work)
      : await mutateOnce(db, call, now, async (transaction) => {
          const changed = await work(transaction);
          await auditChange(transaction, { mutation, input: what, changed, caller }, now);
          return changed;
        });
  context.forget();
  return outcome;
}

/** A header holds for all mutations of an operation, so each gets a key of its own. */
function keyOfHeader({ idempotencyKey }: Context, { path }: GraphQLResolveInfo): string | null {
  return idempotencyKey === null ? null : `${idempotencyKey}/${path.key}`;
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}
