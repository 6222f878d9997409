import { HeaderMap, type HTTPGraphQLHead } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';

/** Makes an error ready for the client; gets the error as it was thrown too. */
export type FormatError = (
  formatted: GraphQLFormattedError,
  thrown: unknown,
) => GraphQLFormattedError;

/**
 * Formats errors as Apollo Server does (`errorNormalize.js`); the head is what their `extensions.http` ask for.
 */
export function formatErrors(errors: readonly GraphQLError[], formatError: FormatError) {
  const head = newHead();
  const formatted = errors.map((error) => {
    try {
      return formatError(enriched(error, head), error);
    } catch {
      return {
        message: 'Internal server error',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      };
    }
  });
  return { formatted, head };
}

/** A head that leaves all as it is. */
export function newHead(): { status?: number; headers: HeaderMap } {
  return { headers: new HeaderMap() };
}

/** Gives an error a code, and lets the head have what it asks for. */
function enriched(error: GraphQLError, head: HTTPGraphQLHead): GraphQLFormattedError {
  const { http, ...others } = error.extensions;
  const code = others.code ?? 'INTERNAL_SERVER_ERROR';
  if (!isHead(http)) return { ...error.toJSON(), extensions: { ...error.extensions, code } };
  if (http.status) head.status = http.status;
  for (const [name, value] of http.headers ?? []) head.headers.set(name, value);
  return { ...error.toJSON(), extensions: { ...others, code } };
}

function isHead(http: unknown): http is Partial<HTTPGraphQLHead> {
  if (typeof http !== 'object' || http === null) return false;
  const { status, headers } = http as Partial<HTTPGraphQLHead>;
  return (
    (!('status' in http) || typeof status === 'number') &&
    (!('headers' in http) || headers instanceof Map)
  );
}

/** Anything thrown, as an error of GraphQL. */
export function graphqlErrorOf(thrown: unknown): GraphQLError {
  if (thrown instanceof GraphQLError) return thrown;
  if (thrown instanceof Error) return new GraphQLError(thrown.message, { originalError: thrown });
  return new GraphQLError(`Unexpected error value: ${thrown}`);
}

/** A variable of the wrong type is the client's mistake. */
export function withClientsCode(error: GraphQLError): GraphQLError {
  const [node, another] = error.nodes ?? [];
  const isOfVariable =
    node?.kind === Kind.VARIABLE_DEFINITION &&
    another === undefined &&
    error.message.startsWith(`Variable "$${node.variable.name.value}" `);
  if (!isOfVariable || error.extensions.code != null) return error;
  return new GraphQLError(error.message, {
    nodes: node,
    originalError: error.originalError ?? error,
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
  });
}
