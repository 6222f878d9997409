import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportNational } from '../../../subgraphs/dossiers/national/export.ts';
import { instant } from '../../../subgraphs/dossiers/national/payloads.ts';
import { peer } from '../../../subgraphs/shared/access/caller.ts';
import { onEachEngine } from '../../support/engines.ts';
import { runProgram } from '../../support/programs.ts';
import { seededGraph } from '../../support/seeded-graph.ts';
import {
  type SeededDossiers,
  seedingTimeoutMs,
  sharedDossiers,
} from './support/seeded-dossiers.ts';

const exporting = {
  caller: { ...peer, id: 'exporter', requestId: 'export-1' },
  now: new Date('2019-11-15T03:00:00Z'),
};

test('instants are local, without signs between', () => {
  expect(instant('2019-11-14 18:05:09.000')).toBe('20191115010509');
  expect(instant(null)).toBeNull();
});

onEachEngine((engine) => {
  describe('the export for the national portal', () => {
    let world: SeededDossiers;
    let folder: string;
    beforeAll(async () => {
      world = await sharedDossiers(engine);
      folder = await mkdtemp(join(process.env.TEST_FOLDER ?? '', 'national-'));
    }, seedingTimeoutMs);
    afterAll(() => world.close());

    test('has a line for each dossier of the period, in the order of registration', async () => {
      const file = join(folder, 'october.jsonl');
      const period = { from: '2018-11-16', to: '2019-10-31' };
      const codes: string[] = await world
        .db('dossiers')
        .where('registered_at', '<', '2019-10-31 17:00:00.000')
        .orderBy(['registered_at', 'id'])
        .pluck('code');
      expect(await exportNational(world.db, period, file, exporting)).toBe(codes.length);
      const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
      const payloads = lines.map((line) => JSON.parse(line));
      expect(payloads.map(({ DongBoHoSoMC }) => DongBoHoSoMC.MaHoSo)).toEqual(codes);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect(await readdir(folder)).toEqual(['october.jsonl']);
      const rows = await world.db('dossiers').whereIn('code', codes);
      const byCode = new Map(rows.map((row) => [row.code, row]));
      for (const { DongBoHoSoMC: dossier, CapNhatTienDoHoSoMC: progress } of payloads) {
        const row = byCode.get(dossier.MaHoSo);
        expect(dossier).toMatchObject({
          isUpdating: 'False',
          ChuHoSo: row.applicant_name,
          MaDoiTuong: row.applicant_identity,
          NgayTiepNhan: instant(row.received_at),
          NgayHenTra: instant(row.original_due_at),
          TrangThaiHoSo: String(row.status),
        });
        expect(progress.at(-1).TrangThai).toBe(dossier.TrangThaiHoSo);
      }
      const entries = await world.db('audit_entries').where('kind', 'readPersonalData');
      const told = entries.filter(({ content }) => content.includes('"export-1"'));
      expect(told.map(({ subject }) => subject.split('#')[0]).sort()).toEqual(codes.toSorted());
      expect(JSON.parse(told[0].content)).toMatchObject({
        caller: { id: 'exporter', kind: 'administrator' },
        fields: expect.arrayContaining(['name']),
      });
    });

    test('is written by a program, which says what it wants', async () => {
      const graph = await seededGraph(engine);
      const environment = { DATABASE_URL: graph.databaseUrlOf('dossiers') };
      await graph.close();
      const run = (...options: string[]) =>
        runProgram(['scripts/export-national.ts', ...options], environment);
      const file = join(folder, 'day.jsonl');
      const written = await run('--from', '2019-11-01', '--to', '2019-11-01', file);
      const lines = (await readFile(file, 'utf8')).split('\n').length - 1;
      expect(written).toMatchObject({ code: 0, output: `${lines} dossiers in ${file}\n` });
      for (const wrong of [
        [],
        ['--from', '2019-11-02', '--to', '2019-11-01', file],
        ['--day', 'x'],
      ]) {
        expect(await run(...wrong)).toMatchObject({
          code: 1,
          problems: expect.stringContaining('npm run export:national -- --from'),
        });
      }
    });
  });
});
