import { GraphQLError } from 'graphql';

/** Every `extensions.code` with which a subgraph refuses an input, and what it means. */
export const errorCodes = {
  PAGE_SIZE_OUT_OF_RANGE: '`first` must be from 1 to 100.',
  CURSOR_INVALID: 'The cursor was not given out by this list in this order.',
  ID_INVALID: 'The global id was not given out by this graph.',
  CODE_INVALID: 'The code does not have the form of its kind.',
  AS_OF_OUT_OF_RANGE: 'The day lies outside the data.',
  PERIOD_INVALID: 'The period is empty, reversed or too long.',
  ARGUMENT_INVALID: 'An argument has a value that this field does not take.',
  SUBGRAPH_UNAVAILABLE: 'Another subgraph, whose facts this field needs, does not answer.',
  DATABASE_UNAVAILABLE: 'The database of this subgraph does not answer.',
  CALLER_NOT_PROVEN:
    'The subgraph was not told by its gateway who asks: their keys or clocks differ.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** An error meant for the client; anything else that is thrown leaves a subgraph as INTERNAL_SERVER_ERROR. */
export function clientError(code: ErrorCode, message: string, cause?: Error): GraphQLError {
  return new GraphQLError(message, {
    ...(cause && { originalError: cause }),
    extensions: { code },
  });
}
