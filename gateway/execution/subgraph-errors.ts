import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { SubgraphUnavailable } from '../transport/subgraph-unavailable.ts';
import { type Data, isData } from './own-property.ts';
import type { ResponsePath } from './positions.ts';

/** An error that came from a subgraph or from the way to it, before it is known where in the response it belongs. */
export interface SubgraphFault {
  readonly message: string;
  /** With `code` and `subgraph`. */
  readonly extensions: Data;
  /** What was thrown, for the log. */
  readonly cause?: Error;
}

/** A fault of which the place in the response is known. */
export interface SubgraphError {
  readonly fault: SubgraphFault;
  readonly path: ResponsePath;
}

/** Reads an error of a subgraph's answer: untrusted data. */
export function faultFromAnswer(error: GraphQLFormattedError, subgraph: string): SubgraphFault {
  const { message, extensions } = isData(error) ? error : ({} as Partial<GraphQLFormattedError>);
  // `http` would set status and headers of the whole answer, see Apollo Server's "Setting HTTP status code and headers"
  const { http: _http, ...told } = isData(extensions) ? extensions : {};
  return {
    message:
      typeof message === 'string' && message !== ''
        ? message
        : `The subgraph "${subgraph}" answered with an error without a message`,
    extensions: {
      ...told,
      code: typeof told.code === 'string' ? told.code : 'DOWNSTREAM_SERVICE_ERROR',
      subgraph,
    },
  };
}

/** Reads what a transport threw. */
export function faultFromThrown(thrown: unknown, subgraph: string): SubgraphFault {
  const code = thrown instanceof SubgraphUnavailable ? thrown.code : 'INTERNAL_SERVER_ERROR';
  return {
    message: thrown instanceof Error ? thrown.message : String(thrown),
    extensions: { code, subgraph },
    ...(thrown instanceof Error && { cause: thrown }),
  };
}

/** An answer that is GraphQL but not an answer to the question. */
export function badAnswer(message: string, subgraph: string): SubgraphFault {
  return { message, extensions: { code: 'SUBGRAPH_BAD_ANSWER', subgraph } };
}

/** The error as the client sees it. */
export function toGraphQLError(fault: SubgraphFault, path?: ResponsePath): GraphQLError {
  return new GraphQLError(fault.message, {
    path,
    extensions: fault.extensions,
    originalError: fault.cause,
  });
}
