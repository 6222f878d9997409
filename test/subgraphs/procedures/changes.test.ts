import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import type { Caller } from '../../../subgraphs/shared/access/caller.ts';
import { sealAudit } from '../../../subgraphs/shared/audit/seal.ts';
import { verifyAudit } from '../../../subgraphs/shared/audit/verify.ts';
import { demoCaller } from '../../support/demo-callers.ts';
import { onEachEngine } from '../../support/engines.ts';
import {
  freshProcedures,
  present,
  type SeededProcedures,
  seedingTimeoutMs,
  walk,
} from './support/seeded-procedures.ts';

const documents = {
  proposeReview: `mutation ($input: ProposeReviewInput!) { result: proposeReview(input: $input) {
    review { number procedure { code } proposal reason state proposedOn decidedOn recordVersion }
    userErrors { code path message } } }`,
  decideReview: `mutation ($input: DecideReviewInput!) { result: decideReview(input: $input) {
    review { number state decidedOn recordVersion } userErrors { code path message } } }`,
  abolishProcedure: `mutation ($input: AbolishProcedureInput!) { result: abolishProcedure(input: $input) {
    procedure { code state recordVersion version { id } versions { validFrom validTo } }
    userErrors { code path message } } }`,
};

onEachEngine((engine) => {
  let world: SeededProcedures;

  beforeAll(async () => {
    world = await freshProcedures(engine);
  }, seedingTimeoutMs);

  afterAll(() => world?.close());

  async function change(mutation: keyof typeof documents, input: Record<string, unknown>) {
    return (await world.data(documents[mutation], { input })).result;
  }
  const refusal = async (mutation: keyof typeof documents, input: Record<string, unknown>) => {
    const { userErrors, ...changed } = await change(mutation, input);
    expect(Object.values(changed)).toEqual([null]);
    return userErrors[0].code;
  };
  const propose = async (procedureCode: string, proposal = 'ABOLISH') =>
    (await change('proposeReview', { procedureCode, proposal, reason: 'Ít phát sinh hồ sơ' }))
      .review;

  describe('a review', () => {
    test('is proposed, accepted and enacted, each once for its key', async () => {
      const input = {
        procedureCode: '1.000016',
        proposal: 'SHORTEN_LIMIT',
        reason: 'Rút ngắn còn 5 ngày',
        idempotencyKey: 'propose-1',
      };
      const answers = await Promise.all([1, 2, 3].map(() => change('proposeReview', input)));
      expect(new Set(answers.map(({ review }) => review.number)).size).toBe(1);
      const { review } = answers[0];
      expect(review).toMatchObject({
        procedure: { code: '1.000016' },
        state: 'PROPOSED',
        proposedOn: '2019-11-15',
        decidedOn: null,
        recordVersion: 1,
      });
      const { number } = review;
      expect(await change('decideReview', { number, decision: 'ACCEPTED' })).toEqual({
        review: { number, state: 'ACCEPTED', decidedOn: '2019-11-15', recordVersion: 2 },
        userErrors: [],
      });
      const enacted = await change('decideReview', {
        number,
        decision: 'ENACTED',
        expectedVersion: 2,
      });
      expect(enacted.review).toMatchObject({ state: 'ENACTED', recordVersion: 3 });
      expect(await refusal('decideReview', { number, decision: 'ACCEPTED' })).toBe('STATE_FORBIDS');
    });

    test('gets a number of its own, however many are proposed at once', async () => {
      const reviews = await Promise.all(
        Array.from({ length: 8 }, () => propose('1.000025', 'REDUCE_COMPONENTS')),
      );
      const numbers = reviews.map(({ number }) => number).sort((one, other) => one - other);
      expect(numbers).toEqual(Array.from({ length: 8 }, (_, index) => numbers[0] + index));
    });

    test('is refused for what is not there, says nothing, or has changed', async () => {
      const { number } = await propose('1.000025');
      expect(await refusal('decideReview', { number, decision: 'ENACTED' })).toBe('STATE_FORBIDS');
      const stale = { number, decision: 'REJECTED', expectedVersion: 7 };
      expect(await refusal('decideReview', stale)).toBe('VERSION_CONFLICT');
      expect(await refusal('decideReview', { number: 999_999, decision: 'REJECTED' })).toBe(
        'REVIEW_UNKNOWN',
      );
      const nothing = { procedureCode: '1.000025', proposal: 'MERGE', reason: '  ' };
      expect(await refusal('proposeReview', nothing)).toBe('INPUT_INVALID');
      const unknown = { procedureCode: '9.999999', proposal: 'MERGE', reason: 'x' };
      expect(await refusal('proposeReview', unknown)).toBe('PROCEDURE_UNKNOWN');
    });
  });

  describe('an abolished procedure', () => {
    test('is in force no more, and keeps its history', async () => {
      const code = '1.000025';
      const { number } = await propose(code);
      await change('decideReview', { number, decision: 'ACCEPTED' });
      expect(await refusal('decideReview', { number, decision: 'ENACTED' })).toBe('NOT_DONE_YET');
      const input = { procedureCode: code, reason: 'Không phát sinh hồ sơ', expectedVersion: 1 };
      const { procedure } = await change('abolishProcedure', input);
      expect(procedure).toMatchObject({
        code,
        state: 'ABOLISHED',
        recordVersion: 2,
        version: null,
      });
      expect(procedure.versions.at(-1).validTo).toBe('2019-11-14');
      const { before, offerings, procedureChanges } = await world.data(`{
        before: procedure(code: "${code}") { version(asOf: "2019-11-14") { number } }
        offerings(filter: { procedureCode: "${code}" }) { edges { node { unit: receptionUnit { code } } } }
        procedureChanges(first: 1) { totalCount { count } } }`);
      expect(before.version.number).toBe(procedure.versions.length);
      expect(offerings.edges).toEqual([]);
      expect(procedureChanges.totalCount.count).toBeGreaterThan(0);
      const last = await world.db('procedure_changes').orderBy('sequence', 'desc').first();
      expect(last).toMatchObject({ kind: 'ABOLISHED', procedure_code: code });
      expect(await refusal('abolishProcedure', { procedureCode: code, reason: 'x' })).toBe(
        'ALREADY_ABOLISHED',
      );
      const enacted = await change('decideReview', { number, decision: 'ENACTED' });
      expect(enacted.review.state).toBe('ENACTED');
    });
  });

  test('candidates are told by the laws they rest on, and by their names', async () => {
    const codesOf = async (rule: string, asOf: string) => {
      const query = `query ($after: String) { simplificationCandidates(rule: ${rule}, asOf: "${asOf}", first: 100, after: $after) {
        edges { node { code name } } pageInfo { hasNextPage endCursor } } }`;
      return walk<{ code: string; name: string }>(
        world,
        query,
        (data) => data.simplificationCandidates,
      );
    };
    const before = await codesOf('WITHOUT_LEGAL_BASIS', '2019-11-15');
    const after = await codesOf('WITHOUT_LEGAL_BASIS', '2025-07-02');
    expect(after.length).toBeGreaterThan(before.length);
    const twins = await codesOf('DUPLICATE', '2019-11-01');
    const names = Map.groupBy(twins, ({ name }) => name.toLowerCase());
    expect(twins.length).toBeGreaterThan(0);
    expect([...names.values()].every((same) => same.length > 1)).toBe(true);
  });

  describe('who may change procedures', () => {
    const input = { procedureCode: '1.000016', proposal: 'MERGE', reason: 'Trùng nội dung' };
    const proposeAs = async (caller: Caller) => {
      const document = parse(documents.proposeReview);
      const variables = { input };
      const { data } = await world.subgraph.execute({ document, variables, headers: {}, caller });
      return (data as { result: { review: { number: number }; userErrors: object[] } }).result;
    };

    test.each(['citizen', 'officer', 'centre', 'leader', 'inspector', 'partner'])(
      'is not: %s',
      async (name) => {
        expect(await proposeAs(demoCaller(name))).toMatchObject({
          review: null,
          userErrors: [{ code: 'SCOPE_MISSING' }],
        });
      },
    );

    test('is who has the scope, and is kept with the change', async () => {
      const caller = { ...demoCaller('officer'), scopes: ['procedures:manage'] };
      const { review } = await proposeAs(caller);
      const entry = await world
        .db('audit_entries')
        .where({ subject: `review ${review.number}` })
        .first();
      expect(JSON.parse(entry.content)).toMatchObject({
        caller: { id: caller.id, kind: 'officer', purpose: null, requestId: caller.requestId },
        result: 'DONE',
        procedure_code: '1.000016',
      });
      const { procedureAccessLog } = await world.data(
        `{ procedureAccessLog(first: 1) { edges { node { subject command callerId requestId } } } }`,
      );
      const { id: callerId, requestId } = caller;
      const subject = `review ${review.number}`;
      expect(procedureAccessLog.edges).toEqual([
        { node: { subject, command: 'proposeReview', callerId, requestId } },
      ]);
    });
  });

  test('every change has its place in the audit chain', async () => {
    const folder = await mkdtemp(join(process.env.TEST_FOLDER ?? '', 'anchors-'));
    const options = { subgraph: 'procedures', folder };
    expect(await sealAudit(world.db, { ...options, now: present })).toBeGreaterThan(10);
    expect((await verifyAudit(world.db, options)).firstProblem).toBeNull();
  });
});
