import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { createDatabase, openDatabase } from '../../../subgraphs/shared/database.ts';
import { mergedPage, whereOneOf } from '../../../subgraphs/shared/merged-page.ts';
import { type Order, readPage, toConnection } from '../../../subgraphs/shared/pagination.ts';
import { seededRandom } from '../../../subgraphs/shared/random.ts';
import { onEachEngine } from '../../support/engines.ts';

interface Row {
  readonly id: number;
  readonly parent: string;
  readonly at: string;
}

const parentCount = 120;
const rowCount = 900;

onEachEngine((engine) => {
  describe('a page of the lists of several parents', () => {
    const random = seededRandom(`merged pages ${process.env.TEST_SEED}`);
    const rows: Row[] = Array.from({ length: rowCount }, (_, index) => ({
      id: index + 1,
      parent: `p${random.integer(1, parentCount)}`,
      // Few instants, so that many rows have the same one.
      at: `2019-11-${10 + random.integer(0, 9)} 00:00:00.000`,
    }));
    let db: Knex;

    beforeAll(async () => {
      const url = engine.freshDatabase('test');
      await createDatabase(url);
      db = openDatabase(url);
      await db.schema.createTable('things', (table) => {
        table.integer('id').primary();
        table.string('parent', 10).notNullable();
        table.datetime('at', { precision: 3 }).notNullable();
        table.index(['parent', 'at']);
      });
      await db.batchInsert('things', rows, 300);
    });

    afterAll(() => db.destroy());

    test.each([
      ['few', 'asc', 7],
      ['few', 'desc', 7],
      ['many', 'asc', 110],
      ['many', 'desc', 110],
      ['no', 'asc', 0],
    ] as const)(
      'of %s parents, %s, leads to the next one, and none is lost',
      async (_few, direction, count) => {
        const parents = Array.from({ length: count }, (_, index) => `p${index + 1}`);
        const order: Order = {
          name: 'things',
          columns: [
            { column: 'at', direction },
            { column: 'id', direction },
          ],
        };
        const found: Row[] = [];
        let after: string | null = null;
        do {
          const page = readPage({ first: 13, after }, order);
          const pageRows: Row[] = await mergedPage<string, Row>(
            db,
            {
              parents,
              listOf: (parent) => db('things').select('id', 'parent', 'at').where({ parent }),
              listOfAll: () =>
                whereOneOf(db('things').select('id', 'parent', 'at'), 'parent', parents),
            },
            page,
          );
          const { edges, pageInfo } = toConnection(pageRows, page, async () => ({
            count: 0,
            isExact: true,
          }));
          found.push(...edges.map(({ node }) => node));
          after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        } while (after !== null);
        const sign = direction === 'asc' ? 1 : -1;
        const expected = rows
          .filter(({ parent }) => parents.includes(parent))
          .sort((a, b) => sign * (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1));
        expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      },
    );
  });
});
