import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readTable } from '../../../subgraphs/shared/import/read-table.ts';
import '../../support/random-seed.ts';
import { workbook } from '../../support/workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));

const header = ['code', 'name'];
const rows = [
  ['06649', 'Hà Khánh'],
  ['06652', 'one, two; three\tfour'],
  ['06653', 'quoted "so"\nand on the next line'],
];

describe('the same table is read from', () => {
  test.each([
    ['CSV', 'table.csv', delimited(',')],
    ['CSV with semicolons', 'table.csv', delimited(';')],
    ['CSV with a byte order mark', 'table.csv', `\ufeff${delimited(',')}`],
    ['CSV without a line end at its end', 'table.csv', delimited(',').trimEnd()],
    ['CSV with blank lines', 'table.csv', `\n\n${delimited(',')}\n,\n\n`],
    ['text with tabs', 'table.tsv', delimited('\t')],
    ['JSON', 'table.json', json()],
    ['JSON with a byte order mark', 'table.json', `\ufeff${json()}`],
    ['a workbook', 'table.xlsx', workbook([header, ...rows])],
    ['CSV of an unknown ending', 'table.txt', delimited(',')],
    ['CSV with semicolons of an unknown ending', 'table.data', delimited(';')],
    ['text with tabs of an unknown ending', 'table.txt', delimited('\t')],
    ['JSON of an unknown ending', 'table', `\n ${json()}`],
    ['a workbook of an unknown ending', 'table.bin', workbook([header, ...rows])],
    ['a file whose ending is in capitals', 'TABLE.JSON', json()],
  ])('%s', async (_what, name, content) => {
    const table = await read(name, content);
    expect(table.header).toEqual(header);
    expect(table.rows).toEqual(rows);
  });

  test('CSV whose lines end as those of Windows', async () => {
    const table = await read('table.csv', delimited(',').replaceAll('\n', '\r\n'));
    expect(table.rows.map(([code]) => code)).toEqual(['06649', '06652', '06653']);
    expect(table.rows[2]?.[1]).toBe('quoted "so"\r\nand on the next line');
  });
});

describe('a place is named as the file has it', () => {
  test('in CSV by the line on which the cell begins', async () => {
    const table = await read('table.csv', 'code,name,note\n1,"a\nb",x\n\n2,c,"d\r\ne"\r\n3,f,g\n');
    expect(table.place(0)).toBe('line 2');
    expect(table.place(0, 1)).toBe('line 2, column "name"');
    expect(table.place(0, 2)).toBe('line 3, column "note"');
    expect(table.place(1, 2)).toBe('line 5, column "note"');
    expect(table.place(2, 0)).toBe('line 7, column "code"');
  });

  test('in JSON by the item and the line on which it begins', async () => {
    const table = await read(
      'table.json',
      '[\n{"code": "[{\\"\\\\", "list": [{"a":\n1}]},\n\n  {"code"\n:"2"}]',
    );
    expect(table.place(0)).toBe('item 1 (line 2)');
    expect(table.place(1, 0)).toBe('item 2 (line 5), "code"');
  });

  test('in a workbook by its row and the letters of its column', async () => {
    const wide = Array.from({ length: 30 }, (_, index) => `c${index}`);
    const table = await read('table.xlsx', workbook([[], wide, [], wide, wide]));
    expect(table.place(0)).toBe('row 4');
    expect(table.place(1, 0)).toBe('row 5, column A "c0"');
    expect(table.place(1, 25)).toBe('row 5, column Z "c25"');
    expect(table.place(1, 26)).toBe('row 5, column AA "c26"');
  });
});

test('JSON keeps the digits of its numbers, and nested values as JSON', async () => {
  const table = await read(
    'table.json',
    '[{"a": 1.004870, "b": true, "c": null, "d": [1.50, {"e": "ê"}]}, {"b": 12345678901234567890}]',
  );
  expect(table.header).toEqual(['a', 'b', 'c', 'd']);
  expect(table.rows).toEqual([
    ['1.004870', 'true', '', '[1.50,{"e":"ê"}]'],
    ['', '12345678901234567890', '', ''],
  ]);
});

test('a workbook gives days and times as text, and numbers as it shows them', async () => {
  const table = await read(
    'table.xlsx',
    workbook([
      ['cell'],
      ['06649'],
      [6649],
      [0.1 + 0.2],
      [true],
      [new Date('2019-11-15T00:00:00Z')],
      [new Date('2019-11-15T10:20:00Z')],
      [new Date('1899-12-30T07:30:00Z')],
    ]),
  );
  expect(table.rows.flat()).toEqual([
    '06649',
    6649,
    0.3,
    'true',
    '2019-11-15',
    '2019-11-15 10:20',
    '07:30',
  ]);
});

