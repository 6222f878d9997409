import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { anonymous } from '../../../gateway/access/caller.ts';
import {
  type InProcessSubgraph,
  inProcessTransport,
} from '../../../gateway/transport/in-process-transport.ts';
import { librarySubgraph } from '../support/library-in-process.ts';

describe('the in-process transport', () => {
  const request = { subgraph: 'catalogue', variables: { code: '2' }, headers: {} };
  const query = 'query Title($code: ID!) { book(code: $code) { title } }';

  test('answers from the subgraph of that name', async () => {
    const transport = inProcessTransport([librarySubgraph('loans'), librarySubgraph('catalogue')]);
    expect(JSON.stringify(await transport({ ...request, query }))).toBe(
      '{"data":{"book":{"title":"Số đỏ"}}}',
    );
  });

  test('hands on the document, variables, headers and caller as they are, and reads no text', async () => {
    const document = parse(query);
    const seen: unknown[] = [];
    const subgraph: InProcessSubgraph = {
      name: 'catalogue',
      execute: async (operation) => {
        seen.push(operation);
        return { data: {} };
      },
    };
    const headers = { authorization: 'me' };
    const caller = { ...anonymous, purpose: 'OWN', requestId: '1' };
    const operation = { ...request, headers, caller };
    await inProcessTransport([subgraph])({ ...operation, query: 'not read', document });
    expect(seen).toEqual([{ document, variables: request.variables, headers, caller }]);
    expect((seen[0] as { document: unknown }).document).toBe(document);
  });

  test('says when there is no such subgraph in this process', async () => {
    await expect(inProcessTransport([])({ ...request, query })).rejects.toMatchObject({
      name: 'SubgraphUnavailable',
      code: 'SUBGRAPH_UNREACHABLE',
      subgraph: 'catalogue',
    });
  });
});
