import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isConnectionFailure } from './database.ts';
import { logger } from './logger.ts';

/**
 * An error as it leaves a subgraph: one meant for the client goes as it is, anything else is logged whole and masked,
 * so that no statement, path or stack is told.
 */
export function maskError(error: GraphQLError): GraphQLFormattedError {
  const thrown = error.originalError;
  // A server puts a code of its own over that of a value which a scalar refused in the text of a query.
  const code = (thrown as Partial<GraphQLError> | undefined)?.extensions?.code;
  if (code ?? error.extensions.code) {
    return withCode(error, error.message, code ?? error.extensions.code);
  }
  // Ours have a code: GraphQL itself refused the value of an argument or a variable.
  if (!thrown || thrown instanceof GraphQLError) {
    return withCode(error, error.message, 'BAD_USER_INPUT');
  }
  logger.error({ err: thrown, path: error.path }, 'A resolver failed');
  return isConnectionFailure(thrown)
    ? withCode(error, 'The database does not answer.', 'DATABASE_UNAVAILABLE')
    : withCode(error, 'Internal server error.', 'INTERNAL_SERVER_ERROR');
}

/** Characters of a message; one that quotes what was sent could be as long as that. */
const maxMessageLength = 500;

function withCode(error: GraphQLError, message: string, code: unknown): GraphQLFormattedError {
  const short =
    message.length > maxMessageLength ? `${message.slice(0, maxMessageLength)}…` : message;
  return { ...error.toJSON(), message: short, extensions: { code } };
}
