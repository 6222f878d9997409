import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { createDatabase, openDatabase } from '../../../subgraphs/shared/database.ts';
import {
  countRows,
  countsOfParents,
  type Order,
  pageOf,
  pagesOfParents,
  readPage,
  toConnection,
} from '../../../subgraphs/shared/pagination.ts';
import { onEachEngine } from '../../support/engines.ts';

const byRankAndName: Order = {
  name: 'RANK',
  columns: [
    { column: 'rank_no', direction: 'desc' },
    { column: 'name', direction: 'asc' },
  ],
};

interface Row {
  readonly parent: string;
  readonly rank_no: number;
  readonly name: string;
}

const rows: readonly Row[] = Array.from({ length: 57 }, (_, index) => ({
  parent: index % 3 === 0 ? 'small' : 'large',
  rank_no: index % 5,
  name: `name ${String(index).padStart(2, '0')}`,
}));

const expectedOrder = rows.toSorted((a, b) => b.rank_no - a.rank_no || (a.name < b.name ? -1 : 1));

onEachEngine((engine) => {
  let db: Knex;

  beforeAll(async () => {
    const url = engine.freshDatabase('test');
    await createDatabase(url);
    db = openDatabase(url);
    await db.schema.createTable('things', (table) => {
      table.string('parent', 10);
      table.integer('rank_no');
      table.string('name', 20);
    });
    await db('things').insert(rows);
  });

  afterAll(() => db.destroy());

  const things = () => db('things').select('parent', 'rank_no', 'name');

  async function connection(first: number, after: string | null) {
    const page = readPage({ first, after }, byRankAndName);
    return toConnection<Row>(await pageOf(things(), page), page, () => countRows(db, things()));
  }

  describe('a list', () => {
    test('gives every row once and in order, whatever the size of the page', async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (first) => {
          const seen: Row[] = [];
          let after: string | null = null;
          for (;;) {
            const { edges, pageInfo } = await connection(first, after);
            seen.push(...edges.map(({ node }) => node));
            expect(pageInfo.hasPreviousPage).toBe(after !== null);
            if (!pageInfo.hasNextPage) break;
            after = pageInfo.endCursor;
          }
          expect(seen).toEqual(expectedOrder);
        }),
        { numRuns: 15 },
      );
    });

    test('is counted only when it is asked', async () => {
      const statements: string[] = [];
      db.on('query', ({ sql }: { sql: string }) => statements.push(sql));
      const { totalCount } = await connection(2, null);
      expect(statements).toHaveLength(1);
      expect(await totalCount()).toEqual({ count: 57, isExact: true });
      expect(statements).toHaveLength(2);
      db.removeAllListeners('query');
    });
  });

  describe('the lists of many parents', () => {
    test('come with one statement, each cut to its page', async () => {
      const page = readPage({ first: 4 }, byRankAndName);
      const pages = await pagesOfParents<string, Row>(db, ['large', 'none', 'small'], (parent) =>
        pageOf(things().where({ parent }), page),
      );
      const names = pages.map((found) => toConnection(found, page, () => countRows(db, things())));
      expect(names.map(({ edges }) => edges.map(({ node }) => node.name))).toEqual(
        ['large', 'none', 'small'].map((parent) =>
          expectedOrder
            .filter((row) => row.parent === parent)
            .slice(0, 4)
            .map(({ name }) => name),
        ),
      );
      expect(names.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false, true]);
    });

    test('are counted with one statement', async () => {
      const counts = await countsOfParents(db, ['large', 'none', 'small'], (parent) =>
        things().where({ parent }),
      );
      expect(counts.map(({ count }) => count)).toEqual([38, 0, 19]);
    });
  });

  test('a count ends at 10,000 and says so', async () => {
    const many = db('things as a').joinRaw('cross join things as b cross join things as c');
    expect(await countRows(db, many)).toEqual({ count: 10_000, isExact: false });
  });
});

describe('the arguments of a list', () => {
  test.each([0, -1, 101, 1000])('refuse first: %d', (first) => {
    expect(() => readPage({ first }, byRankAndName)).toThrow(
      expect.objectContaining({ extensions: { code: 'PAGE_SIZE_OUT_OF_RANGE' } }),
    );
  });

  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  test.each([
    ['that is no text of ours', 'nonsense'],
    ['of another order', encoded(['NAME', 1, 'a'])],
    ['with too few values', encoded(['RANK', 1])],
    ['with an object in it', encoded(['RANK', { sql: 1 }, 'a'])],
    ['with a null in it', encoded(['RANK', null, 'a'])],
    ['that is empty', ''],
  ])('refuse a cursor %s', (_, after) => {
    expect(() => readPage({ after }, byRankAndName)).toThrow(
      expect.objectContaining({ extensions: { code: 'CURSOR_INVALID' } }),
    );
  });

  test('default to 20 from the start', () => {
    expect(readPage({}, byRankAndName)).toEqual({ limit: 20, after: null, order: byRankAndName });
  });
});
