import { describe, expect, test } from '@jest/globals';
import { SubgraphUnavailable } from '../../../gateway/transport/subgraph-unavailable.ts';
import { run } from './two-subgraphs.ts';

const person = (id: string, more: object = {}) => ({ __typename: 'Person', id, ...more });
const threePeople = () => ({ data: { people: [person('1'), person('2'), person('1')] } });

describe('an entity fetch', () => {
  test('asks once for an entity and gives its fields to every position', async () => {
    const { answer, requests } = await run('{ people { id email } }', {
      people: [threePeople()],
      contacts: [{ data: { _entities: [{ email: 'a@x' }, { email: 'b@x' }] } }],
    });
    expect(requests[1]?.variables).toEqual({ representations: [person('1'), person('2')] });
    expect(answer).toEqual({
      data: {
        people: [
          { id: '1', email: 'a@x' },
          { id: '2', email: 'b@x' },
          { id: '1', email: 'a@x' },
        ],
      },
    });
  });

  test('is not sent when there are no entities', async () => {
    const { answer, requests } = await run('{ people { email } me { email } }', {
      people: [{ data: { people: [], me: null } }],
    });
    expect(requests).toHaveLength(1);
    expect(answer).toEqual({ data: { people: [], me: null } });
  });

  test('tells an error at every position of its entity, without what would set the HTTP status', async () => {
    const extensions = { code: 'GONE', http: { status: 500 }, detail: 1 };
    const error = { message: 'gone', path: ['_entities', 0, 'email'], extensions };
    const { answer } = await run('{ people { email } }', {
      people: [threePeople()],
      contacts: [{ errors: [error], data: { _entities: [{ email: null }, { email: 'b@x' }] } }],
    });
    const told = { message: 'gone', extensions: { code: 'GONE', detail: 1, subgraph: 'contacts' } };
    expect(answer).toEqual({
      errors: [
        { ...told, path: ['people', 0, 'email'] },
        { ...told, path: ['people', 2, 'email'] },
      ],
      data: { people: [{ email: null }, { email: 'b@x' }, { email: null }] },
    });
  });

  test('costs only its own fields when the subgraph is not there', async () => {
    const { answer } = await run('{ me { name mail: email phone { number } } }', {
      people: [{ data: { me: person('1', { name: 'An' }) } }],
      contacts: [new SubgraphUnavailable('contacts', 'SUBGRAPH_TIMEOUT', 'too slow')],
    });
    const extensions = { code: 'SUBGRAPH_TIMEOUT', subgraph: 'contacts' };
    expect(answer).toEqual({
      errors: [
        { message: 'too slow', path: ['me', 'mail'], extensions },
        { message: 'too slow', path: ['me', 'phone'], extensions },
      ],
      data: { me: { name: 'An', mail: null, phone: null } },
    });
  });

  test('makes the object null when it does not bring a non-null field', async () => {
    const { answer } = await run('{ me { name age } }', {
      people: [{ data: { me: person('1', { name: 'An' }) } }],
      contacts: [new SubgraphUnavailable('contacts', 'SUBGRAPH_UNREACHABLE', 'not there')],
    });
    const extensions = { code: 'SUBGRAPH_UNREACHABLE', subgraph: 'contacts' };
    expect(answer).toEqual({
      errors: [{ message: 'not there', path: ['me', 'age'], extensions }],
      data: { me: null },
    });
  });

  test('tells of a non-null field of an entity that its subgraph does not know', async () => {
    const { answer } = await run('{ people { id age } }', {
      people: [{ data: { people: [person('1')] } }],
      contacts: [{ data: { _entities: [null] } }],
    });
    expect(answer).toEqual({
      errors: [
        {
          message: 'Cannot return null for a non-null field of type Int!',
          path: ['people', 0, 'age'],
          extensions: { code: 'SUBGRAPH_INVALID_DATA' },
        },
      ],
      data: { people: null },
    });
  });

  test.each([
    ['too few entities', { data: { _entities: [] } }, 'Expected 1 entities from "contacts", got 0'],
    ['no list', { data: { _entities: {} } }, 'Expected 1 entities from "contacts", got no list'],
    ['no data', { data: null }, 'Expected data from "contacts", got none'],
    ['nothing', {}, 'Expected data from "contacts", got none'],
  ])('takes %s for a failure', async (_, given, message) => {
    const { answer } = await run('{ me { email } }', {
      people: [{ data: { me: person('1') } }],
      contacts: [given as object],
    });
    const extensions = { code: 'SUBGRAPH_BAD_ANSWER', subgraph: 'contacts' };
    expect(answer).toEqual({
      errors: [{ message, path: ['me', 'email'], extensions }],
      data: { me: { email: null } },
    });
  });

  test('tells an error without a place at the fields that are missing', async () => {
    const { answer } = await run('{ me { email } }', {
      people: [{ data: { me: person('1') } }],
      contacts: [{ errors: [{ message: 'Sign in', extensions: { code: 'UNAUTHENTICATED' } }] }],
    });
    const extensions = { code: 'UNAUTHENTICATED', subgraph: 'contacts' };
    expect(answer).toEqual({
      errors: [{ message: 'Sign in', path: ['me', 'email'], extensions }],
      data: { me: { email: null } },
    });
  });
});

