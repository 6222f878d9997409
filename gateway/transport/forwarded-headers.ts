import type { IncomingHttpHeaders } from 'node:http';

/** Request headers that every subgraph gets; no other leaves the gateway unless it is configured. */
export const usualHeaders: readonly string[] = [
  'accept-language',
  'authorization',
  'baggage',
  'idempotency-key',
  'traceparent',
  'tracestate',
];

/** Picks the allowed ones of a request's headers. */
export function forwardedHeaders(
  headers: IncomingHttpHeaders,
  allowed: readonly string[],
): Record<string, string> {
  const forwarded: Record<string, string> = {};
  for (const name of allowed) {
    const value = headers[name];
    if (value !== undefined) forwarded[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return forwarded;
}
