import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { durationColumns, percentile } from '../../../subgraphs/dossiers/statistics/durations.ts';
import { onEachEngine } from '../../support/engines.ts';
import {
  type SeededDossiers,
  seedingTimeoutMs,
  sharedDossiers,
} from './support/seeded-dossiers.ts';

const figures = `carriedOver received { total online directAndPost }
  settled { total early onTime late waitingForReturn } endedOtherwise
  pending { total inTime overdue waitingForSupplement waitingForPayment } refused meanWorkingMinutes
  onTimeShare { numerator denominator percent asOf }`;

const dimensions = `receptionUnit { code } subtree { code } level agency { code } field { code }
  procedure { code } channel month`;

const period = 'from: "2018-12", to: "2019-11"';

describe('a percentile', () => {
  const none = Object.fromEntries(durationColumns.map((column) => [column, 0])) as Record<
    (typeof durationColumns)[number],
    number
  >;

  test('is the upper bound of its range, by nearest rank', () => {
    const counts = { ...none, took_480: 9, took_960: 1 };
    expect([50, 90, 91, 100].map((percent) => percentile(counts, percent))).toEqual([
      480, 480, 960, 960,
    ]);
  });

  test('is none where nothing was counted, and beyond the last bound', () => {
    expect(percentile(none, 50)).toBeNull();
    expect(percentile({ ...none, took_longer: 1 }, 50)).toBeNull();
  });
});

