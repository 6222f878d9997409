import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { JoinedRequests } from '../sharing/joined-requests.ts';
import type { Answer } from './graphql-route.ts';

/** Tells which operations are queries, once they have been parsed and found valid. */
export function notingQueries(joined: JoinedRequests<Answer>): ApolloServerPlugin {
  const listener: GraphQLRequestListener<object> = {
    didResolveOperation: async ({ request, operation }) => {
      if (operation?.operation === 'query') joined.noteQuery(request);
    },
  };
  return { requestDidStart: async () => listener };
}
