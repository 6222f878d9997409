import {
  createHmac,
  createSecretKey,
  type KeyObject,
  randomUUID,
  timingSafeEqual,
} from 'node:crypto';
import { z } from 'zod';
import { type Caller, callerKinds, peer } from './caller.ts';
import { UsedNonces } from './used-nonces.ts';

/** Header that tells who asks. */
export const callerHeader = 'x-caller-token';

/** A caller who cannot be believed; why is for the log of whoever runs the subgraph, not for a client. */
export class CallerNotProven extends Error {
  override readonly name = 'CallerNotProven';
}

/**
 * Reads a token that tells who asks.
 *
 * @throws {CallerNotProven} when it is missing, was signed by nobody who may, has expired, is for another subgraph, or
 *   was used before
 */
export type ReadCaller = (token: string | undefined) => Caller;

export interface CallerKeys {
  /** Secret that gateway and subgraphs share. */
  readonly current: string;
  /** The one before, which holds until everyone has the new one. */
  readonly previous?: string | undefined;
}

/** Longest time, in seconds, that a token may hold, and by how much clocks may differ. */
const maxLifetimeSeconds = 60;
const clockToleranceSeconds = 5;

const lifetimeSeconds = 30;
const tokenHeader = encoded({ alg: 'HS256', typ: 'JWT' });

const texts = z.array(z.string());
const claimsSchema = z.object({
  sub: z.string(),
  aud: z.string(),
  iat: z.number(),
  exp: z.number(),
  jti: z.string().min(16).max(64),
  request: z.string(),
  kind: z.enum(callerKinds),
  scopes: texts,
  policies: texts,
  units: texts,
  person: z.string().nullable(),
  purpose: z.string().nullable(),
});

/**
 * Checks the tokens of those who ask one subgraph. Each is taken once, by each process of the subgraph.
 *
 * @param subgraph its name
 * @param now milliseconds of the real time, whatever the clock of the world says
 */
export function callerReader(
  subgraph: string,
  { current, previous }: CallerKeys,
  now: () => number = Date.now,
): ReadCaller {
  const keys = [current, previous].filter((key) => key !== undefined).map(secretKey);
  const used = new UsedNonces((maxLifetimeSeconds + clockToleranceSeconds) * 1000, now);
  return (token) => {
    if (token === undefined) throw new CallerNotProven('No token came');
    const claims = claimsSchema.safeParse(signedClaims(token, keys)).data;
    if (claims === undefined) throw new CallerNotProven('The token has not the claims of a caller');
    const { sub: id, aud, iat, exp, jti, request: requestId, ...rights } = claims;
    const seconds = now() / 1000;
    if (aud !== subgraph) throw new CallerNotProven(`The token is for "${aud}"`);
    if (iat > seconds + clockToleranceSeconds || exp > iat + maxLifetimeSeconds) {
      throw new CallerNotProven('The token holds too long, or not yet');
    }
    if (exp <= seconds) throw new CallerNotProven('The token has expired');
    if (!used.add(jti)) throw new CallerNotProven('The token was used before');
    return { ...rights, id, requestId };
  };
}

/** Makes the token by which a subgraph asks another one, for itself or on behalf of who has asked it. */
export type SignPeer = (to: string, caller?: Caller) => string;

export function peerSigner(from: string, secret: string): SignPeer {
  const key = secretKey(secret);
  return (to, { id, requestId, ...rights } = peer) => {
    const issuedAt = Math.floor(Date.now() / 1000);
    const claims = {
      ...rights,
      iss: from,
      sub: id,
      aud: to,
      iat: issuedAt,
      exp: issuedAt + lifetimeSeconds,
      jti: randomUUID(),
      request: requestId,
    };
    const unsigned = `${tokenHeader}.${encoded(claims)}`;
    return `${unsigned}.${hmac(key, unsigned).toString('base64url')}`;
  };
}

function signedClaims(token: string, keys: readonly KeyObject[]): unknown {
  const [header, payload = '', signature = '', ...more] = token.split('.');
  // The one algorithm that is used, as it is written: a token that names another is not looked at.
  if (header !== tokenHeader || more.length > 0) throw new CallerNotProven('No token of ours');
  const given = Buffer.from(signature, 'base64url');
  const unsigned = `${header}.${payload}`;
  const isSigned = keys.some((key) => {
    const expected = hmac(key, unsigned);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!isSigned) throw new CallerNotProven('The token is not signed with the key of this subgraph');
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

function hmac(key: KeyObject, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function secretKey(secret: string): KeyObject {
  return createSecretKey(Buffer.from(secret));
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
