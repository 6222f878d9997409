import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Bill } from '../limits/cost/charge.ts';
import type { CostAccount } from '../limits/cost/cost-account.ts';
import { Refusal } from '../limits/refusal.ts';
import { forwardedHeaders } from '../transport/forwarded-headers.ts';
import type { RequestScope } from '../transport/request-scope.ts';
import { refusalError } from './format-error.ts';
import { preferredLanguage } from './language.ts';

/** A request id that may come from outside: short, and harmless in a log and in a header. */
const acceptableRequestId = /^[\w.:+/=-]{1,128}$/;

/** The client's request id, or a new one. For Fastify's `genReqId`. */
export function requestIdOf({ headers }: { headers: FastifyRequest['headers'] }): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && acceptableRequestId.test(given) ? given : randomUUID();
}

export interface RequestScopeOptions {
  /** Names of the headers that subgraphs get, in lower case. */
  readonly forwardedHeaders: readonly string[];
  /** Who pays for the operation. */
  readonly account: CostAccount;
}

export function requestScope(
  request: FastifyRequest,
  reply: FastifyReply,
  { forwardedHeaders: allowedHeaders, account }: RequestScopeOptions,
): RequestScope {
  return {
    requestId: request.id,
    language: preferredLanguage(request.headers['accept-language']),
    forwardedHeaders: forwardedHeaders(request.headers, allowedHeaders),
    caller: request.caller,
    charge: (estimate) => chargeTo(account, estimate),
    afford: (least) => affordFrom(account, least),
    signal: clientGone(reply),
  };
}

/** Refusals go through Apollo Server as GraphQL errors. */
async function chargeTo(account: CostAccount, estimate: () => number): Promise<Bill | undefined> {
  try {
    return await account.charge(estimate);
  } catch (error) {
    throw error instanceof Refusal ? refusalError(error) : error;
  }
}

function affordFrom(account: CostAccount, least: () => number): void {
  try {
    account.afford(least);
  } catch (error) {
    throw error instanceof Refusal ? refusalError(error) : error;
  }
}

function clientGone({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort(new Error('The client has gone away'));
  });
  return controller.signal;
}
