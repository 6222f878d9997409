import type { Server } from 'node:http';
import type { FastifyHttpOptions } from 'fastify';

/** How often open connections are looked at, in milliseconds. */
const checkingIntervalMs = 1_000;

/**
 * Time limits of what clients send: a connection on which a request has not arrived whole in time, or none at all, is
 * answered 408 and closed. Without them a few hundred slow senders hold all connections (slow loris).
 */
export function sendingLimits(timeoutMs: number): FastifyHttpOptions<Server> {
  return {
    requestTimeout: timeoutMs,
    http: { connectionsCheckingInterval: checkingIntervalMs, headersTimeout: timeoutMs },
  };
}

/**
 * Cuts clients off that stop reading their answer. A connection that is silent because its answer is still being made has
 * nothing to write, and stays.
 */
export function cutSlowReaders(server: Server, timeoutMs: number): void {
  server.setTimeout(timeoutMs);
  server.on('timeout', (socket) => {
    if (socket.writableLength > 0) socket.destroy();
  });
}
