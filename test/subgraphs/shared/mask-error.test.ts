import { describe, expect, test } from '@jest/globals';
import { execute, type GraphQLError, GraphQLObjectType, GraphQLSchema, parse } from 'graphql';
import { clientError } from '../../../subgraphs/shared/errors.ts';
import { maskError } from '../../../subgraphs/shared/mask-error.ts';
import { scalars } from '../../../subgraphs/shared/scalars.ts';

/** The only error of a query for a field that throws, as a client sees it. */
async function maskedErrorOf(resolve: () => unknown, query = '{ field }') {
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: { field: { type: scalars.Date, args: { day: { type: scalars.Date } }, resolve } },
    }),
  });
  const { errors } = await execute({ schema, document: parse(query) });
  const { message, path, extensions } = maskError(errors?.[0] as GraphQLError);
  return { message, path, extensions };
}

function failing(error: Error): () => never {
  return () => {
    throw error;
  };
}

describe('an error that leaves a subgraph', () => {
  test('goes as it is when it is meant for the client', async () => {
    const error = clientError('CODE_INVALID', '"x" is no code.');
    expect(await maskedErrorOf(failing(error))).toEqual({
      message: '"x" is no code.',
      path: ['field'],
      extensions: { code: 'CODE_INVALID' },
    });
  });

  test('has a code also when GraphQL refused a value', async () => {
    expect(await maskedErrorOf(() => null, '{ field(day: "x") }')).toEqual({
      message: 'Argument "day" has invalid value "x".',
      path: ['field'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('is short, however long a text it refuses', async () => {
    const error = clientError('CODE_INVALID', `"${'x'.repeat(1_000_000)}" is no code.`);
    expect((await maskedErrorOf(failing(error))).message).toBe(`"${'x'.repeat(499)}…`);
  });

  test('tells nothing of a bug', async () => {
    expect(await maskedErrorOf(failing(new Error('select secret from table')))).toEqual({
      message: 'Internal server error.',
      path: ['field'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  });

  test('says that the database does not answer', async () => {
    const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    expect(await maskedErrorOf(failing(error))).toEqual({
      message: 'The database does not answer.',
      path: ['field'],
      extensions: { code: 'DATABASE_UNAVAILABLE' },
    });
  });
});
