import type { GraphQLResolveInfo } from 'graphql';
import type { Knex } from 'knex';
import { mutateOnce, type Outcome } from '../../shared/write/idempotent-mutation.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import type { Context } from '../context.ts';
import type { Author } from '../repository/changes.ts';

interface MutationInput {
  readonly idempotencyKey?: string | null | undefined;
}

const longestKey = 150;
/** Procedures are of the whole province: who has it may change all of them, whatever unit one is bound to. */
const scope = 'procedures:manage';

/** What was refused, as payloads have it. */
export interface Refused {
  readonly userErrors: { code: string; path: string[] | null; message: string }[];
}

/**
 * Runs a mutation once for its key.
 *
 * @returns the key of what it changed, or why it was refused
 */
export async function mutate<Changed>(
  { idempotencyKey, ...what }: MutationInput,
  { db, caller, clock, idempotencyKey: keyOfHeader }: Context,
  { fieldName, path }: GraphQLResolveInfo,
  work: (transaction: Knex.Transaction, by: Author) => Promise<Changed>,
): Promise<{ readonly changed: Changed | null } & Refused> {
  const now = clock();
  // A header holds for all mutations of an operation, so each gets a key of its own.
  const key = idempotencyKey ?? (keyOfHeader === null ? null : `${keyOfHeader}/${path.key}`);
  if (key !== null && (key === '' || key.length > longestKey)) {
    const message = `An idempotency key has 1 to ${longestKey} characters.`;
    const { userErrors } = new Refusal('INPUT_INVALID', message, ['idempotencyKey']);
    return asPayload({ changed: null, userErrors });
  }
  if (caller.kind !== 'administrator' && !caller.scopes.includes(scope)) {
    const { userErrors } = new Refusal('SCOPE_MISSING', `This takes the scope ${scope}.`);
    return asPayload({ changed: null, userErrors });
  }
  const call = { client: caller.id, key, mutation: fieldName, input: what };
  return asPayload(
    await mutateOnce(db, call, now, (transaction) => work(transaction, { caller, now })),
  );
}

function asPayload<Changed>({ changed, userErrors }: Outcome<Changed>) {
  return {
    changed,
    userErrors: userErrors.map(({ path, ...error }) => ({ ...error, path: path && [...path] })),
  };
}

/** @throws {Refusal} for a text that says nothing, or too much */
export function requireReason(reason: string, mostCharacters: number): string {
  const text = reason.normalize('NFC').trim();
  if (text !== '' && text.length <= mostCharacters) return text;
  throw new Refusal('INPUT_INVALID', `A reason has 1 to ${mostCharacters} characters.`, ['reason']);
}

/** @throws {Refusal} for a change that was made for another version */
export function requireVersion(version: number, expected: number | null | undefined): void {
  if (expected == null || expected === version) return;
  const message = `The change was made for version ${expected}; it has version ${version}.`;
  throw new Refusal('VERSION_CONFLICT', message, ['expectedVersion']);
}
