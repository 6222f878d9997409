import { hash } from 'node:crypto';
import { anonymous, type Caller, type Principal } from '../access/caller.ts';

const keys = new WeakMap<Principal, string>();

/** What stands for a caller in keys of shared work: a digest, which names nobody. Equal for equal rights and purposes. */
export function callerKey(caller: Caller): string {
  const known = keys.get(caller);
  if (known !== undefined) return known;
  const { kind, id, scopes, policies, units, person, purpose } = caller;
  const key =
    kind === anonymous.kind && purpose === null
      ? ''
      : hash(
          'sha256',
          JSON.stringify([kind, id, scopes, policies, units, person, purpose]),
          'base64',
        );
  keys.set(caller, key);
  return key;
}

/**
 * Whether a caller may be shown personal data, of others for a purpose, or one's own. Such work is never shared: each
 * reading is recorded with the request that it was for.
 */
export function mayReadPersonalData({ person, purpose }: Caller): boolean {
  return person !== null || purpose !== null;
}
