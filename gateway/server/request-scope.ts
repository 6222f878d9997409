import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { forwardedHeaders } from '../transport/forwarded-headers.ts';
import type { RequestScope } from '../transport/request-scope.ts';
import { preferredLanguage } from './language.ts';

/** A request id that may come from outside: short, and harmless in a log and in a header. */
const acceptableRequestId = /^[\w.:+/=-]{1,128}$/;

/** The client's request id, or a new one. For Fastify's `genReqId`. */
export function requestIdOf({ headers }: { headers: FastifyRequest['headers'] }): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && acceptableRequestId.test(given) ? given : randomUUID();
}

/**
 * @param allowedHeaders names of the headers that subgraphs get, in lower case
 */
export function requestScope(
  request: FastifyRequest,
  reply: FastifyReply,
  allowedHeaders: readonly string[],
): RequestScope {
  return {
    requestId: request.id,
    language: preferredLanguage(request.headers['accept-language']),
    forwardedHeaders: forwardedHeaders(request.headers, allowedHeaders),
    caller: request.caller,
    signal: clientGone(reply),
  };
}

function clientGone({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort(new Error('The client has gone away'));
  });
  return controller.signal;
}
