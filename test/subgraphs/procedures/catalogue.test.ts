import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../subgraphs/shared/ids.ts';
import { onEachEngine } from '../../support/engines.ts';
import {
  type SeededProcedures,
  seedingTimeoutMs,
  sharedProcedures,
  walk,
} from './support/seeded-procedures.ts';

const walked = 'pageInfo { hasNextPage endCursor }';

onEachEngine((engine) => {
  let world: SeededProcedures;
  beforeAll(async () => {
    world = await sharedProcedures(engine);
  }, seedingTimeoutMs);
  afterAll(() => world.close());

  describe('a procedure', () => {
    test('tells all its parts, and where they come from', async () => {
      const { procedure } = await world.data(`{ procedure(code: "1.001193") {
        localCode name competence executionLevels state provenance source { name asOf }
        field { code name } agency { code }
        version {
          number validFrom validTo decision { number signedOn effectiveOn disclosedAt provenance }
          steps { position kind workingMinutes place role } components { position name hasForm }
          channels applicantKinds statutoryWorkingMinutes localWorkingMinutes legalBasis
          handling { atCentre exclusionReason centreSteps approvalAuthority offSiteReason }
          provenance { statutoryLimit localLimit components fees handling } } } }`);
      expect(procedure).toMatchObject({
        localCode: '1.001193.000.00.00.H49',
        name: 'Thủ tục đăng ký khai sinh',
        competence: 'COMMUNE',
        executionLevels: ['COMMUNE'],
        state: 'PUBLISHED',
        provenance: 'NATIONAL_PORTAL',
        source: { asOf: '2026-07' },
        field: { name: 'Hộ tịch' },
        agency: { code: '000.00.02.H49' },
      });
      const { version } = procedure;
      expect(version.decision).toEqual({
        number: 'GEN-2018-23/QĐ-UBND',
        signedOn: '2018-06-22',
        effectiveOn: '2018-07-01',
        disclosedAt: '2018-06-26T10:00:00.000+07:00',
        provenance: 'GENERATED',
      });
      expect(version.steps.map((step: { role: string }) => step.role)).toEqual([
        'RECEIVING_OFFICER',
        'HANDLING_OFFICER',
        'LEADER',
        'CLERK',
        'RETURNING_OFFICER',
      ]);
      expect(version.handling).toEqual({
        atCentre: true,
        exclusionReason: null,
        centreSteps: ['RECEIVE', 'APPRAISE', 'APPROVE', 'SEAL', 'RETURN'],
        approvalAuthority: 'COMMUNE_PC',
        offSiteReason: null,
      });
      expect(version.components.length).toBeGreaterThan(0);
    });

    test('has another version before the day on which its limit was shortened', async () => {
      const [{ procedure_code: code }] = await world
        .db('procedure_versions')
        .where({ decision_number: 'GEN-2019-02/QĐ-UBND' })
        .limit(1);
      const { procedure } = await world.data(
        `query ($code: String!) { procedure(code: $code) {
          before: version(asOf: "2019-04-30") { number validTo localWorkingMinutes statutoryWorkingMinutes }
          after: version(asOf: "2019-05-01") { number validFrom localWorkingMinutes statutoryWorkingMinutes }
          versions { number } } }`,
        { code },
      );
      const { before, after } = procedure;
      expect([before.number, before.validTo]).toEqual([1, '2019-04-30']);
      expect([after.number, after.validFrom]).toEqual([2, '2019-05-01']);
      expect(before.localWorkingMinutes).toBe(before.statutoryWorkingMinutes);
      expect(after.localWorkingMinutes).toBeLessThan(after.statutoryWorkingMinutes);
      expect(procedure.versions).toEqual([{ number: 1 }, { number: 2 }]);
    });

    test('that was abolished keeps its history', async () => {
      const { procedure } = await world.data(`{ procedure(code: "9.900465") {
        state version { number } before: version(asOf: "2019-06-30") { number }
        simplificationReviews { state proposal } } }`);
      expect(procedure).toEqual({
        state: 'ABOLISHED',
        version: null,
        before: { number: 1 },
        simplificationReviews: [{ state: 'ENACTED', proposal: 'ABOLISH' }],
      });
    });

    test('is null where nothing has the code', async () => {
      expect(await world.data('{ procedure(code: "1.999999") { name } }')).toEqual({
        procedure: null,
      });
    });

    test('is found by code and by id, and a version by id', async () => {
      const { _entities } = await world.data(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) {
          ... on Procedure { code } ... on ProcedureVersion { number procedure { code } } ... on ProcedureField { code } } }`,
        {
          representations: [
            { __typename: 'Procedure', code: '1.001193' },
            { __typename: 'Procedure', id: toGlobalId('Procedure', '1.001193') },
            { __typename: 'Procedure', code: '1.999999' },
            { __typename: 'Procedure', id: toGlobalId('Dossier', '1.001193') },
            { __typename: 'ProcedureVersion', id: toGlobalId('ProcedureVersion', '1.001193@1') },
            { __typename: 'ProcedureField', id: toGlobalId('ProcedureField', 'F001') },
          ],
        },
      );
      expect(_entities).toEqual([
        { code: '1.001193' },
        { code: '1.001193' },
        null,
        null,
        { number: 1, procedure: { code: '1.001193' } },
        { code: 'F001' },
      ]);
    });
  });

  describe('the catalogue', () => {
    test.each(['CODE', 'NAME'])('is met whole, each procedure once, by %s', async (order) => {
      const found = await walk<{ code: string }>(
        world,
        `query ($after: String) { procedures(first: 100, after: $after, orderBy: ${order}) { edges { node { code } } ${walked} } }`,
        ({ procedures }) => procedures,
      );
      const { procedures } = await world.data('{ procedures { totalCount { count isExact } } }');
      expect(procedures.totalCount).toEqual({ count: found.length, isExact: true });
      expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
    });

    test.each([
      [{ text: 'DANG KY KHAI SINH' }, 'Thủ tục đăng ký khai sinh'],
      [
        { text: 'khai sinh', competence: 'DISTRICT' },
        'Thủ tục đăng ký khai sinh có yếu tố nước ngoài',
      ],
    ])('is searched without regard to marks and case: %j', async (filter, name) => {
      const names = await namesOf(world, filter);
      expect(names).toContain(name);
    });

    test('takes the wildcards of a search literally', async () => {
      expect(await namesOf(world, { text: '100%_' })).toEqual([]);
    });

    test.each([
      { fieldCode: 'F042', competence: 'PROVINCE' },
      { agencyCode: '000.00.16.H49', provenance: 'GENERATED' },
      { level: 'DISTRICT', applicantKind: 'ENTERPRISE' },
      { atCentre: false },
      { centreStepCount: 3, approvalAuthority: 'PRESIDENT' },
    ])('counts what it lists for the filter %j', async (filter) => {
      const { procedures } = await world.data(
        'query ($filter: ProcedureFilter) { procedures(first: 100, filter: $filter) { totalCount { count } edges { node { code } } } }',
        { filter },
      );
      expect(procedures.totalCount.count).toBeGreaterThan(0);
      expect(procedures.edges).toHaveLength(Math.min(100, procedures.totalCount.count));
    });

    test('has versions that never overlap, with limits that steps add up to', async () => {
      const versions: StoredVersion[] = await world
        .db('procedure_versions')
        .select(
          'procedure_code',
          'valid_from',
          'valid_to',
          'steps',
          'statutory_working_minutes',
          'local_working_minutes',
        )
        .orderBy([{ column: 'procedure_code' }, { column: 'valid_from' }]);
      for (const [index, version] of versions.entries()) {
        const before = versions[index - 1];
        if (before?.procedure_code === version.procedure_code) {
          expect(before.valid_to < version.valid_from).toBe(true);
        }
        const limit = version.local_working_minutes ?? version.statutory_working_minutes;
        expect(limit).toBeLessThanOrEqual(version.statutory_working_minutes);
        const steps: { workingMinutes: number }[] = JSON.parse(version.steps);
        expect(steps.reduce((sum, step) => sum + step.workingMinutes, 0)).toBe(limit);
      }
    });

    test('names no generated procedure as a real one would be', async () => {
      const codes: string[] = await world
        .db('procedures')
        .where({ provenance: 'GENERATED' })
        .pluck('code');
      expect(codes.filter((code) => !code.startsWith('9.9'))).toEqual([]);
    });
  });

  describe('a refused argument', () => {
    test.each([
      ['{ procedures(first: 0) { edges { cursor } } }', 'PAGE_SIZE_OUT_OF_RANGE'],
      ['{ procedures(first: 1000) { edges { cursor } } }', 'PAGE_SIZE_OUT_OF_RANGE'],
      ['{ procedures(after: "nonsense") { edges { cursor } } }', 'CURSOR_INVALID'],
      ['{ procedures(asOf: "2018-12-31") { edges { cursor } } }', 'AS_OF_OUT_OF_RANGE'],
      ['{ procedureStatistics(asOf: "2028-01-01") { total } }', 'AS_OF_OUT_OF_RANGE'],
      ['{ procedures(filter: { text: " " }) { edges { cursor } } }', 'ARGUMENT_INVALID'],
      ['{ procedures(filter: { agencyCode: "x" }) { edges { cursor } } }', 'CODE_INVALID'],
      ['{ procedure(code: "1.2") { name } }', 'CODE_INVALID'],
      ['{ procedureField(code: "land") { name } }', 'CODE_INVALID'],
      ['{ findService(text: "") { edges { cursor } } }', 'ARGUMENT_INVALID'],
      ['{ findService(text: "a", area: "1234") { edges { cursor } } }', 'CODE_INVALID'],
      ['{ offerings(filter: { procedureCode: "x" }) { edges { cursor } } }', 'CODE_INVALID'],
      ['{ procedureChanges(since: "x") { edges { cursor } } }', 'CURSOR_INVALID'],
    ])('%s has the code %s', async (query, code) => {
      const { errors } = await world.ask(query);
      expect(errors?.map((error) => error.extensions?.code)).toEqual([code]);
    });

    test('is a cursor of another order', async () => {
      const { procedures } = await world.data(
        '{ procedures(first: 1) { pageInfo { endCursor } } }',
      );
      const { errors } = await world.ask(
        'query ($after: String) { procedures(after: $after, orderBy: NAME) { edges { cursor } } }',
        { after: procedures.pageInfo.endCursor },
      );
      expect(errors?.map((error) => error.extensions?.code)).toEqual(['CURSOR_INVALID']);
    });
  });
});

interface StoredVersion {
  readonly procedure_code: string;
  readonly valid_from: string;
  readonly valid_to: string;
  readonly steps: string;
  readonly statutory_working_minutes: number;
  readonly local_working_minutes: number | null;
}

async function namesOf(world: SeededProcedures, filter: object): Promise<string[]> {
  const { procedures } = await world.data(
    'query ($filter: ProcedureFilter) { procedures(first: 100, filter: $filter) { edges { node { name } } } }',
    { filter },
  );
  return procedures.edges.map(({ node }: { node: { name: string } }) => node.name);
}
