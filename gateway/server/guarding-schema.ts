import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { Configuration } from '../config/configuration.ts';
import { isIntrospecting, mayIntrospect } from '../limits/introspection.ts';
import { Refusal } from '../limits/refusal.ts';
import type { RequestScope } from '../transport/request-scope.ts';
import { refusalError } from './format-error.ts';

/** Keeps the schema from callers who may not ask for it. */
export function guardingSchema(
  mode: Configuration['INTROSPECTION'],
): ApolloServerPlugin<RequestScope> {
  const listener: GraphQLRequestListener<RequestScope> = {
    didResolveOperation: async ({ document, contextValue: { caller } }) => {
      if (!isIntrospecting(document) || mayIntrospect(mode, caller)) return;
      throw refusalError(new Refusal('INTROSPECTION_FORBIDDEN'));
    },
  };
  return { requestDidStart: async () => listener };
}
