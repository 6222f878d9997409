import { hash } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { VerifyToken } from './authenticate.ts';
import { type Principal, principalKinds } from './caller.ts';
import { CredentialRefused, CredentialUnchecked } from './credential.ts';

/** An OpenID provider whose tokens hold here. */
export interface Issuer {
  /** As it stands in the tokens. */
  readonly issuer: string;
  /** Whom the tokens must be for: this graph. */
  readonly audience: string;
  /** Where its public keys are. */
  readonly jwksUrl: string;
}

/** Asymmetric ones only: with a shared secret, the public key that everyone can read would sign. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
];

const clockToleranceSeconds = 5;
/** How long a verified token is believed without another look at its signature, in milliseconds. */
const rememberedMs = 60_000;
const maxRemembered = 10_000;

const words = z.array(z.string()).default([]);

const claimsSchema = z.object({
  sub: z.string().min(1),
  exp: z.number(),
  kind: z.enum(principalKinds).exclude(['anonymous']),
  scope: z.string().default(''),
  policies: words,
  units: words,
  identity_number: z
    .string()
    .regex(/^(\d{9}|\d{12})$/)
    .optional(),
});

/**
 * Verifies the tokens of an issuer: JSON Web Tokens (RFC 7519), signed with one of the keys that it publishes. Its keys
 * are kept for ten minutes; an unknown one makes it be asked again, but not more than every ten seconds.
 */
export function tokenVerifier({ issuer, audience, jwksUrl }: Issuer): VerifyToken {
  const keys = createRemoteJWKSet(new URL(jwksUrl), {
    timeoutDuration: 3_000,
    cooldownDuration: 10_000,
    cacheMaxAge: 600_000,
  });
  const expected = {
    issuer,
    audience,
    algorithms,
    clockTolerance: clockToleranceSeconds,
    requiredClaims: ['sub', 'exp'],
  };
  // By digests: a copy of this memory is worth nothing to whoever wants to be somebody.
  const verified = new LRUCache<string, { principal: Principal; until: number }>({
    max: maxRemembered,
  });

  const verify = async (token: string, digest: string): Promise<Principal> => {
    const { payload } = await jwtVerify(token, keys, expected).catch((error: Error) => {
      throw isOfToken(error)
        ? new CredentialRefused()
        : new CredentialUnchecked(`The keys of ${issuer} cannot be read`, { cause: error });
    });
    const claims = claimsSchema.safeParse(payload).data;
    if (claims === undefined) throw new CredentialRefused();
    const principal = principalOf(issuer, claims);
    const until = Math.min(Date.now() + rememberedMs, claims.exp * 1000);
    verified.set(digest, { principal, until });
    return principal;
  };

  return (token) => {
    const digest = hash('sha256', token, 'base64');
    const known = verified.get(digest);
    return known && known.until > Date.now() ? known.principal : verify(token, digest);
  };
}

function principalOf(issuer: string, claims: z.infer<typeof claimsSchema>): Principal {
  const { sub, kind, scope, policies, units, identity_number: person } = claims;
  const isCitizen = kind === 'citizen';
  return {
    kind,
    id: isCitizen ? pseudonym(issuer, sub) : nameOf(issuer, sub),
    scopes: scope.split(' ').filter(Boolean),
    policies,
    units,
    person: isCitizen ? (person ?? null) : null,
  };
}

/** A plain name that is no number of a person; and at most 100 characters with what is put before it. */
const plainSubject = /^(?!\d{9,12}$)[A-Za-z0-9._:-]{1,80}$/;

/**
 * The name of a principal in records, which never is that of a key or a citizen. A subject that may be a name, an address
 * or a number of a person stands there as a digest.
 */
function nameOf(issuer: string, subject: string): string {
  if (plainSubject.test(subject)) return `token:${subject}`;
  return `token-digest:${hash('sha256', `${issuer} ${subject}`, 'hex').slice(0, 32)}`;
}

/** What a provider calls a citizen may be a name or an address; what is recorded of them names nobody. */
function pseudonym(issuer: string, subject: string): string {
  return `citizen:${hash('sha256', `${issuer} ${subject}`, 'base64url').slice(0, 22)}`;
}

/** Whether the token is to blame, and not whoever has the keys for it. */
function isOfToken(error: Error): boolean {
  return error instanceof errors.JOSEError && !providersFaults.has(error.code);
}

/** An answer that is no set of keys has the general code. */
const providersFaults = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']);
