import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importKinds } from '../../../subgraphs/procedures/import.ts';
import { fixedClock } from '../../../subgraphs/shared/clock.ts';
import { importFile } from '../../../subgraphs/shared/import/import-file.ts';
import type { ImportKind } from '../../../subgraphs/shared/import/import-kind.ts';
import { onEachEngine } from '../../support/engines.ts';
import {
  freshProcedures,
  present,
  type SeededProcedures,
  seedingTimeoutMs,
} from './support/seeded-procedures.ts';

const kinds = importKinds(fixedClock(present));
const seedFile = (kind: string) =>
  fileURLToPath(new URL(`../../../subgraphs/procedures/seeds/${kind}.tsv`, import.meta.url));

onEachEngine((engine) => {
  let world: SeededProcedures;
  beforeAll(async () => {
    world = await freshProcedures(engine);
  }, seedingTimeoutMs);
  afterAll(() => world.close());

  describe('an import', () => {
    test.each(Object.values<ImportKind>(kinds))(
      'of $name changes nothing the second time',
      async (kind) => {
        const rows = (await readFile(seedFile(kind.name), 'utf8')).trim().split('\n').length - 1;
        const counts = await importFile(world.db, kind, seedFile(kind.name));
        expect(counts).toEqual({ inserted: 0, updated: 0, unchanged: rows });
      },
    );

    test('of a corrected name is seen in the catalogue and in the feed', async () => {
      const file = await edited('procedures', '1.001193', 'name', 'Đăng ký khai sinh tại xã');
      expect(await importFile(world.db, kinds.procedures, file)).toEqual({
        inserted: 0,
        updated: 1,
        unchanged: 0,
      });
      const { procedures, procedureChanges } = await world.data(`{
        procedures(filter: { text: "khai sinh tai xa" }) { edges { node { code } } }
        procedureChanges(first: 1, since: "${await lastCursorButOne(world)}") {
          edges { node { kind at procedure { code } version { number } } } } }`);
      expect(procedures.edges).toEqual([{ node: { code: '1.001193' } }]);
      expect(procedureChanges.edges).toEqual([
        {
          node: {
            kind: 'CORRECTED',
            at: '2019-11-15T10:00:00.000+07:00',
            procedure: { code: '1.001193' },
            version: null,
          },
        },
      ]);
    });

    test('of a version that overlaps another is refused', async () => {
      const file = await edited('procedure-versions', '1.001193', 'version', '2');
      await expect(importFile(world.db, kinds.procedureVersions, file)).rejects.toThrow(
        /column "valid_from": overlaps version 1/,
      );
    });

    test.each([
      ['steps', 'RECEIVE 10 RECEPTION_UNIT', /column "steps": must be RECEIVE, APPRAISE/],
      ['exclusion_reason', 'OTHER_BY_LAW', /need an exclusion_reason if, and only if/],
      ['off_site_reason', 'NOT_YET_AUTHORISED', /need an off_site_reason if, and only if/],
      ['local_working_minutes', '999999', /must not be more than statutory_working_minutes/],
      ['local_working_minutes', '60', /must have 60 minutes in all/],
      ['decision', 'GEN-0/QĐ-UBND', /must name a decision that the database has/],
      ['channels', 'COUNTER+COUNTER', /must name at least one, and none twice/],
      ['valid_to', '2018-06-30', /must not be before valid_from/],
    ])('of a version with %s = %s is refused', async (column, cell, message) => {
      const file = await edited('procedure-versions', '1.001193', column, cell);
      await expect(importFile(world.db, kinds.procedureVersions, file)).rejects.toThrow(message);
    });

    test('of a paper of a version that is not there is refused', async () => {
      const file = await edited('procedure-components', '1.001193', 'version', '7');
      await expect(importFile(world.db, kinds.procedureComponents, file)).rejects.toThrow(
        /column "version": must name a version that the database has/,
      );
    });
  });
});

/** A file with the first row of a code from a seed, one cell of it changed. */
async function edited(kind: string, code: string, column: string, cell: string): Promise<string> {
  const lines = (await readFile(seedFile(kind), 'utf8')).split('\n');
  const header = lines[0]?.split('\t') ?? [];
  const cells = lines.find((line) => line.startsWith(`${code}\t`))?.split('\t') ?? [];
  cells[header.indexOf(column)] = cell;
  const file = join(process.env.TEST_FOLDER ?? '', `${kind}-${column}-${cell.length}.tsv`);
  await writeFile(file, `${header.join('\t')}\n${cells.join('\t')}\n`);
  return file;
}

async function lastCursorButOne({ db }: SeededProcedures): Promise<string> {
  const last = await db('procedure_changes').max({ sequence: 'sequence' }).first();
  return Buffer.from(JSON.stringify(['procedure-change', Number(last?.sequence) - 1])).toString(
    'base64url',
  );
}
