import { describe, expect, test } from '@jest/globals';
import { run } from '../execution/two-subgraphs.ts';

describe('a variable of the client', () => {
  test('may have the name of one of the gateway', async () => {
    const { answer, requests } = await run(
      `query ($representations: Boolean!, $client_representations: Boolean!) {
        me { email @include(if: $representations) age @skip(if: $client_representations) }
      }`,
      {
        people: [{ data: { me: { __typename: 'Person', id: '1' } } }],
        contacts: [{ data: { _entities: [{ email: 'a@x', age: 7 }] } }],
      },
      { variables: { representations: true, client_representations: false } },
    );
    expect(answer).toEqual({ data: { me: { email: 'a@x', age: 7 } } });
    expect(requests[1]?.variables).toEqual({
      representations: [{ __typename: 'Person', id: '1' }],
      client_client_representations: true,
      client_representations: false,
    });
  });
});
