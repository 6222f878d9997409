import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../support/engines.ts';
import {
  type SeededProcedures,
  seedingTimeoutMs,
  sharedProcedures,
} from './support/seeded-procedures.ts';

const statistics = `query ($asOf: Date) {
  procedureStatistics(asOf: $asOf) {
    asOf total owners
    atCentre { count share { numerator denominator percent } }
    notAtCentre { count owners share { numerator denominator percent } }
    fiveSteps { count share { numerator denominator percent } }
    threeSteps { count share { numerator denominator percent } }
  }
}`;

onEachEngine((engine) => {
  let world: SeededProcedures;
  beforeAll(async () => {
    world = await sharedProcedures(engine);
  }, seedingTimeoutMs);
  afterAll(() => world.close());

  describe('the statistics of procedures', () => {
    test('are those of the article of November 2019', async () => {
      const { procedureStatistics } = await world.data(statistics, { asOf: '2019-11-15' });
      const counted = (numerator: number, denominator: number, percent: string) => ({
        count: numerator,
        share: { numerator, denominator, percent },
      });
      expect(procedureStatistics).toEqual({
        asOf: '2019-11-15',
        total: 1465,
        owners: 21,
        atCentre: counted(1390, 1465, '94.88'),
        notAtCentre: { owners: 10, ...counted(75, 1465, '5.12') },
        fiveSteps: counted(1075, 1390, '77.34'),
        threeSteps: counted(315, 1390, '22.66'),
      });
    });

    test('have a present, which is that of the world', async () => {
      const { procedureStatistics } = await world.data(statistics);
      expect(procedureStatistics).toMatchObject({ asOf: '2019-11-15', total: 1465 });
    });

    test.each([
      // The base grew with 11 procedures in March and lost 9 in June; approvals moved to the centre in September and January.
      ['2019-01-01', 1463, 1042, 346],
      ['2019-06-15', 1474, 1052, 347],
      ['2020-02-01', 1465, 1128, 262],
    ])('of %s count %i procedures, %i with five steps, %i with three', async (asOf, ...counts) => {
      const { procedureStatistics: found } = await world.data(statistics, { asOf });
      expect([found.total, found.fiveSteps.count, found.threeSteps.count]).toEqual(counts);
      expect(found.atCentre.count + found.notAtCentre.count).toBe(found.total);
      expect(found.fiveSteps.count + found.threeSteps.count).toBe(found.atCentre.count);
    });

    test('take one statement', async () => {
      expect(await world.statementsOf(statistics)).toHaveLength(1);
    });

    test('name departments that are among the 21, with a reason for each exclusion', async () => {
      const owners = (where: Record<string, unknown>) =>
        world
          .db('procedure_versions')
          .where({ competence: 'PROVINCE', ...where })
          .distinct()
          .pluck('agency_code');
      const all = await owners({});
      const departments = Array.from(
        { length: 21 },
        (_, index) => `000.00.${String(index + 1).padStart(2, '0')}.H49`,
      );
      expect(all.sort()).toEqual(departments);
      const excluded = await owners({ centre_step_count: 0 });
      expect(excluded).toHaveLength(10);
      expect(all).toEqual(expect.arrayContaining(excluded));
    });
  });

  describe('off-site approvals and exclusions', () => {
    test('add up, and each cell lists as many procedures as it counts', async () => {
      const { offSiteApprovals, centreExclusions } = await world.data(
        '{ offSiteApprovals { authority reason count } centreExclusions { reason count owners } }',
      );
      expect(sumOf(offSiteApprovals)).toBe(315);
      expect(sumOf(centreExclusions)).toBe(75);
      for (const { authority, reason, count } of offSiteApprovals) {
        const filter = { approvalAuthority: authority, offSiteReason: reason };
        expect(await countOf(world, filter)).toBe(count);
      }
      for (const { reason, count } of centreExclusions) {
        expect(await countOf(world, { exclusionReason: reason })).toBe(count);
      }
    });

    test('distinguish what the law forbids from what a reform can still move', async () => {
      const { offSiteApprovals } = await world.data('{ offSiteApprovals { authority reason } }');
      const reasons = new Set(offSiteApprovals.map(({ reason }: { reason: string }) => reason));
      expect(reasons).toEqual(new Set(['LAW_FORBIDS_AUTHORISATION', 'NOT_YET_AUTHORISED']));
    });

    test('rest on a law, each', async () => {
      const [counted] = await world
        .db('procedure_versions')
        .where({ competence: 'PROVINCE' })
        .whereNot({ centre_step_count: 5 })
        .whereNull('reason_legal_basis')
        .count({ unexplained: '*' });
      expect(Number(counted?.unexplained)).toBe(0);
    });

    test('have the examples of the article: commendation, money transfer orders, funding decisions', async () => {
      const examples = await world.data(`{
        commendation: procedures(filter: { text: "huan chuong lao dong", agencyCode: "000.00.01.H49", centreStepCount: 3 }, first: 1) { ...found }
        payment: procedures(filter: { text: "lenh chi tien", agencyCode: "000.00.03.H49", centreStepCount: 3 }, first: 1) { ...found }
        transfer: procedures(filter: { text: "lenh chuyen tien", agencyCode: "000.00.03.H49", centreStepCount: 3 }, first: 1) { ...found }
        funding: procedures(filter: { text: "quyet dinh cap kinh phi", agencyCode: "000.00.03.H49", centreStepCount: 3 }, first: 1) { ...found }
      }
      fragment found on ProcedureConnection { edges { node { provenance version { handling { centreSteps approvalAuthority } } } } }`);
      expect(Object.values<{ edges: unknown[] }>(examples).map(({ edges }) => edges[0])).toEqual(
        ['PRESIDENT', 'PC_CHAIR', 'PC_CHAIR', 'PROVINCIAL_PC'].map((approvalAuthority) => ({
          node: {
            provenance: 'GENERATED',
            version: {
              handling: { centreSteps: ['RECEIVE', 'APPRAISE', 'RETURN'], approvalAuthority },
            },
          },
        })),
      );
    });
  });
});

function sumOf(cells: readonly { readonly count: number }[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}

async function countOf(world: SeededProcedures, filter: object): Promise<number> {
  const { procedures } = await world.data(
    'query ($filter: ProcedureFilter) { procedures(first: 1, filter: $filter) { totalCount { count } } }',
    { filter: { ...filter, competence: 'PROVINCE' } },
  );
  return procedures.totalCount.count;
}