onEachEngine((engine) => {
  describe('a table of figures', () => {
    let world: SeededDossiers;
    beforeAll(async () => {
      world = await sharedDossiers(engine);
    }, seedingTimeoutMs);
    afterAll(() => world.close());

    const cellsOf = async (options: string, fields = `figures { ${figures} }`) => {
      const query = `{ dossierStatistics(${options}, ${period}) { cells { ${dimensions} ${fields} } } }`;
      return (await world.data(query)).dossierStatistics.cells;
    };

    test('by month is the periodic report of each month', async () => {
      const cells = await cellsOf('groupBy: [MONTH]');
      expect(cells.map(({ month }: { month: string }) => month)).toEqual([
        '2018-12',
        ...Array.from({ length: 11 }, (_, index) => `2019-${String(index + 1).padStart(2, '0')}`),
      ]);
      for (const cell of cells) {
        const { periodReport } = await world.data(
          `{ periodReport(month: "${cell.month}") { figures { ${figures} } } }`,
        );
        expect(cell.figures).toEqual(periodReport.figures);
      }
    });

    test.each(['UNIT', 'LEVEL', 'SUBTREE', 'AGENCY', 'FIELD', 'PROCEDURE', 'CHANNEL'])(
      'by %s adds up to that of the province',
      async (dimension) => {
        const [all] = await cellsOf('groupBy: []');
        const cells = await cellsOf(`groupBy: [${dimension}]`);
        for (const path of [
          ['carriedOver'],
          ['received', 'total'],
          ['settled', 'late'],
          ['settled', 'waitingForReturn'],
          ['endedOtherwise'],
          ['pending', 'overdue'],
          ['pending', 'waitingForSupplement'],
          ['refused'],
        ]) {
          const sum = cells.reduce(
            (total: number, cell: { figures: object }) => total + amountAt(cell.figures, path),
            0,
          );
          expect([path.join('.'), sum]).toEqual([path.join('.'), amountAt(all.figures, path)]);
        }
      },
    );

    test('by level, filtered or not, counts the dossiers of its units', async () => {
      const received = (await world
        .db('dossiers')
        .join('known_units', 'known_units.code', 'dossiers.unit_code')
        .select('level')
        .count({ count: '*' })
        .whereNotNull('received_at')
        .where('registered_at', '>=', '2018-11-30 17:00:00.000')
        .groupBy('level')
        .orderBy('level')) as { level: string; count: number }[];
      const cells = await cellsOf('groupBy: [LEVEL]');
      const counted = cells.map((cell: { level: string; figures: object }) => ({
        level: cell.level,
        count: amountAt(cell.figures, ['received', 'total']),
      }));
      expect(counted).toEqual(
        received.map(({ level, count }) => ({ level, count: Number(count) })),
      );
      for (const { level, figures } of cells) {
        const [filtered] = await cellsOf(`groupBy: [], filter: { level: ${level} }`);
        expect(filtered.figures).toEqual(figures);
      }
    });

    test('of a subtree is that of the unit and those below it', async () => {
      const codes: string[] = await world
        .db('known_units')
        .where({ code: '000.00.51.H49' })
        .orWhere({ parent_code: '000.00.51.H49' })
        .pluck('code');
      const [subtree] = await cellsOf('groupBy: [], filter: { subtreeOf: "000.00.51.H49" }');
      const units = await cellsOf('groupBy: [UNIT], filter: { subtreeOf: "000.00.51.H49" }');
      expect(
        units.every((cell: { receptionUnit: { code: string } }) =>
          codes.includes(cell.receptionUnit.code),
        ),
      ).toBe(true);
      expect(subtree.figures.received.total).toBe(
        units.reduce(
          (sum: number, cell: { figures: { received: { total: number } } }) =>
            sum + cell.figures.received.total,
          0,
        ),
      );
      const [bySubtree] = (await cellsOf('groupBy: [SUBTREE]')).filter(
        (cell: { subtree: { code: string } }) => cell.subtree.code === '000.00.51.H49',
      );
      expect(bySubtree.figures).toEqual(subtree.figures);
    });

    test('leads to as many dossiers as a cell has received', async () => {
      const criteria = 'unitCode procedureCode fieldCode channel accepted receivedFrom receivedTo';
      const cells = await cellsOf(
        'groupBy: [UNIT, FIELD, CHANNEL, MONTH], filter: { unitCode: "000.00.40.H49" }',
        `figures { received { total } } receivedCriteria { ${criteria} }`,
      );
      expect(cells.length).toBeGreaterThan(20);
      for (const cell of cells.slice(0, 40)) {
        const { dossiers } = await world.data(
          'query ($filter: DossierFilter) { dossiers(filter: $filter) { totalCount { count } } }',
          { filter: cell.receivedCriteria },
        );
        expect(dossiers.totalCount.count).toBe(cell.figures.received.total);
      }
    });

    test('bounds the times of what was settled as the rows do', async () => {
      const [cell] = await cellsOf('groupBy: []', 'percentileWorkingMinutes(percent: 90)');
      const minutes: number[] = await world
        .db('dossiers')
        .whereNotNull('received_at')
        .whereIn('status', [9, 10])
        .where('ended_at', '>=', '2018-11-30 17:00:00.000')
        .orderBy('worked_minutes')
        .pluck('worked_minutes');
      const exact = minutes[Math.ceil(minutes.length * 0.9) - 1] as number;
      expect(cell.percentileWorkingMinutes).toBeGreaterThanOrEqual(exact);
      expect(cell.percentileWorkingMinutes).toBeLessThanOrEqual(exact * 2);
    });

    test('takes one statement, and refuses what it cannot answer', async () => {
      const query = `{ dossierStatistics(groupBy: [LEVEL, MONTH], ${period}) { latenessRule durationRule
        cells { level month figures { received { total } } percentileWorkingMinutes } } }`;
      expect(await world.statementsOf(query)).toHaveLength(1);
      const codeOf = async (options: string) => {
        const { errors } = await world.ask(`{ dossierStatistics(${options}) { from } }`);
        return errors?.[0]?.extensions?.code;
      };
      expect(await codeOf('from: "2019-13", to: "2019-11"')).toBe('ARGUMENT_INVALID');
      expect(await codeOf('from: "2019-11", to: "2019-10"')).toBe('PERIOD_INVALID');
      expect(await codeOf('from: "2020-11", to: "2020-12"')).toBe('PERIOD_INVALID');
      expect(await codeOf(`groupBy: [UNIT, UNIT], ${period}`)).toBe('ARGUMENT_INVALID');
      expect(await codeOf(`filter: { unitCode: "x" }, ${period}`)).toBe('CODE_INVALID');
    });
  });
});

function amountAt(figures: object, path: readonly string[]): number {
  return Number(
    path.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], figures),
  );
}
