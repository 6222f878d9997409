import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Headers by which a public answer may differ. */
const usualVaries = ['accept', 'accept-encoding', 'accept-language', 'origin'];

export interface SendingIfChanged {
  readonly reply: FastifyReply;
  /** Further headers that answers may depend on, in lower case. */
  readonly tellingHeaders: readonly string[];
}

/**
 * Sends an answer that caches may keep but have to ask for again; one that the client has already is not sent.
 * Source: RFC 9110, 8.8.3 and 13.1.2.
 */
export function sendIfChanged(
  body: Buffer | string,
  request: FastifyRequest,
  { reply, tellingHeaders }: SendingIfChanged,
) {
  const varies = [...usualVaries, ...tellingHeaders].join(', ');
  const tag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  reply.header('etag', tag).header('cache-control', 'public, no-cache').header('vary', varies);
  return isHeld(tag, request.headers['if-none-match']) ? reply.code(304).send() : reply.send(body);
}

function isHeld(tag: string, held: string | undefined): boolean {
  if (held === undefined) return false;
  return held.split(',').some((each) => each.trim().replace(/^W\//, '') === tag || each === '*');
}
