import { timingSafeEqual } from 'node:crypto';
import { hashOfAccessKey, idOfAccessKey } from './access-key.ts';
import { anonymous, type Principal } from './caller.ts';
import { type Credential, CredentialRefused } from './credential.ts';
import type { FindKey, KnownKey } from './known-key.ts';

/**
 * Says who a token of an issuer proves.
 *
 * @throws {CredentialRefused | CredentialUnchecked}
 */
export type VerifyToken = (token: string) => Principal | Promise<Principal>;

/** What credentials are checked against. */
export interface Authorities {
  readonly findKey: FindKey;
  /** Without an issuer no token holds. */
  readonly verifyToken?: VerifyToken | undefined;
}

/**
 * Who a credential proves; without one, nobody.
 *
 * @param address from which it came
 * @throws {CredentialRefused | CredentialUnchecked}
 */
export function authenticate(
  credential: Credential | undefined,
  address: string,
  { findKey, verifyToken }: Authorities,
): Principal | Promise<Principal> {
  if (credential === undefined) return anonymous;
  const { kind, text } = credential;
  if (kind === 'token') {
    if (verifyToken === undefined) throw new CredentialRefused();
    return verifyToken(text);
  }
  const id = idOfAccessKey(text);
  if (id === undefined) throw new CredentialRefused({ isMistyped: true });
  const known = findKey(id);
  return known instanceof Promise
    ? known.then((found) => ownerOf(text, found, address))
    : ownerOf(text, known, address);
}

function ownerOf(key: string, known: KnownKey | undefined, address: string): Principal {
  const holds =
    known !== undefined &&
    timingSafeEqual(Buffer.from(hashOfAccessKey(key)), Buffer.from(known.hash)) &&
    (known.expiresAt === null || known.expiresAt.getTime() > Date.now()) &&
    known.mayComeFrom(address);
  if (!holds) throw new CredentialRefused();
  known.noteUse();
  return known.principal;
}
