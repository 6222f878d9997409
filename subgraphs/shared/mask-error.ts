import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isConnectionFailure } from './database.ts';
import { logger } from './logger.ts';

/**
 * An error as it leaves a subgraph: one meant for the client goes as it is, anything else is logged whole and masked,
 * so that no statement, path or stack is told.
 */
export function maskError(error: GraphQLError): GraphQLFormattedError {
  const thrown = error.originalError;
  if (error.extensions.code) return error.toJSON();
  // Ours have a code: GraphQL itself refused the value of an argument or a variable.
  if (!thrown || thrown instanceof GraphQLError) {
    return withCode(error, error.message, 'BAD_USER_INPUT');
  }
  logger.error({ err: thrown, path: error.path }, 'A resolver failed');
  return isConnectionFailure(thrown)
    ? withCode(error, 'The database does not answer.', 'DATABASE_UNAVAILABLE')
    : withCode(error, 'Internal server error.', 'INTERNAL_SERVER_ERROR');
}

function withCode({ nodes, path }: GraphQLError, message: string, code: string) {
  return new GraphQLError(message, {
    ...(nodes && { nodes }),
    ...(path && { path }),
    extensions: { code },
  }).toJSON();
}
