import { describe, expect, test } from '@jest/globals';
import { placesClient } from '../../../../subgraphs/shared/access/places-client.ts';
import { subtreeOf } from '../../../../subgraphs/shared/access/subtree.ts';

const places = [
  { code: 'committee', parentCode: null },
  { code: 'department', parentCode: 'committee' },
  { code: 'centre', parentCode: 'committee' },
  { code: 'district', parentCode: 'committee' },
  { code: 'district', parentCode: 'centre' },
  { code: 'commune', parentCode: 'district' },
];

describe('the places below', () => {
  test.each([
    ['commune', ['commune']],
    ['district', ['commune', 'district']],
    ['centre', ['centre', 'commune', 'district']],
    ['department', ['department']],
    ['committee', ['centre', 'committee', 'commune', 'department', 'district']],
    ['unknown', ['unknown']],
  ])('%s are %j', (root, found) => {
    expect([...subtreeOf(places, [root])].sort()).toEqual(found);
  });

  test('end, where places are said to be under each other', () => {
    const circle = [
      { code: 'a', parentCode: 'b' },
      { code: 'b', parentCode: 'a' },
    ];
    expect([...subtreeOf(circle, ['a'])].sort()).toEqual(['a', 'b']);
  });
});

describe('the client of places', () => {
  test('asks once for all who wait, and tells that it never had an answer', async () => {
    let asked = 0;
    const client = placesClient(async () => {
      asked++;
      throw new Error('down');
    });
    const answers = await Promise.allSettled([client(), client()]);
    expect(asked).toBe(1);
    for (const answer of answers) {
      expect(answer).toMatchObject({
        status: 'rejected',
        reason: { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
      });
    }
  });
});
