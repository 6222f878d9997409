import { GraphQLError } from 'graphql';

/** The caller may not ask for the field at this place; the rest of the answer arrives. */
export function unauthorizedField(path: readonly (string | number)[]): GraphQLError {
  return new GraphQLError('The caller may not read this field', {
    path,
    extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
  });
}

/** The caller may not ask for some of the operation, and therefore gets nothing of it. */
export function forbiddenOperation(paths: readonly (readonly string[])[]): GraphQLError {
  return new GraphQLError('The caller may not run this operation', {
    extensions: { code: 'FORBIDDEN', paths, http: { status: 403 } },
  });
}
