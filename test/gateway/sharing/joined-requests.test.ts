import { describe, expect, test } from '@jest/globals';
import { anonymous } from '../../../gateway/access/caller.ts';
import { Epoch } from '../../../gateway/sharing/epoch.ts';
import {
  type ClientOperation,
  type ClientRequest,
  JoinedRequests,
} from '../../../gateway/sharing/joined-requests.ts';

const nobody = { ...anonymous, purpose: null, requestId: '1' };
const request: ClientRequest = {
  method: 'POST',
  url: '/graphql',
  rawHeaders: ['Authorization', 'me', 'X-Request-Id', '1'],
  body: 'body',
  caller: nobody,
};
const query = '{ books { title } }';

describe('requests that are joined', () => {
  test('are known to be queries', async () => {
    const { ask, answered, noteQuery } = prepare();
    await Promise.all([ask(request), ask(request)]);
    expect(answered()).toBe(2);
    noteQuery({ query });
    await Promise.all([ask(request), ask(request)]);
    expect(answered()).toBe(3);
    await Promise.all([ask(request, { operationName: 'B' }), ask(request, { operationName: 'B' })]);
    expect(answered()).toBe(5);
  });

  test.each([
    ['method', { method: 'GET' }],
    ['URL', { url: '/graphql?' }],
    ['body', { body: 'other' }],
    ['value of a header', { rawHeaders: ['Authorization', 'you', 'X-Request-Id', '1'] }],
    ['number of headers', { rawHeaders: ['Authorization', 'me', 'Cookie', 'a=b'] }],
  ])('have no other %s', async (_, other) => {
    const { ask, answered, noteQuery } = prepare();
    noteQuery({ query });
    await Promise.all([ask(request), ask({ ...request, ...other })]);
    expect(answered()).toBe(2);
  });

  test('have no other end of a long body', async () => {
    const { ask, answered, noteQuery } = prepare();
    noteQuery({ query });
    const body = 'b'.repeat(100_000);
    await Promise.all([ask({ ...request, body }), ask({ ...request, body: `${body}!` })]);
    await Promise.all([ask({ ...request, body }), ask({ ...request, body })]);
    expect(answered()).toBe(3);
  });

  test('cannot be made alike by putting one header, or the URL, into another', async () => {
    const { ask, answered, noteQuery } = prepare();
    noteQuery({ query });
    await Promise.all([
      ask({ ...request, rawHeaders: ['a', '1b 1 2'] }),
      ask({ ...request, rawHeaders: ['a', '1', 'b', '2'] }),
      ask({ ...request, url: '/graphqla 1 1b 1 2', rawHeaders: [] }),
    ]);
    expect(answered()).toBe(3);
  });

  test('are of callers with the same rights', async () => {
    const { ask, answered, noteQuery } = prepare();
    noteQuery({ query });
    const partner = { ...nobody, kind: 'partner' as const, id: 'key:a', scopes: ['dossiers:read'] };
    await Promise.all([
      ask({ ...request, caller: partner }),
      ask({ ...request, caller: { ...partner, requestId: '2' } }),
      ask({ ...request, caller: { ...partner, scopes: ['dossiers:read'] } }),
      ask({ ...request, caller: { ...partner, id: 'key:b' } }),
      ask({ ...request, caller: { ...partner, units: ['000.00.51.H49'] } }),
      ask({ ...request, caller: { ...partner, scopes: [] } }),
    ]);
    expect(answered()).toBe(4);
  });

  test('may have another request id', async () => {
    const { ask, answered, noteQuery } = prepare();
    noteQuery({ query });
    const rawHeaders = ['authorization', 'me', 'x-request-id', '2', 'traceparent', 'x'];
    await Promise.all([ask(request), ask({ ...request, rawHeaders })]);
    expect(answered()).toBe(1);
  });

  test('are of one epoch', async () => {
    const { ask, answered, noteQuery, epoch } = prepare();
    noteQuery({ query });
    const before = ask(request);
    epoch.advance();
    await Promise.all([before, ask(request)]);
    expect(answered()).toBe(2);
  });

  test('take no answer with errors, and no failure, from another', async () => {
    const { ask, answered, joined, noteQuery } = prepare({ isComplete: false });
    noteQuery({ query });
    await Promise.all([ask(request), ask(request)]);
    expect(answered()).toBe(2);
    const fails = {
      read: () => ({ query }),
      answer: () => Promise.reject(new Error('broken')),
      take: async () => ({ isComplete: true }),
    };
    const broken = joined.answer(request, fails);
    const other = ask(request);
    await expect(broken).rejects.toThrow('broken');
    expect(await other).toEqual({ isComplete: false });
  });
});

function prepare({ isComplete } = { isComplete: true }) {
  const epoch = new Epoch();
  const queries = new Set<string>();
  const keyOf = ({ query, operationName = '' }: ClientOperation) => `${operationName} ${query}`;
  const joined = new JoinedRequests(epoch, (operation) => queries.has(keyOf(operation)));
  const noteQuery = (operation: ClientOperation) => queries.add(keyOf(operation));
  let answers = 0;
  const ask = (asked: ClientRequest, { operationName }: { operationName?: string } = {}) =>
    joined.answer(asked, {
      read: () => ({ query, operationName }),
      answer: async () => {
        answers++;
        return { isComplete };
      },
      take: async (answer) => answer,
    });
  return { epoch, joined, noteQuery, ask, answered: () => answers };
}
