import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importKinds } from '../../../subgraphs/agencies/import.ts';
import { fixedClock } from '../../../subgraphs/shared/clock.ts';
import { importFile } from '../../../subgraphs/shared/import/import-file.ts';
import type { ImportKind } from '../../../subgraphs/shared/import/import-kind.ts';
import { onEachEngine } from '../../support/engines.ts';
import { nodesOf, type SeededAgencies, seededAgencies } from './support/seeded-agencies.ts';

const seeds = new URL('../../../subgraphs/agencies/seeds/', import.meta.url);
const fileOf: Readonly<Record<string, string>> = { units: 'reception-units.tsv' };
const kinds = importKinds(fixedClock(new Date('2019-12-01T08:00:00+07:00')));

const agencyHeader =
  'code,valid_from,valid_to,name,short_name,level,kind,parent_code,gso_code,code_provenance,counted,certainty,basis';

onEachEngine((engine) => {
  let world: SeededAgencies;
  const folder = mkdtempSync(join(tmpdir(), 'agencies-import-'));
  beforeAll(async () => {
    world = await seededAgencies(engine);
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  function importText<Row>(kind: ImportKind<Row>, text: string): Promise<unknown> {
    const file = join(folder, 'rows.csv');
    writeFileSync(file, text);
    return importFile(world.db, kind, file);
  }

  describe('importing', () => {
    test.each(Object.values(kinds).map((kind) => [kind.name, kind as ImportKind] as const))(
      'the seed of %s again changes nothing',
      async (name, kind) => {
        const file = fileURLToPath(new URL(fileOf[name] ?? `${name}.tsv`, seeds));
        const counts = await importFile(world.db, kind, file);
        expect(counts).toMatchObject({ inserted: 0, updated: 0 });
        expect(counts.unchanged).toBeGreaterThan(0);
      },
    );

    test('tells every bad row of agencies, and writes none', async () => {
      const text = [
        agencyHeader,
        '000.00.29.H49,2019-01-01,,Sở Mới,SM,PROVINCE,DEPARTMENT,000.00.00.H49,22,GENERATED,NO,,',
        '000.00.1.H49,2019-01-01,,,SM,PROVINCE,OFFICE,000.00.00.H49,22,GENERATED,NO,,',
      ].join('\n');
      await expect(importText(kinds.agencies, text)).rejects.toThrow(
        /3 problems[\s\S]*line 3, column "code": must be a code such as/,
      );
      expect(await world.data('{ agency(code: "000.00.29.H49") { code } }')).toEqual({
        agency: null,
      });
    });

    test('refuses states that overlap, and names that lead nowhere', async () => {
      const text = [
        agencyHeader,
        '000.00.01.H49,2019-06-01,,Sở Nội vụ,SNV,PROVINCE,DEPARTMENT,000.00.99.H49,22,GENERATED,YES,CONFIRMED,',
        '000.00.29.H49,2020-02-01,2020-01-01,Sở Mới,SM,PROVINCE,DEPARTMENT,000.00.00.H49,204,GENERATED,NO,,',
      ].join('\n');
      const refused = importText(kinds.agencies, text);
      await expect(refused).rejects.toThrow('overlaps the state of 000.00.01.H49 from 2019-01-01');
      await expect(refused).rejects.toThrow(
        'line 2, column "parent_code": names no agency of that day',
      );
      await expect(refused).rejects.toThrow(
        'line 3, column "valid_to": must not be before valid_from',
      );
      await expect(refused).rejects.toThrow(
        'line 3, column "gso_code": names no administrative unit of that day',
      );
    });

    test('refuses days that a calendar cannot have', async () => {
      const text = [
        'calendar_code,date,kind,reason,name,lunar_date,paired_date,certainty,is_used,note',
        'XX,2019-11-16,OFF,STATUTORY,Ngày nghỉ,,,CONFIRMED,yes,',
        'VN-H49,2029-01-01,OFF,STATUTORY,Ngày nghỉ,,,CONFIRMED,yes,',
        'VN-H49,2019-11-18,WORKED,SWAPPED_WORK,Ngày làm bù,,,CONFIRMED,yes,',
      ].join('\n');
      const refused = importText(kinds.calendarDays, text);
      await expect(refused).rejects.toThrow('names no working calendar');
      await expect(refused).rejects.toThrow('must lie in the calendar');
      await expect(refused).rejects.toThrow('must be a Saturday or Sunday to be worked');
      await expect(refused).rejects.toThrow('must be the day whose hours are worked');
    });

    test('raises the version of a calendar whose days change', async () => {
      const version = async () =>
        (await world.data('{ workingCalendar(code: "VN-H49") { version } }')).workingCalendar
          .version;
      const before = await version();
      const day =
        'calendar_code,date,kind,reason,name,lunar_date,paired_date,certainty,is_used,note\nVN-H49,2027-12-31,OFF,SWAPPED_OFF,Ngày nghỉ hoán đổi,,,ESTIMATED,no,';
      await importText(kinds.calendarDays, day);
      expect(await version()).toBe(before + 1);
      await importText(kinds.calendarDays, day);
      expect(await version()).toBe(before + 1);
    });
  });

  describe('the feed of changes', () => {
    const changesSince = async (since: string | null) => {
      const { unitChanges } = await world.data(
        `query ($since: String) { unitChanges(first: 100, since: $since) {
          edges { cursor node { sequence recordedAt effectiveOn kind subject { __typename ... on Agency { code name } } } }
          pageInfo { hasNextPage endCursor } } }`,
        { since },
      );
      return unitChanges;
    };

    async function lastCursor(): Promise<string> {
      let since: string | null = null;
      for (;;) {
        const { pageInfo } = await changesSince(since);
        since = pageInfo.endCursor ?? since;
        if (!pageInfo.hasNextPage) return since as string;
      }
    }

    test('tells of each state that begins or ends, in the order of recording', async () => {
      const { edges } = await changesSince(null);
      expect(edges).toHaveLength(100);
      expect(edges[0].node).toMatchObject({
        sequence: 1,
        kind: 'STARTED',
        effectiveOn: '2019-01-01',
        recordedAt: '2019-11-15T10:00:00.000+07:00',
        subject: { __typename: 'AdministrativeUnit' },
      });
      const kindsOfHoanhBo = await world
        .db('unit_changes')
        .where('subject_key', '000.00.61.H49')
        .orderBy('sequence')
        .select('kind', 'effective_on', 'subject_type');
      expect(kindsOfHoanhBo).toEqual([
        { kind: 'STARTED', effective_on: '2019-01-01', subject_type: 'Agency' },
        { kind: 'ENDED', effective_on: '2020-01-01', subject_type: 'Agency' },
        { kind: 'STARTED', effective_on: '2019-01-01', subject_type: 'ReceptionUnit' },
        { kind: 'ENDED', effective_on: '2020-01-01', subject_type: 'ReceptionUnit' },
      ]);
    });

    test('goes on from a cursor with what was recorded since, whenever it took effect', async () => {
      const known = await lastCursor();
      expect((await changesSince(known)).edges).toEqual([]);
      const agency = (validTo: string, name: string) =>
        `000.00.29.H49,2019-03-01,${validTo},${name},SM,PROVINCE,DEPARTMENT,000.00.00.H49,22,GENERATED,NO,,`;
      await importText(kinds.agencies, `${agencyHeader}\n${agency('', 'Sở Mới')}`);
      await importText(kinds.agencies, `${agencyHeader}\n${agency('', 'Sở Rất Mới')}`);
      await importText(kinds.agencies, `${agencyHeader}\n${agency('2019-11-30', 'Sở Rất Mới')}`);
      const subject = { __typename: 'Agency', code: '000.00.29.H49', name: 'Sở Rất Mới' };
      const changes = nodesOf<object>(await changesSince(known)).map((change) => ({
        ...change,
        sequence: null,
      }));
      const recorded = { sequence: null, recordedAt: '2019-12-01T08:00:00.000+07:00', subject };
      expect(changes).toEqual([
        { ...recorded, kind: 'STARTED', effectiveOn: '2019-03-01' },
        { ...recorded, kind: 'CORRECTED', effectiveOn: '2019-03-01' },
        { ...recorded, kind: 'ENDED', effectiveOn: '2019-12-01' },
      ]);
    });
  });
});
