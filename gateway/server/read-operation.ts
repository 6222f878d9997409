import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { DocumentDesk } from '../documents/document-desk.ts';
import type { SentDocument } from '../documents/trusted-documents.ts';
import type { SentOperation } from '../limits/operation-gate.ts';
import { hasTooManyValues, isBatch, isJsonTooDeep } from '../limits/query-shape.ts';
import { Refusal } from '../limits/refusal.ts';
import type { ClientOperation } from '../sharing/joined-requests.ts';
import { RequestRefused } from './http-refusals.ts';

export interface Operation extends ClientOperation, SentOperation {
  /** Whether its document is known beforehand. */
  readonly isTrusted: boolean;
  readonly http: HTTPGraphQLRequest;
}

export interface BodyLimits {
  /** Deepest nesting of brackets. */
  readonly maxDepth: number;
  /** Most values in it. */
  readonly maxValues: number;
}

export interface ReadingOptions {
  readonly body: BodyLimits;
  readonly documents: DocumentDesk;
}

type Sent = SentDocument & ClientOperation & SentOperation;

/**
 * Reads the operation of a request, in the way that Apollo Server wants it.
 *
 * @throws {RequestRefused | Refusal}
 */
export function readOperation(
  request: FastifyRequest,
  { body: limits, documents }: ReadingOptions,
): Operation {
  const { method, url, caller } = request;
  const body = typeof request.body === 'string' ? parseBody(request.body, limits) : undefined;
  const queryStart = url.indexOf('?');
  const search = queryStart < 0 ? '' : url.slice(queryStart);
  const sent =
    method === 'GET'
      ? (readSearch(search, limits) as Sent)
      : ((isObject(body) ? body : {}) as Sent);
  const admission = documents.admit(sent, caller);
  if (admission.kind === 'refused') throw new RequestRefused(admission.code);
  const query = admission.kind === 'trusted' ? admission.query : sent.query;
  const isTrusted = admission.kind === 'trusted';
  const http = { method, headers: headerMap(request), body, search };
  return {
    query,
    operationName: sent.operationName,
    variables: sent.variables,
    isTrusted,
    http: query === sent.query ? http : { ...http, ...withQuery(query as string, sent, method) },
  };
}

/** The request as if the document had been sent in full. */
function withQuery(query: string, sent: Sent, method: string) {
  const { documentId: _, extensions, ...others } = sent;
  const { persistedQuery: __, ...otherExtensions } = (extensions ?? {}) as Record<string, unknown>;
  if (method !== 'GET') return { body: { ...others, query, extensions: otherExtensions } };
  return { search: `?${new URLSearchParams({ ...(others as object), query })}` };
}

/** Parameters of a GET; its extensions are JSON. */
function readSearch(search: string, limits: BodyLimits): Record<string, unknown> {
  const sent: Record<string, unknown> = Object.fromEntries(new URLSearchParams(search));
  return typeof sent.extensions === 'string'
    ? { ...sent, extensions: parseJson(sent.extensions, limits) }
    : sent;
}

function headerMap({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function parseBody(body: string, limits: BodyLimits): unknown {
  if (isBatch(body)) throw new Refusal('BATCH_REFUSED');
  return parseJson(body, limits);
}

function parseJson(json: string, { maxDepth, maxValues }: BodyLimits): unknown {
  if (isJsonTooDeep(json, maxDepth)) throw new Refusal('QUERY_TOO_DEEP', { limit: maxDepth });
  if (hasTooManyValues(json, maxValues)) throw new Refusal('TOO_MANY_VALUES', { limit: maxValues });
  try {
    return JSON.parse(json);
  } catch {
    throw new RequestRefused('JSON_INVALID');
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
