import { describe, expect, test } from '@jest/globals';
import { advancingEpoch, Epoch } from '../../../gateway/sharing/epoch.ts';
import { JoinedQueries } from '../../../gateway/sharing/joined-queries.ts';
import type { SubgraphRequest } from '../../../gateway/transport/transport.ts';

const read: SubgraphRequest = {
  subgraph: 'catalogue',
  query: '{ books { title } }',
  variables: {},
  headers: { authorization: 'me', 'x-request-id': '1' },
};
const write = { ...read, query: 'mutation{addBook{code}}' };

describe('queries to a subgraph that are joined', () => {
  test('have the same subgraph, body and headers', async () => {
    const { ask, sent } = prepare();
    await Promise.all([
      ask(read),
      ask(read),
      ask({ ...read, subgraph: 'loans' }),
      ask(read, 'another body'),
      ask({ ...read, headers: { authorization: 'you', 'x-request-id': '1' } }),
      ask({ ...read, headers: { 'x-request-id': '1' } }),
      ask({ ...read, headers: { ...read.headers, 'accept-language': 'vi' } }),
    ]);
    expect(sent).toHaveLength(6);
  });

  test('may have other request ids and traces', async () => {
    const { ask, sent } = prepare();
    const headers = { ...read.headers, 'x-request-id': '2', traceparent: 'x', tracestate: 'y' };
    await Promise.all([ask(read), ask({ ...read, headers })]);
    expect(sent).toEqual([read]);
  });

  test('cannot be made alike by putting one header into another', async () => {
    const { ask, sent } = prepare();
    await Promise.all([
      ask({ ...read, headers: { a: '1b 1 2' } }),
      ask({ ...read, headers: { a: '1', b: '2' } }),
    ]);
    expect(sent).toHaveLength(2);
  });

  test('are never mutations', async () => {
    const { ask, sent } = prepare();
    await Promise.all([ask(write), ask(write)]);
    expect(sent).toHaveLength(2);
  });
});

describe('an epoch', () => {
  test('ends with a mutation: who asks after it does not get what was asked before', async () => {
    const epoch = new Epoch();
    let books = 1;
    const release = Promise.withResolvers<void>();
    const joined = new JoinedQueries<number>(epoch);
    const ask = () =>
      joined.send(read, 'body', async () => {
        const seen = books;
        await release.promise;
        return seen;
      });
    const before = ask();
    const mutate = advancingEpoch(async () => {
      books++;
      return { data: {} };
    }, epoch);
    await mutate(write);
    const after = ask();
    release.resolve();
    expect(await Promise.all([before, after])).toEqual([1, 2]);
  });

  test('ends with a mutation that failed, too, and with no query', async () => {
    const epoch = new Epoch();
    const broken = advancingEpoch(async () => {
      throw new Error('broken');
    }, epoch);
    await expect(broken(read)).rejects.toThrow('broken');
    expect(epoch.number).toBe(0);
    await expect(broken(write)).rejects.toThrow('broken');
    expect(epoch.number).toBe(1);
  });
});

function prepare() {
  const joined = new JoinedQueries<string>(new Epoch());
  const sent: SubgraphRequest[] = [];
  const ask = (request: SubgraphRequest, body = 'body') =>
    joined.send(request, body, async () => {
      sent.push(request);
      return 'answer';
    });
  return { ask, sent };
}