describe('a value that does not fit its type', () => {
  test.each([
    ['count', 2 ** 31, null],
    ['count', '1', null],
    ['colour', 'GREEN', null],
    ['people', {}, null],
    ['me', 'An', null],
  ])('is null with an error: %s', async (field, value, completed) => {
    const selection = field === 'people' || field === 'me' ? `${field} { id }` : field;
    const { answer } = await run(`{ ${selection} }`, { people: [{ data: { [field]: value } }] });
    expect(answer.data).toEqual({ [field]: completed });
    expect(answer.errors).toMatchObject([
      { path: [field], extensions: { code: 'SUBGRAPH_INVALID_DATA' } },
    ]);
  });

  test('becomes a string when it is the number of an ID', async () => {
    const { answer } = await run('{ id }', { people: [{ data: { id: 7 } }] });
    expect(answer).toEqual({ data: { id: '7' } });
  });
});

describe('hostile names', () => {
  test('are values like others', async () => {
    const data = JSON.parse('{"__proto__":3,"constructor":{"id":"1","toString":"An"}}');
    const { answer } = await run('{ __proto__: count constructor: me { id toString: name } }', {
      people: [{ data }],
    });
    expect(JSON.stringify(answer)).toBe(
      '{"data":{"__proto__":3,"constructor":{"id":"1","toString":"An"}}}',
    );
  });

  test('are not found on a prototype', async () => {
    const { answer } = await run('{ toString: count constructor: me { id } __proto__: settings }', {
      people: [{ data: {} }],
    });
    expect(JSON.stringify(answer.data)).toBe(
      '{"toString":null,"constructor":null,"__proto__":null}',
    );
  });
});

describe('an operation', () => {
  test('that no plan can answer is an error, not null', async () => {
    const { answer } = await run('{ count }', {}, { plan: () => ({ kind: 'QueryPlan' }) });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'OPERATION_NOT_PLANNABLE' } }]);
    expect(answer).not.toHaveProperty('data');
  });

  test('with wrong variables is refused before any subgraph is asked', async () => {
    const { answer, requests } = await run(
      'mutation ($name: String!) { greet(name: $name) }',
      {},
      { variables: { name: 1 } },
    );
    expect(answer.errors?.[0]?.message).toMatch('Variable "$name" got invalid value 1');
    expect(requests).toEqual([]);
  });

  test('on the schema alone asks no subgraph', async () => {
    const { answer } = await run('{ __typename __type(name: "Phone") { kind } }', {});
    expect(answer).toEqual({ data: { __typename: 'Query', __type: { kind: 'OBJECT' } } });
  });

  test('goes to the subgraphs with the headers and the signal of its request', async () => {
    const forwarding = { headers: { authorization: 'x' }, signal: new AbortController().signal };
    const { requests } = await run(
      '{ count }',
      { people: [{ data: { count: 1 } }] },
      { forward: () => forwarding },
    );
    expect(requests).toMatchObject([forwarding]);
  });
});

test('values of custom scalars are handed on as they are', async () => {
  const settings = Object.freeze({ deep: Object.freeze({ list: Object.freeze([1, null]) }) });
  const { answer } = await run('{ settings }', { people: [{ data: { settings } }] });
  expect(answer).toEqual({ data: { settings } });
});
