import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../support/engines.ts';
import { nodesOf, type SeededAgencies, seededAgencies } from './support/seeded-agencies.ts';

const query = `query ($asOf: Date) { coverage(asOf: $asOf) {
  asOf districtCentres
  secondSeals { count share { numerator denominator percent asOf } missing { code name } }
  communeUnits
  interconnected { count silenceLimitDays share { numerator denominator percent } disconnected { code name } }
} }`;

const whole = {
  asOf: '2019-11-15',
  districtCentres: 14,
  secondSeals: {
    count: 14,
    share: { numerator: 14, denominator: 14, percent: '100.00', asOf: '2019-11-15' },
    missing: [],
  },
  communeUnits: 186,
  interconnected: {
    count: 186,
    silenceLimitDays: 7,
    share: { numerator: 186, denominator: 186, percent: '100.00' },
    disconnected: [],
  },
};

const haKhanh = {
  code: '000.01.51.H49',
  name: 'Bộ phận Tiếp nhận và Trả kết quả UBND phường Hà Khánh',
};

onEachEngine((engine) => {
  let world: SeededAgencies;
  const coverage = async (asOf?: string) => (await world.data(query, { asOf })).coverage;

  beforeAll(async () => {
    world = await seededAgencies(engine);
  });
  afterAll(() => world.close());

  describe('coverage', () => {
    test('of the seeded rows is whole on 2019-11-15, which is also its today', async () => {
      expect(await coverage('2019-11-15')).toEqual(whole);
      expect(await coverage()).toEqual(whole);
    });

    test('names the unit that has not been heard within the silence limit', async () => {
      await silenceSince('2019-11-09 00:00:00.000');
      expect((await coverage()).interconnected).toEqual({
        count: 185,
        silenceLimitDays: 7,
        share: { numerator: 185, denominator: 186, percent: '99.46' },
        disconnected: [haKhanh],
      });
      const { receptionUnit } = await world.data(`{ receptionUnit(code: "${haKhanh.code}") {
        interconnection {
          state lastAcknowledgedAt
          lastWeek: state(asOf: "2019-11-08") inJanuary: state(asOf: "2019-01-15")
        } } }`);
      expect(receptionUnit.interconnection).toEqual({
        state: 'SILENT',
        lastAcknowledgedAt: null,
        lastWeek: 'CONNECTED',
        inJanuary: 'NOT_YET_CONNECTED',
      });
    });

    test('counts a unit as long as one exchange lies within the limit', async () => {
      await silenceSince('2019-11-10 00:00:00.000');
      expect((await coverage()).interconnected.count).toBe(186);
    });

    test('counts a unit again when it is heard again', async () => {
      await silenceSince('2019-11-09 00:00:00.000');
      await world.db('exchanges').insert({
        message_id: 'heard-again',
        reception_unit_code: haKhanh.code,
        direction: 'UP',
        service: 'Heartbeat',
        sent_at: '2019-11-15 02:00:00.000',
        acknowledged_at: '2019-11-15 02:00:01.000',
      });
      expect((await coverage()).interconnected.disconnected).toEqual([]);
      await world.db('exchanges').where('message_id', 'heard-again').delete();
    });

    test('does not know of exchanges after the day that is asked for', async () => {
      expect((await coverage('2019-06-30')).interconnected).toMatchObject({
        count: 0,
        share: { numerator: 0, denominator: 186, percent: '0.00' },
      });
    });

    test('names a centre without a valid second seal', async () => {
      const permit = { kind: 'SECOND', owner_code: '000.00.61.H49' };
      await world.db('seals').where(permit).update({ valid_to: '2019-11-14' });
      expect((await coverage()).secondSeals).toEqual({
        count: 13,
        share: { numerator: 13, denominator: 14, percent: '92.86', asOf: '2019-11-15' },
        missing: [{ code: '000.00.61.H49', name: 'Trung tâm Hành chính công huyện Hoành Bồ' }],
      });
      expect((await coverage('2019-11-14')).secondSeals.count).toBe(14);
      await world.db('seals').where(permit).update({ valid_to: '2019-12-31' });
    });

    test('of 2025 has no districts to be a share of', async () => {
      expect(await coverage('2025-07-01')).toMatchObject({
        districtCentres: 0,
        secondSeals: { count: 0, share: { numerator: 0, denominator: 0, percent: null } },
        communeUnits: 54,
      });
    });

    beforeEach(async () => {
      await world.db('exchanges').where('reception_unit_code', haKhanh.code).delete();
      await exchangesOfHaKhanh();
    });

    /** One exchange a day in the month before, all of them acknowledged. */
    async function exchangesOfHaKhanh(): Promise<void> {
      const days = Array.from({ length: 30 }, (_, index) =>
        new Date(Date.UTC(2019, 9, 17 + index)).toISOString().slice(0, 10),
      );
      await world.db('exchanges').insert(
        days.map((day) => ({
          message_id: `${haKhanh.code}-${day}`,
          reception_unit_code: haKhanh.code,
          direction: 'UP',
          service: 'Heartbeat',
          sent_at: `${day} 01:00:00.000`,
          acknowledged_at: `${day} 01:00:01.000`,
        })),
      );
    }

    /** Nothing that Hà Khánh sent from an instant on (UTC) was acknowledged. */
    async function silenceSince(instant: string): Promise<void> {
      await world
        .db('exchanges')
        .where('reception_unit_code', haKhanh.code)
        .where('sent_at', '>=', instant)
        .update({ acknowledged_at: null });
    }
  });

  describe('the exchange log', () => {
    test('is read newest first, as a whole or of one unit', async () => {
      const { exchangeLog } = await world.data(
        `{ exchangeLog(first: 100, filter: { unit: "000.02.51.H49" }) {
          totalCount { count } edges { node { sentAt unit { code } direction service } } } }`,
      );
      const log = nodesOf<{ sentAt: string; unit: { code: string } }>(exchangeLog);
      expect(exchangeLog.totalCount.count).toBe(30);
      expect(log.map(({ sentAt }) => sentAt)).toEqual(
        log
          .map(({ sentAt }) => sentAt)
          .sort()
          .reverse(),
      );
      expect(new Set(log.map(({ unit }) => unit.code))).toEqual(new Set(['000.02.51.H49']));
      expect(log[0]?.sentAt).toMatch(/^2019-11-15T0[6-9]:/);
    });

    test('tells what was lost', async () => {
      const { lost, all } = await world.data(`{
        lost: exchangeLog(first: 100, filter: { acknowledged: false }) { totalCount { count } edges { node { acknowledgedAt } } }
        all: exchangeLog(filter: { from: "2019-11-15T00:00:00+07:00", to: "2019-11-16T00:00:00+07:00" }) { totalCount { count } }
      }`);
      expect(lost.totalCount.count).toBeGreaterThan(20);
      expect(
        nodesOf<{ acknowledgedAt: null }>(lost).every((node) => node.acknowledgedAt === null),
      ).toBe(true);
      expect(all.totalCount.count).toBe(200);
    });
  });

  describe('external indexes', () => {
    test('of 2018 are rank 1 and top 7 of 63', async () => {
      const { externalIndexes } = await world.data(
        '{ externalIndexes(year: 2018) { kind rank rankIsUpperBound of score certainty } }',
      );
      expect(externalIndexes).toEqual([
        {
          kind: 'PAR_INDEX',
          rank: 1,
          rankIsUpperBound: false,
          of: 63,
          score: '89.06',
          certainty: 'CONFIRMED',
        },
        {
          kind: 'SIPAS',
          rank: 7,
          rankIsUpperBound: true,
          of: 63,
          score: '91.15',
          certainty: 'PROBABLE',
        },
      ]);
    });

    test('are given newest first, of one kind or of all', async () => {
      const { sipas, all } = await world.data(
        '{ sipas: externalIndexes(kind: SIPAS) { year } all: externalIndexes { year } }',
      );
      expect(sipas).toEqual([{ year: 2019 }, { year: 2018 }]);
      expect(all).toHaveLength(4);
    });
  });
});
