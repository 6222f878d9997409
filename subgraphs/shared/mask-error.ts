import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isConnectionFailure } from './database.ts';
import { logger } from './logger.ts';

/**
 * An error as it leaves a subgraph: one meant for the client goes as it is, anything else is logged whole and masked,
 * so that no statement, path or stack is told.
 */
export function maskError(error: GraphQLError): GraphQLFormattedError {
  const thrown = error.originalError;
  if (
    thrown === undefined ||
    thrown === null ||
    thrown instanceof GraphQLError ||
    error.extensions.code
  ) {
    return error.toJSON();
  }
  logger.error({ err: thrown, path: error.path }, 'A resolver failed');
  const unavailable = isConnectionFailure(thrown);
  return new GraphQLError(
    unavailable ? 'The database does not answer.' : 'Internal server error.',
    {
      ...(error.nodes && { nodes: error.nodes }),
      ...(error.path && { path: error.path }),
      extensions: { code: unavailable ? 'DATABASE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR' },
    },
  ).toJSON();
}
