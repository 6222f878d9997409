import type { FastifyInstance } from 'fastify';

/**
 * What every answer says to browsers: an answer is data, not a page to run, to frame or to guess the type of. Pages set
 * a content security policy of their own. Source: OWASP REST Security Cheat Sheet, "Security Headers".
 */
export const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

/** Sets the headers before a route runs, which may set others. */
export function setSecurityHeaders(http: FastifyInstance): void {
  http.addHook('onRequest', (_request, reply, done) => {
    reply.headers(securityHeaders);
    done();
  });
}
