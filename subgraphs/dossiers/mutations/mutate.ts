import type { GraphQLResolveInfo } from 'graphql';
import type { Knex } from 'knex';
import { mutateOnce } from '../../shared/write/idempotent-mutation.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import type { Context } from '../context.ts';
import type { DossierModel } from '../models.ts';

/** One with `code` changes that dossier; one with `unitCode` files a new one there. */
export interface MutationInput {
  readonly code?: string;
  readonly unitCode?: string;
  readonly idempotencyKey?: string | null;
}

export interface Payload {
  readonly dossier: DossierModel | null;
  readonly userErrors: { code: string; path: string[] | null; message: string }[];
}

/** Writes in a transaction, which may be run again as a whole. @returns the code of the dossier that changed */
type Work = (transaction: Knex.Transaction) => Promise<string>;

const longestKey = 150;

/**
 * Runs a mutation once for its key, and gives its payload.
 *
 * @param prepare asks for facts, before the transaction; what it refuses is an outcome like what the work refuses
 */
export async function mutate(
  input: MutationInput,
  context: Context,
  info: GraphQLResolveInfo,
  prepare: () => Promise<Work>,
): Promise<Payload> {
  const { idempotencyKey, ...what } = input;
  const call = {
    client: context.caller.id,
    key: idempotencyKey ?? keyOfHeader(context, info),
    mutation: info.fieldName,
    input: what,
  };
  if (call.key !== null && (call.key === '' || call.key.length > longestKey)) {
    const message = `An idempotency key has 1 to ${longestKey} characters.`;
    return refused(new Refusal('INPUT_INVALID', message, ['idempotencyKey']));
  }
  const work = await prepare().catch(refusing);
  const outcome = await context.lines.through(`${input.code ?? input.unitCode}`, () =>
    mutateOnce(context.db, call, context.now, inCalendar(work)),
  );
  context.forget();
  if (outcome.changed === null) return refused(outcome);
  return { dossier: await context.loaders.dossierByCode.load(outcome.changed), userErrors: [] };
}

function refused({ userErrors }: Pick<Refusal, 'userErrors'>): Payload {
  return {
    dossier: null,
    userErrors: userErrors.map(({ path, ...error }) => ({ ...error, path: path && [...path] })),
  };
}

/** A header holds for all mutations of an operation, so each gets a key of its own. */
function keyOfHeader({ idempotencyKey }: Context, { path }: GraphQLResolveInfo): string | null {
  return idempotencyKey === null ? null : `${idempotencyKey}/${path.key}`;
}

/** Keeps a refusal for the transaction, in which the key is taken. */
function refusing(error: unknown): Work {
  if (!(error instanceof Refusal)) throw error;
  return () => Promise.reject(error);
}

/** Working time beyond the calendar cannot be counted: that refuses the change. */
function inCalendar(work: Work): Work {
  return (transaction) =>
    work(transaction).catch((error) => {
      throw error instanceof RangeError ? new Refusal('OUTSIDE_CALENDAR', error.message) : error;
    });
}
