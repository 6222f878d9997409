import { hash } from 'node:crypto';
import { anonymous, type Caller } from '../access/caller.ts';
import { oncePerPrincipal } from '../access/once-per-principal.ts';

const digestOf = oncePerPrincipal(({ kind, id, scopes, policies, units, person }) =>
  hash('sha256', JSON.stringify([kind, id, scopes, policies, units, person]), 'base64'),
);

/** What stands for a caller in keys of shared work: a digest, which names nobody. Equal for equal rights and purposes. */
export function callerKey(caller: Caller): string {
  const { kind, purpose } = caller;
  if (purpose !== null) return `${digestOf(caller)} ${purpose}`;
  return kind === anonymous.kind ? '' : digestOf(caller);
}

/**
 * Whether a caller may be shown personal data, of others for a purpose, or one's own. Such work is never shared: each
 * reading is recorded with the request that it was for.
 */
export function mayReadPersonalData({ person, purpose }: Caller): boolean {
  return person !== null || purpose !== null;
}
