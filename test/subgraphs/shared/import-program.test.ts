import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../support/engines.ts';
import { type EndedProgram, runProgram } from '../../support/programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-program-'));
afterAll(() => rmSync(folder, { recursive: true }));

const indexes = 'subgraphs/agencies/seeds/external-indexes.tsv';
const usage =
  /^Name a kind and a file: npm run import -- KIND FILE\. Kinds: .*external-indexes.*\.\n$/;

onEachEngine((engine) => {
  test('npm run import makes the database, fills it, and then finds nothing to change', async () => {
    const url = engine.freshDatabase('agencies');
    expect(await runImport(url, 'external-indexes', indexes)).toEqual({
      code: 0,
      output: 'inserted 4, updated 0, unchanged 0\n',
      problems: 'external-indexes: 4 of 4\n',
    });
    expect((await runImport(url, 'external-indexes', indexes)).output).toBe(
      'inserted 0, updated 0, unchanged 4\n',
    );
  });
});

describe('npm run import', () => {
  const database = join(folder, 'agencies.sqlite');

  test('lists what is wrong with a file', async () => {
    const file = join(folder, 'wrong.csv');
    writeFileSync(
      file,
      [
        'kind,year,rank,rank_is_upper_bound,of,score,publisher,certainty,basis',
        'PAR_INDEX,2018,1,maybe,63,89.06,Bộ Nội vụ,CONFIRMED,article',
        'SIPAS,2018,64,yes,63,,Bộ Nội vụ,CONFIRMED,article',
      ].join('\n'),
    );
    expect(await runImport(database, 'external-indexes', file)).toEqual({
      code: 1,
      output: '',
      problems: [
        `${file}: 2 problems, nothing was written`,
        '  line 2, column "rank_is_upper_bound": must be yes or no, got "maybe"',
        '  line 3, column "rank": must not be greater than the number of places, got "64"',
        '',
      ].join('\n'),
    });
  });

  test('tells the kinds to one who names another, or no file', async () => {
    expect(await runImport(database, 'dossiers', indexes)).toEqual(refused(usage));
    expect(await runImport(database, 'external-indexes')).toEqual(refused(usage));
    expect(await runImport(database, 'external-indexes', indexes, indexes)).toEqual(refused(usage));
  });

  test('tells in one line that a file or a database is not there', async () => {
    expect(await runImport(database, 'external-indexes', 'none.csv')).toEqual(
      refused(/^none\.csv: the file cannot be read: there is no such file\n$/),
    );
    const nowhere = 'mysql://root:secret@127.0.0.1:1/agencies';
    expect(await runImport(nowhere, 'external-indexes', indexes)).toEqual(
      refused(/^Database mysql:\/\/root:\*\*\*@127\.0\.0\.1:1\/agencies cannot be used: .*\n$/),
    );
  });
});

function runImport(databaseUrl: string, ...args: string[]): Promise<EndedProgram> {
  return runProgram(['scripts/import.ts', ...args], { DATABASE_URL: databaseUrl });
}

function refused(message: RegExp) {
  return { code: 1, output: '', problems: expect.stringMatching(message) };
}