test('a quote inside a cell stands for itself where tabs delimit', async () => {
  const table = await read('table.tsv', 'code\tname\n1\tthe "so" called\n2\t"so" called\n');
  expect(table.rows).toEqual([
    ['1', 'the "so" called'],
    ['2', '"so" called'],
  ]);
});

describe('a file is refused', () => {
  test.each([
    ['that is empty', 'table.csv', '', 'the file is empty'],
    ['that is blank', 'table.tsv', '\n \n\t\n', 'the file is empty'],
    ['of no rows', 'table.csv', 'code,name\n', 'the file has a header, but no rows'],
    ['of no items', 'table.json', '[]', 'the file is empty'],
    ['of JSON that is no array', 'table.json', '{"code":1}', 'the JSON is not an array of objects'],
    ['of JSON that holds a number', 'table.json', '[{"code":1},2]', 'item 2 is not an object'],
    ['of broken JSON', 'table.json', '[{"code":1},\n{]', 'the file is not JSON: Expected property'],
    [
      'of a member given twice',
      'table.json',
      '[{"a":1},\n{"b":1,"b":2}]',
      'item 2 (line 2) has "b" twice',
    ],
    [
      'of a quote never closed',
      'table.csv',
      'code\n1\n"2\n3\n',
      'line 3: the row that begins here opens a quote that is not closed',
    ],
    [
      'of a quote within a cell',
      'table.csv',
      'code,name\n1,a"b"\n',
      'line 2: the row that begins here has a quote within a cell',
    ],
    [
      'that is no workbook',
      'table.xlsx',
      'code,name\n1,2\n',
      'the file is no workbook (XLSX) that can be read',
    ],
    [
      'of an old workbook',
      'table.xls',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'legacy `.xls` file',
    ],
    [
      'that is half a workbook',
      'table.xlsx',
      workbook([header, ...rows]).subarray(0, 700),
      'the file is no workbook (XLSX) that can be read',
    ],
  ])('%s', async (_what, name, content, reason) => {
    await expect(read(name, content)).rejects.toThrow(reason);
    await expect(read(name, content)).rejects.toThrow(/^[^\n]*$/);
  });

  test('of another encoding, by its first byte that is not UTF-8', async () => {
    const content = Buffer.concat([
      Buffer.from('mã,tên\n1,H'),
      Buffer.from([0xe0, 0x20]),
      Buffer.from('\n'),
    ]);
    await expect(read('table.csv', content)).rejects.toThrow(
      'table.csv: byte 12 (counted from 0, in line 2) is not UTF-8: save the file as UTF-8',
    );
  });

  test('that does not exist, or is a folder', async () => {
    await expect(readTable(join(folder, 'none.csv'))).rejects.toThrow(
      'none.csv: the file cannot be read: there is no such file',
    );
    await expect(readTable(folder)).rejects.toThrow('the file cannot be read: it is a folder');
  });
});

describe('any table of texts is read as it was written', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', 'ề', '_x0041_', '<&>'),
    }),
  );
  const row = fc
    .tuple(cell, cell, cell)
    .filter((cells) => cells.some((text) => text.trim() !== ''));
  const table = fc.array(row, { minLength: 1, maxLength: 8 });
  const columns = ['a', 'b', 'c'];

  test.each([
    ['CSV', 'any.csv', (cells: string[][]) => [columns, ...cells].map(line(',')).join('\n')],
    [
      'CSV with semicolons',
      'any.csv',
      (cells: string[][]) => [columns, ...cells].map(line(';')).join('\r\n'),
    ],
    [
      'text with tabs',
      'any.tsv',
      (cells: string[][]) => [columns, ...cells].map(line('\t')).join('\n'),
    ],
    [
      'JSON',
      'any.json',
      (cells: string[][]) => JSON.stringify(cells.map(([a, b, c]) => ({ a, b, c }))),
    ],
    ['a workbook', 'any.xlsx', (cells: string[][]) => workbook([columns, ...cells])],
  ])('from %s', async (_format, name, write) => {
    await fc.assert(
      fc.asyncProperty(table, async (cells) => {
        const found = await read(name, write(cells));
        expect(found.header).toEqual(columns);
        expect(found.rows).toEqual(cells);
      }),
    );
  });
});

function read(name: string, content: string | Buffer) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readTable(path);
}

function delimited(delimiter: string): string {
  return `${[header, ...rows].map(line(delimiter)).join('\n')}\n`;
}

function line(delimiter: string): (cells: readonly string[]) => string {
  return (cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);
}

function json(): string {
  return JSON.stringify(rows.map(([code, name]) => ({ code, name })));
}
