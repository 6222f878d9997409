import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { Refusal, type RefusalFacts } from '../limits/refusal.ts';
import { errorCodes, type GatewayErrorCode } from './error-codes.ts';
import { systemError } from './format-error.ts';
import { preferredLanguage } from './language.ts';
import { securityHeaders } from './security-headers.ts';

/** A request that is answered before it reaches GraphQL. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly code: GatewayErrorCode;
  /** Of the answer. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: GatewayErrorCode, headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.headers = headers;
  }
}

/** Answers what is refused, unknown or fails outside of GraphQL in the form of GraphQL errors. */
export function answerRefusals(http: FastifyInstance, logger: Logger): void {
  http.setErrorHandler((error: FastifyError | RequestRefused | Refusal, request, reply) => {
    const code = codeOf(error);
    if (code === 'INTERNAL_SERVER_ERROR') {
      logger.error({ requestId: request.id, err: error }, 'A request failed');
    }
    if (error instanceof RequestRefused) reply.headers(error.headers);
    if (error instanceof Refusal && error.retryAfterS !== undefined) {
      reply.header('retry-after', error.retryAfterS);
    }
    return refuse(code, request, reply, error instanceof Refusal ? error.facts : {});
  });
  http.setNotFoundHandler((request, reply) => refuse('NOT_FOUND', request, reply));
}

/** For an address that is none. Fastify asks before any hook, for its `frameworkErrors`. */
export function answerBadAddress(_: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  refuse('BAD_REQUEST', request, reply.headers(securityHeaders));
}

function refuse(
  code: GatewayErrorCode,
  request: FastifyRequest,
  reply: FastifyReply,
  facts: RefusalFacts = {},
) {
  const language = preferredLanguage(request.headers['accept-language']);
  return reply
    .code(errorCodes[code].status)
    .header('x-request-id', request.id)
    .send({ errors: [systemError(code, { requestId: request.id, language }, facts)] });
}

function codeOf(error: FastifyError | RequestRefused | Refusal): GatewayErrorCode {
  if (error instanceof RequestRefused || error instanceof Refusal) return error.code;
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return 'BODY_TOO_LARGE';
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return 'CONTENT_TYPE_UNSUPPORTED';
    default:
      return (error.statusCode ?? 500) < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
  }
}
