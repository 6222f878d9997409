import { AsyncLocalStorage } from 'node:async_hooks';
import { HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { anonymous, type Principal } from '../access/caller.ts';
import type { Configuration } from '../config/configuration.ts';
import { mayIntrospect, withoutSuggestions } from '../limits/introspection.ts';
import { Refusal, type RefusalFacts } from '../limits/refusal.ts';
import type { RequestScope } from '../transport/request-scope.ts';
import {
  errorCodes,
  type GatewayErrorCode,
  isAccessErrorCode,
  isSubgraphErrorCode,
} from './error-codes.ts';

/** The request that is being answered. Apollo formats errors without saying whose they are. */
export const currentRequest = new AsyncLocalStorage<RequestScope>();

type ErrorContext = Pick<RequestScope, 'requestId' | 'language'>;

/** A failure as clients see it: code, request id, whether to try again, and a message in their language. */
export function systemError(
  code: GatewayErrorCode,
  { requestId, language }: ErrorContext,
  facts: RefusalFacts = {},
): GraphQLFormattedError {
  const { retryable, message } = errorCodes[code];
  return {
    message: message[language].replaceAll(/{(\w+)}/g, (_, name) => String(facts[name] ?? '')),
    extensions: { code, requestId, ...facts, retryable },
  };
}

/** A refusal for Apollo Server to answer. */
export function refusalError(refusal: Refusal): GraphQLError {
  const headers = new HeaderMap();
  const { retryAfterS } = refusal;
  if (retryAfterS !== undefined) headers.set('retry-after', String(retryAfterS));
  const http = { status: errorCodes[refusal.code].status, headers };
  return new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: { code: refusal.code, http },
  });
}

/**
 * Makes Apollo's `formatError`: failures of subgraphs and our own bugs are logged whole and shown as `systemError`;
 * what a client can act on goes out as it is, but never with a stack, nor with names out of a schema that is not shown
 * to the caller.
 */
export function errorFormatter(logger: Logger, introspection: Configuration['INTROSPECTION']) {
  const logged = new WeakSet<object>();
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const request = currentRequest.getStore() ?? outsideOfRequests;
    const cause = originOf(thrown);
    const { code, subgraph } = formatted.extensions ?? {};
    if (code === 'OPERATION_PLANNING_TIMEOUT' && formatted.path === undefined) {
      return systemError(code, request);
    }
    if (isAccessErrorCode(code) && subgraph === undefined)
      return accessError(code, formatted, request);
    if (cause instanceof Refusal) return systemError(cause.code, request, cause.facts);
    const isOfSubgraph = isSubgraphErrorCode(code) && typeof subgraph === 'string';
    if (!isOfSubgraph && (cause instanceof GraphQLError || !(cause instanceof Error))) {
      return {
        ...formatted,
        message:
          isOfSchema(code) && !mayIntrospect(introspection, request.caller)
            ? withoutSuggestions(formatted.message)
            : formatted.message,
        extensions: publicExtensions(formatted.extensions),
      };
    }
    // One failed fetch is an error at each place that misses its fields; none is when the client has gone away.
    if (!request.signal?.aborted && !logged.has(cause as object)) {
      logged.add(cause as object);
      const { requestId, caller } = request;
      logger.error({ requestId, recordedAs: caller.requestId, path: formatted.path, err: cause });
    }
    return {
      ...(isOfSubgraph
        ? systemError(code, request, { subgraph })
        : systemError('INTERNAL_SERVER_ERROR', request)),
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
  };
}

/** What the caller may not do, and where it was asked. */
function accessError(
  code: GatewayErrorCode,
  { path, extensions }: GraphQLFormattedError,
  request: ErrorContext,
): GraphQLFormattedError {
  const { message, extensions: told } = systemError(code, request);
  const paths = extensions?.paths;
  return {
    message,
    ...(path && { path }),
    extensions: { ...told, ...(paths !== undefined && { paths }) },
  };
}

const outsideOfRequests: Partial<Pick<RequestScope, 'signal'>> &
  ErrorContext & { readonly caller: Principal & { readonly requestId?: string } } = {
  requestId: '',
  language: 'vi',
  caller: anonymous,
};

/** Whether messages with this code may name what the schema has. */
function isOfSchema(code: unknown): boolean {
  return code === 'GRAPHQL_VALIDATION_FAILED' || code === 'BAD_USER_INPUT';
}

/** What was thrown first, inside the errors that were made of it on the way up. */
function originOf(thrown: unknown): unknown {
  let origin = thrown;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}

/** Extensions of an error without what is none of the client's business. */
function publicExtensions(extensions: GraphQLFormattedError['extensions']) {
  const { stacktrace: _, exception: __, serviceName, ...others } = extensions ?? {};
  return serviceName === undefined ? others : { ...others, subgraph: serviceName };
}
