import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { connectionLoader, connectionOfList } from '../../../subgraphs/shared/connections.ts';
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
    return connectionOfList<Row>(db, things(), page);
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

  describe('a loader of connections', () => {
    const parents = ['large', 'none', 'small'];
    const load = () =>
      connectionLoader<Row, string, { readonly least: number }>(db, (parent, { least }) =>
        things().where({ parent }).where('rank_no', '>=', least),
      );

    test('reads the pages of all parents in one statement, and counts them in another', async () => {
      const statements: string[] = [];
      db.on('query', ({ sql }: { sql: string }) => statements.push(sql));
      const loadPage = load();
      const page = readPage({ first: 4 }, byRankAndName);
      const found = await Promise.all(
        parents.map((parent) => loadPage(parent, page, { least: 1 })),
      );
      expect(statements).toHaveLength(1);
      const expected = parents.map((parent) =>
        expectedOrder.filter((row) => row.parent === parent && row.rank_no >= 1),
      );
      expect(found.map(({ edges }) => edges.map(({ node }) => node.name))).toEqual(
        expected.map((rows) => rows.slice(0, 4).map(({ name }) => name)),
      );
      const counts = await Promise.all(found.map(({ totalCount }) => totalCount()));
      expect(statements).toHaveLength(2);
      expect(counts.map(({ count }) => count)).toEqual(expected.map((rows) => rows.length));
      db.removeAllListeners('query');
    });

    test('keeps apart what is asked for with other criteria', async () => {
      const loadPage = load();
      const page = readPage({}, byRankAndName);
      const [all, some] = await Promise.all([
        loadPage('small', page, { least: 0 }),
        loadPage('small', page, { least: 4 }),
      ]);
      expect(all.edges).toHaveLength(19);
      expect(some.edges.map(({ node }) => node.rank_no)).toEqual(some.edges.map(() => 4));
      expect(await some.totalCount()).toEqual({ count: some.edges.length, isExact: true });
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
