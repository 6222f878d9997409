import { randomUUID } from 'node:crypto';
import { anonymous, type Caller } from '../access/caller.ts';
import { hmacSha256 } from './hmac-sha256.ts';

/** Header by which a subgraph learns who asks. */
export const callerHeader = 'x-caller-token';

/** Makes the token that tells one subgraph, once, who asks. Without a caller the gateway asks for itself. */
export type SignCaller = (subgraph: string, caller: Caller | undefined) => string;

/** Seconds that a token holds: for the way to the subgraph, and for clocks that differ. */
const lifetimeSeconds = 30;

const header = encoded({ alg: 'HS256', typ: 'JWT' });

/**
 * Signs callers with a secret that the subgraphs share: a JSON Web Token (RFC 7519) with HMAC and SHA-256. Not by `jose`,
 * which goes through Web Crypto: 100 µs for each instead of 4 (Node 26).
 */
export function callerSigner(secret: string): SignCaller {
  const signatureOf = hmacSha256(secret);
  return (subgraph, caller = gateway) => {
    const { id, requestId, ...rights } = caller;
    const issuedAt = Math.floor(Date.now() / 1000);
    const claims = {
      ...rights,
      iss: 'gateway',
      sub: id,
      aud: subgraph,
      iat: issuedAt,
      exp: issuedAt + lifetimeSeconds,
      jti: randomUUID(),
      request: requestId,
    };
    const unsigned = `${header}.${encoded(claims)}`;
    return `${unsigned}.${signatureOf(unsigned)}`;
  };
}

/** The gateway itself, which asks for schemas and for signs of life, and has no rights. */
const gateway: Caller = { ...anonymous, id: 'gateway', purpose: null, requestId: '' };

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
