import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { percentOf } from '../../../subgraphs/shared/share.ts';
import { onEachEngine } from '../../support/engines.ts';
import {
  now,
  type SeededDossiers,
  seedingTimeoutMs,
  sharedDossiers,
  walk,
} from './support/seeded-dossiers.ts';

const figures = `from to carriedOver received { total online directAndPost }
  settled { total early onTime late waitingForReturn } endedOtherwise
  pending { total inTime overdue waitingForSupplement waitingForPayment } refused meanWorkingMinutes
  onTimeShare { numerator denominator percent asOf } computedAt`;

/** First instants of October and November 2019 in Việt Nam. */
const start = '2019-09-30 17:00:00.000';
const end = '2019-10-31 17:00:00.000';

interface Figures {
  readonly carriedOver: number;
  readonly received: { readonly total: number };
  readonly settled: {
    readonly total: number;
    readonly early: number;
    readonly onTime: number;
    readonly late: number;
  };
  readonly endedOtherwise: number;
  readonly pending: { readonly total: number };
}

onEachEngine((engine) => {
  describe('statistics', () => {
    let world: SeededDossiers;
    beforeAll(async () => {
      world = await sharedDossiers(engine);
    }, seedingTimeoutMs);
    afterAll(() => world.close());

    const countWhere = (condition: string) =>
      world.count(`select count(*) from dossiers where ${condition}`);

    test('of the province in a month are what a recount finds', async () => {
      const { periodReport } = await world.data(
        `{ periodReport(month: "2019-10") { receptionUnit { code } month figures { ${figures} } } }`,
      );
      const settled = `ended_at >= '${start}' and ended_at < '${end}' and status in (9, 10)`;
      const open = `received_at < '${end}' and (ended_at is null or ended_at >= '${end}')`;
      const early = await countWhere(`${settled} and lateness = 'EARLY'`);
      const onTime = await countWhere(`${settled} and lateness = 'ON_TIME'`);
      const total = await countWhere(settled);
      const received = await countWhere(`received_at >= '${start}' and received_at < '${end}'`);
      const online = await countWhere(
        `received_at >= '${start}' and received_at < '${end}' and channel = 'ONLINE'`,
      );
      const overdue = await countWhere(`${open} and late_from < '${end}'`);
      const pending = await countWhere(open);
      expect(periodReport).toEqual({
        receptionUnit: null,
        month: '2019-10',
        figures: {
          from: '2019-10-01',
          to: '2019-10-31',
          carriedOver: await countWhere(
            `received_at < '${start}' and (ended_at is null or ended_at >= '${start}')`,
          ),
          received: { total: received, online, directAndPost: received - online },
          settled: {
            total,
            early,
            onTime,
            late: total - early - onTime,
            waitingForReturn: await countWhere(
              `ended_at < '${end}' and status in (9, 10) and (returned_at is null or returned_at >= '${end}')`,
            ),
          },
          endedOtherwise: await countWhere(
            `ended_at >= '${start}' and ended_at < '${end}' and status in (7, 8)`,
          ),
          pending: {
            total: pending,
            inTime: pending - overdue,
            overdue,
            waitingForSupplement: await world.count(
              `select count(distinct d.id) from dossiers d join supplement_requests s on s.dossier_id = d.id
               where d.${open.replace('ended_at is', 'd.ended_at is')} and s.requested_at < '${end}'
               and (s.supplied_at is null or s.supplied_at >= '${end}')`,
            ),
            waitingForPayment: await world.count(
              `select count(distinct d.id) from dossiers d join payments p on p.dossier_id = d.id
               where d.${open.replace('ended_at is', 'd.ended_at is')} and p.holds_dossier = 1
               and p.requested_at < '${end}' and (p.paid_at is null or p.paid_at >= '${end}')`,
            ),
          },
          refused: await countWhere(
            `status = 3 and ended_at >= '${start}' and ended_at < '${end}'`,
          ),
          meanWorkingMinutes: Math.round(
            await world.count(`select avg(worked_minutes) from dossiers where ${settled}`),
          ),
          onTimeShare: {
            numerator: early + onTime,
            denominator: total,
            percent: percentOf(early + onTime, total),
            asOf: '2019-10-31',
          },
          computedAt: '2019-11-15T10:00:00.000+07:00',
        },
      });
      expect(total).toBeGreaterThan(50);
    });

    test('add up, for every month, unit by unit, to those of the province', async () => {
      const units: string[] = await world.db('known_units').pluck('code');
      const query = `query ($representations: [_Any!]!, $from: Date!, $to: Date!) {
        _entities(representations: $representations) { ... on ReceptionUnit {
          statistics(from: $from, to: $to) { ${figures} } } } }`;
      const representations = units.map((code) => ({ __typename: 'ReceptionUnit', code }));
      for (const [month, from, to] of [
        ['2019-02', '2019-02-01', '2019-02-28'],
        ['2019-11', '2019-11-01', '2019-11-30'],
      ]) {
        const variables = { representations, from, to };
        const { _entities } = await world.data(query, variables);
        const { periodReport } = await world.data(
          `{ periodReport(month: "${month}") { figures { ${figures} } } }`,
        );
        const all: Figures[] = _entities.map(
          ({ statistics }: { statistics: Figures }) => statistics,
        );
        for (const one of [...all, periodReport.figures as Figures]) {
          expect(one.carriedOver + one.received.total).toBe(
            one.settled.total + one.endedOtherwise + one.pending.total,
          );
          expect(one.settled.total).toBe(one.settled.early + one.settled.onTime + one.settled.late);
        }
        expect(all.reduce((sum, one) => sum + one.received.total, 0)).toBe(
          periodReport.figures.received.total,
        );
        expect(all.reduce((sum, one) => sum + one.settled.late, 0)).toBe(
          periodReport.figures.settled.late,
        );
        expect(await world.statementsOf(query, variables)).toHaveLength(1);
      }
    });

    test('of procedures are read at once', async () => {
      const codes: string[] = await world
        .db('dossiers')
        .distinct('procedure_code')
        .limit(50)
        .pluck('procedure_code');
      const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Procedure { code statistics(from: "2018-11-16", to: "2019-11-15") { received { total } } } } }`;
      const representations = codes.map((code) => ({ __typename: 'Procedure', code }));
      const { _entities } = await world.data(query, { representations });
      for (const { code, statistics } of _entities) {
        expect(statistics.received.total).toBe(
          await countWhere(`procedure_code = '${code}' and received_at is not null`),
        );
      }
      expect(await world.statementsOf(query, { representations })).toHaveLength(1);
    });

    test('of a unit that is not there are null', async () => {
      expect(
        await world.data('{ periodReport(unit: "000.99.99.H49", month: "2019-10") { month } }'),
      ).toEqual({
        periodReport: null,
      });
    });

    const criteria = `unitCode procedureCode fieldCode channel accepted receivedFrom receivedTo
      activeDuring { from to } lateInPeriod electronicResult paid paidOnline rated disliked`;
    interface Indicator {
      readonly number: string;
      readonly share: {
        readonly numerator: number;
        readonly denominator: number;
        readonly percent: string;
      };
      readonly numeratorCriteria: Record<string, unknown> | null;
      readonly denominatorCriteria: Record<string, unknown> | null;
    }

    test.each([{}, { unitCode: '000.00.40.H49' }])(
      'by decision 766 for %j lead to as many dossiers as they count',
      async (scope) => {
        const { index766 } = await world.data(
          `query ($scope: StatisticsScope) { index766(from: "2019-07-01", to: "2019-09-30", scope: $scope) {
            rule meanWorkingMinutes satisfaction computedAt indicators { number name
              share { numerator denominator percent } numeratorCriteria { ${criteria} } denominatorCriteria { ${criteria} } } } }`,
          { scope },
        );
        const indicators: Indicator[] = index766.indicators;
        expect(indicators.map(({ number }) => number)).toEqual([
          '2.1',
          '3.2',
          '3.3',
          '3.6',
          '5.4 (disliked)',
          '5.4 (late)',
        ]);
        for (const { share, numeratorCriteria, denominatorCriteria } of indicators) {
          expect(share.percent).toBe(percentOf(share.numerator, share.denominator));
          for (const [filter, count] of [
            [numeratorCriteria, share.numerator],
            [denominatorCriteria, share.denominator],
          ] as const) {
            if (filter === null) continue;
            const found = await walk(
              world,
              `query ($after: String, $filter: DossierFilter) { dossiers(first: 100, after: $after, filter: $filter) {
                edges { node { code } } pageInfo { hasNextPage endCursor } } }`,
              (data) => data.dossiers,
              { filter },
            );
            expect(found).toHaveLength(count);
          }
        }
        const [inTime] = indicators;
        const late = indicators.find(({ number }) => number === '5.4 (late)');
        const disliked = indicators.find(({ number }) => number === '5.4 (disliked)');
        expect((inTime?.share.numerator ?? 0) + (late?.share.numerator ?? 0)).toBe(
          inTime?.share.denominator,
        );
        expect(Number(index766.satisfaction)).toBeCloseTo(
          100 - Number(late?.share.percent) - Number(disliked?.share.percent ?? 0),
          10,
        );
        expect(index766.meanWorkingMinutes).toBeGreaterThan(0);
        expect(index766.rule).toContain('compare days');
      },
    );

    test('of transfers are what a recount by level finds', async () => {
      const { interconnectedFlow } = await world.data(
        `{ interconnectedFlow(from: "2019-06-01", to: "2019-10-31") { from to cells {
          fromLevel toLevel sent acknowledged returned refused meanHoursToAcknowledge meanHoursToReturn } } }`,
      );
      const rows: {
        from_level: string;
        to_level: string;
        sent_at: string;
        acknowledged_at: string | null;
        returned_at: string | null;
        state: string;
      }[] = await world
        .db('transfers')
        .where('sent_at', '>=', '2019-05-31 17:00:00.000')
        .where('sent_at', '<', end);
      const cells = Map.groupBy(rows, (row) => `${row.from_level} ${row.to_level}`);
      expect(interconnectedFlow.cells).toHaveLength(cells.size);
      for (const cell of interconnectedFlow.cells) {
        const found = cells.get(`${cell.fromLevel} ${cell.toLevel}`) ?? [];
        const returned = found.filter(({ state }) => state === 'RETURNED');
        const hours = returned.map(
          (row) => (Date.parse(`${row.returned_at}Z`) - Date.parse(`${row.sent_at}Z`)) / 3_600_000,
        );
        expect(cell).toMatchObject({
          sent: found.length,
          acknowledged: found.filter((row) => row.acknowledged_at !== null).length,
          returned: returned.length,
          refused: found.filter(({ state }) => state === 'REFUSED').length,
          meanHoursToReturn:
            hours.length === 0
              ? null
              : (hours.reduce((sum, hour) => sum + hour, 0) / hours.length).toFixed(2),
        });
      }
    });

    test.each([
      ['today', null, `is_open = 1 and overdue_from <= '${now}'`],
      [
        'the end of June',
        '2019-06-30',
        "registered_at <= '2019-06-30 16:59:59.999' and ended_key > '2019-06-30 16:59:59.999' and overdue_from <= '2019-06-30 16:59:59.999'",
      ],
    ])('of what was overdue %s name units and dossiers', async (_name, asOf, overdue) => {
      const query = `query ($asOf: Date) { overdueBoard(asOf: $asOf, first: 100) { asOf open overdue
        units { receptionUnit { code } open overdue dossiers(first: 20) { code } } } }`;
      const { overdueBoard } = await world.data(query, { asOf });
      const rows: { code: string; unit_code: string }[] = await world
        .db('dossiers')
        .whereRaw(`received_at is not null and ${overdue}`);
      expect(rows.length).toBeGreaterThan(0);
      expect(overdueBoard.overdue).toBe(rows.length);
      const byUnit = Map.groupBy(rows, (row) => row.unit_code);
      expect(overdueBoard.units).toHaveLength(byUnit.size);
      for (const unit of overdueBoard.units) {
        const expected = byUnit.get(unit.receptionUnit.code) ?? [];
        expect(unit.overdue).toBe(expected.length);
        expect(unit.dossiers.map(({ code }: { code: string }) => code).sort()).toEqual(
          expected.map(({ code }) => code).sort(),
        );
      }
      expect((await world.statementsOf(query, { asOf })).length).toBeLessThanOrEqual(2);
    });

    test('of what is overdue add up over the levels', async () => {
      const { all, ...levels } = await world.data(`{
        all: overdueBoard { open overdue } province: overdueBoard(level: PROVINCE) { open overdue }
        district: overdueBoard(level: DISTRICT) { open overdue } commune: overdueBoard(level: COMMUNE) { open overdue } }`);
      const sum = (field: 'open' | 'overdue') =>
        Object.values<Record<string, number>>(levels).reduce(
          (total, level) => total + (level[field] ?? 0),
          0,
        );
      expect([sum('open'), sum('overdue')]).toEqual([all.open, all.overdue]);
    });

    test('of little-used procedures list those of the catalogue that hardly anybody applied for', async () => {
      const query = `query ($after: String) { eliminationCandidates(months: 6, atMost: 1, first: 100, after: $after) {
        totalCount { count isExact } edges { node { procedure { code } dossiers } } pageInfo { hasNextPage endCursor } } }`;
      const found = await walk<{ procedure: { code: string }; dossiers: number }>(
        world,
        query,
        (data) => data.eliminationCandidates,
      );
      const rows: { procedure_code: string }[] = await world
        .db('dossiers')
        .where('registered_at', '>=', '2019-05-14 17:00:00.000')
        .select('procedure_code');
      const volumes = Map.groupBy(rows, (row) => row.procedure_code);
      const known: string[] = await world.db('known_procedures').orderBy('code').pluck('code');
      const expected = known
        .map((code) => ({ procedure: { code }, dossiers: volumes.get(code)?.length ?? 0 }))
        .filter(({ dossiers }) => dossiers <= 1);
      expect(found).toEqual(expected);
      const { eliminationCandidates } = await world.data(query);
      expect(eliminationCandidates.totalCount).toEqual({ count: expected.length, isExact: true });
    });
  });
});
