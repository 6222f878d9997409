import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Access } from '../access/access.ts';
import { authenticate } from '../access/authenticate.ts';
import { anonymous, type Caller, type Principal, purposes } from '../access/caller.ts';
import { CredentialRefused, CredentialUnchecked, credentialOf } from '../access/credential.ts';
import { RequestRefused } from './http-refusals.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, once that is known. */
    caller: Caller;
  }
}

interface IdentifyingOptions {
  /** What credentials are checked against; without it nobody is known. */
  readonly access: Pick<Access, 'findKey' | 'verifyToken'> | undefined;
  readonly logger: Logger;
}

/** Lets a route find out who asks before anything else of a request is read, its body included. */
export function identifyCallers(http: FastifyInstance, { access, logger }: IdentifyingOptions) {
  http.decorateRequest('caller');
  return async (request: FastifyRequest): Promise<void> => {
    const principal = await principalOf(request, { access, logger });
    const purpose = access ? purposeOf(request) : null;
    request.caller = { ...principal, purpose, requestId: recordedId(request, logger) };
  };
}

/**
 * The id under which subgraphs record a request. It is made here: what a client calls a request may say anything, also
 * whom it is about, and an audit keeps what it has.
 */
function recordedId({ id, headers }: FastifyRequest, logger: Logger): string {
  if (headers['x-request-id'] !== id) return id;
  const recordedAs = randomUUID();
  logger.info({ requestId: id, recordedAs }, 'A request has an id of its client');
  return recordedAs;
}

async function principalOf(
  request: FastifyRequest,
  { access, logger }: IdentifyingOptions,
): Promise<Principal> {
  if (!access) return anonymous;
  try {
    return await authenticate(credentialOf(request.raw), request.ip, access);
  } catch (error) {
    if (error instanceof CredentialUnchecked) {
      logger.error({ requestId: request.id, err: error }, 'A credential cannot be checked');
      throw new RequestRefused('AUTHENTICATION_UNAVAILABLE', { 'retry-after': '1' });
    }
    if (!(error instanceof CredentialRefused)) throw error;
    throw new RequestRefused('UNAUTHENTICATED', {
      'www-authenticate': error.isMistyped ? `${challenge}, ${mistyped}` : challenge,
    });
  }
}

/** Source: RFC 6750, 3. Nothing else is told of a credential that does not hold. */
const challenge = 'Bearer realm="graph", error="invalid_token"';
const mistyped = 'error_description="The key is mistyped or cut off"';

const knownPurposes: ReadonlySet<string> = new Set(purposes);

function purposeOf({ headers: { 'x-purpose': purpose } }: FastifyRequest): string | null {
  if (purpose === undefined) return null;
  if (typeof purpose !== 'string' || !knownPurposes.has(purpose)) {
    throw new RequestRefused('PURPOSE_UNKNOWN');
  }
  return purpose;
}
