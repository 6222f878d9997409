import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';

/** Errors that are told of one document. More help nobody, and a short query could make many. */
const maxValidationErrors = 5;

/** Tells the first errors of an operation that is not valid, and drops the others. */
export function fewErrors(): ApolloServerPlugin {
  const listener: GraphQLRequestListener<object> = {
    validationDidStart: async () => async (errors) => {
      if (errors === undefined || errors.length <= maxValidationErrors) return;
      // It is the list that Apollo Server goes on to tell; nothing else lets one choose.
      (errors as Error[]).length = maxValidationErrors;
    },
  };
  return { requestDidStart: async () => listener };
}
