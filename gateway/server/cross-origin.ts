import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** How long a browser remembers what it was allowed, in seconds; browsers have lower bounds of their own. */
const maxAgeSeconds = 600;

/**
 * Lets pages of these origins ask, and read what matters of the answer's headers. Without any, browsers let only our own
 * pages. Cookies are never taken, so no page can ask in the name of who is logged in elsewhere.
 */
export async function allowOrigins(
  http: FastifyInstance,
  origins: readonly string[],
): Promise<void> {
  if (origins.length === 0) return;
  await http.register(cors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    maxAge: maxAgeSeconds,
    exposedHeaders: [
      'etag',
      'ratelimit',
      'ratelimit-policy',
      'retry-after',
      'www-authenticate',
      'x-request-id',
    ],
  });
}
