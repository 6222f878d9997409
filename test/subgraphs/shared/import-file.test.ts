import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { createDatabase, openDatabase } from '../../../subgraphs/shared/database.ts';
import { importFile } from '../../../subgraphs/shared/import/import-file.ts';
import { onEachEngine } from '../../support/engines.ts';
import { startProgram } from '../../support/programs.ts';
import { createStationsTable, stations } from '../../support/stations.ts';
import { type WorkbookCell, workbook } from '../../support/workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

const good = [
  'code,name,platforms,opened,parent',
  '00001,Hà Nội,10,1902-01-01,',
  '00002,Hạ Long,2,,00001',
  '00003,Uông Bí,3,,00001',
].join('\n');

const stored = [
  { code: '00001', name: 'Hà Nội', platforms: 10, opened: '1902-01-01', parent_code: null },
  { code: '00002', name: 'Hạ Long', platforms: 2, opened: null, parent_code: '00001' },
  { code: '00003', name: 'Uông Bí', platforms: 3, opened: null, parent_code: '00001' },
];

onEachEngine((engine) => {
  let url: string;
  let db: Knex;

  beforeEach(async () => {
    url = engine.freshDatabase('test');
    await createDatabase(url);
    db = openDatabase(url);
    await createStationsTable(db);
  });
  afterEach(() => db.destroy());

  describe('importing a file', () => {
    test('inserts its rows; the same file again changes nothing', async () => {
      expect(await importText(good)).toEqual({ inserted: 3, updated: 0, unchanged: 0 });
      expect(await storedStations()).toEqual(stored);
      expect(await importText(good)).toEqual({ inserted: 0, updated: 0, unchanged: 3 });
      expect(await storedStations()).toEqual(stored);
    });

    test('changes only what differs, and leaves rows alone that it does not name', async () => {
      await importText(good);
      const other = 'parent,opened,code,name,platforms\n00001,,00002,Hạ Long,4\n,,00004,Mạo Khê,1';
      expect(await importText(other)).toEqual({ inserted: 1, updated: 1, unchanged: 0 });
      expect(await storedStations()).toEqual([
        stored[0],
        { ...stored[1], platforms: 4 },
        stored[2],
        { code: '00004', name: 'Mạo Khê', platforms: 1, opened: null, parent_code: null },
      ]);
    });

    test('takes the same table as unchanged from every format, line end and composition', async () => {
      await importText(good);
      const unchanged = { inserted: 0, updated: 0, unchanged: 3 };
      const lines = good.split('\n').map((line) => line.split(','));
      const [header = [], ...rows] = lines;
      const items = rows.map((cells) =>
        Object.fromEntries(cells.map((cell, index) => [header[index], cell])),
      );
      expect(await importText(`\ufeff${good.replaceAll('\n', '\r\n')}\r\n`)).toEqual(unchanged);
      expect(await importText(good.replaceAll(',', ' ; ').normalize('NFD'))).toEqual(unchanged);
      expect(await importText(good.replaceAll(',', '\t'), 'a.tsv')).toEqual(unchanged);
      expect(await importText(JSON.stringify(items), 'a.json')).toEqual(unchanged);
      expect(await importText(workbook(lines), 'a.xlsx')).toEqual(unchanged);
      const typed: WorkbookCell[][] = [
        header,
        ['00001', 'Hà Nội', 10, new Date('1902-01-01T00:00:00Z'), null],
        ['00002', 'Hạ Long', 2, null, '00001'],
        ['00003', 'Uông Bí', 3, null, '00001'],
      ];
      expect(await importText(workbook(typed), 'a.xlsx')).toEqual(unchanged);
    });

    test('tells how many rows are written', async () => {
      const told: [number, number][] = [];
      await importFile(db, stations, write(good), {
        progress: (done, total) => told.push([done, total]),
      });
      expect(told.at(-1)).toEqual([3, 3]);
    });

    test('within a transaction stands or falls with it', async () => {
      const failing = db.transaction(async (transaction) => {
        await importFile(transaction, stations, write(good));
        throw new Error('undone');
      });
      await expect(failing).rejects.toThrow('undone');
      expect(await storedStations()).toEqual([]);
    });
  });

  describe('a file that is not right is told of whole, and nothing of it is written:', () => {
    test('every bad cell with its line and column', async () => {
      const text = [
        'code,name,platforms,opened,parent',
        '00001,"two',
        'lines",1,2019-02-29,',
        '2,,x,2019-11-15,',
        '',
        '00003,Uông Bí,3,,,',
        '00004,Mạo Khê,4,,,surplus',
        '00005,Đông Triều,5',
      ].join('\n');
      await expect(problemsOf(text)).resolves.toEqual([
        '6 problems, nothing was written',
        'line 3, column "opened": must be a day as YYYY-MM-DD, got "2019-02-29"',
        'line 4, column "code": must be five digits, got "2"',
        'line 4, column "name": must not be empty, got an empty cell',
        'line 4, column "platforms": must be a whole number from 0 to 99, got "x"',
        'line 7: has 6 cells, the header 5',
        'line 8: has 3 cells, the header 5',
      ]);
    });

    test('every column that is missing, unknown, nameless or there twice', async () => {
      await expect(
        problemsOf('code,Name,opened,,opened,platforms,,\n1,2,3,4,5,6,,\n'),
      ).resolves.toEqual([
        '5 problems, nothing was written',
        'column "Name" is unknown',
        'column 4 has no name',
        'column "opened" stands twice',
        'column "name" is missing',
        'column "parent" is missing',
      ]);
    });

    test('rows of the same key', async () => {
      const text = `${good}\n00001,Hà Nội,10,,\n00003,Uông Bí,3,,`;
      await expect(problemsOf(text)).resolves.toEqual([
        '2 problems, nothing was written',
        'line 5: has the code of line 2',
        'line 6: has the code of line 4',
      ]);
    });

    test('what the rules between rows find', async () => {
      await expect(problemsOf(`${good}\n00004,Mạo Khê,1,,00009`)).resolves.toEqual([
        '1 problem, nothing was written',
        'line 5, column "parent": names no station, got "00009"',
      ]);
      expect(await storedStations()).toEqual([]);
    });

    test('a code that a workbook keeps as a number', async () => {
      const content = workbook([
        ['code', 'name', 'platforms', 'opened', 'parent'],
        [6649, 'Hà Khánh', 1, null, null],
      ]);
      await expect(problemsOf(content, 'a.xlsx')).resolves.toEqual([
        '1 problem, nothing was written',
        'row 2, column A "code": must be five digits, got the number 6649 (a code needs a cell formatted as text)',
      ]);
    });

    test('the first 200 problems, and the number of the others', async () => {
      const rows = Array.from({ length: 300 }, (_, index) => `${index},Hạ Long,1,,`);
      const problems = await problemsOf(['code,name,platforms,opened,parent', ...rows].join('\n'));
      expect(problems).toHaveLength(202);
      expect(problems[0]).toBe('300 problems, nothing was written');
      expect(problems[200]).toContain('line 201');
      expect(problems[201]).toBe('… and 100 more');
    });

    test('a row that the database refuses', async () => {
      const problems = await problemsOf(`${good}\n00004,refused,1,,00001`);
      expect(problems).toEqual([
        expect.stringMatching(/^the database refuses a row, nothing was written: .*platforms/),
      ]);
      expect(problems[0]).not.toMatch(/insert/i);
      expect(await storedStations()).toEqual([]);
    });
  });

  test('a program killed while it writes has written nothing', async () => {
    const program = await startProgram(
      ['test/support/import-and-stall.ts', url, write(good)],
      {},
      /not committed/,
    );
    await program.kill();
    expect(await storedStations()).toEqual([]);
    expect(await importText(good)).toEqual({ inserted: 3, updated: 0, unchanged: 0 });
  });

  function importText(content: string | Buffer, name = 'a.csv') {
    return importFile(db, stations, write(content, name));
  }

  function storedStations() {
    return db('stations')
      .select('code', 'name', 'platforms', 'opened', 'parent_code')
      .orderBy('code');
  }

  /** The lines of the message with which a file is refused, without its path. */
  async function problemsOf(content: string | Buffer, name = 'a.csv'): Promise<string[]> {
    const path = write(content, name);
    const { message } = await importFile(db, stations, path).then(
      () => new Error('It was imported.'),
      (error: Error) => error,
    );
    return message
      .replace(`${path}: `, '')
      .split('\n')
      .map((line) => line.trim());
  }
});

function write(content: string | Buffer, name = 'a.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
