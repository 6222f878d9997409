import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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

  describe('the feed of changes', () => {
    test('tells of every version and every end, in the order in which they became known', async () => {
      const changes = await walk<{ kind: string; at: string; version: object | null }>(
        world,
        `query ($after: String) { procedureChanges(first: 100, since: $after) {
          edges { node { kind at procedure { code } version { number } } } ${walked} } }`,
        ({ procedureChanges }) => procedureChanges,
      );
      const [counted] = await world.db('procedure_versions').count({ versions: '*' });
      const kinds = Map.groupBy(changes, ({ kind }) => kind);
      const published = [...(kinds.get('PUBLISHED') ?? []), ...(kinds.get('AMENDED') ?? [])];
      expect(published).toHaveLength(Number(counted?.versions));
      expect(kinds.get('ABOLISHED')).toHaveLength(9);
      const instants = changes.map(({ at }) => at);
      expect(instants).toEqual(instants.toSorted());
    });

    test('is empty behind its last change', async () => {
      const last = await world.db('procedure_changes').max({ sequence: 'sequence' }).first();
      const since = Buffer.from(
        JSON.stringify(['procedure-change', Number(last?.sequence)]),
      ).toString('base64url');
      const { procedureChanges } = await world.data(
        `query ($since: String) { procedureChanges(since: $since) { edges { cursor } ${walked} } }`,
        { since },
      );
      expect(procedureChanges).toEqual({
        edges: [],
        pageInfo: { hasNextPage: false, endCursor: null },
      });
    });
  });

  describe('decisions and reviews', () => {
    test('are listed latest first, and found by number', async () => {
      const { announcingDecisions, announcingDecision } = await world.data(`{
        announcingDecisions(first: 100) { edges { node { signedOn } } }
        announcingDecision(number: "GEN-2019-02/QĐ-UBND") { title effectiveOn }
      }`);
      const days = announcingDecisions.edges.map(
        ({ node }: { node: { signedOn: string } }) => node.signedOn,
      );
      expect(days).toEqual(days.toSorted().reverse());
      expect(announcingDecision).toEqual({
        title: 'Rút ngắn thời hạn giải quyết thủ tục hành chính',
        effectiveOn: '2019-05-01',
      });
    });

    test('are told apart by their state', async () => {
      const { all, proposed } = await world.data(`{
        all: simplificationReviews(first: 100) { edges { node { number state } } }
        proposed: simplificationReviews(first: 100, state: PROPOSED) { edges { node { number state decidedOn } } }
      }`);
      const states = all.edges.map(({ node }: { node: { state: string } }) => node.state);
      expect(new Set(states)).toEqual(new Set(['PROPOSED', 'ACCEPTED', 'REJECTED', 'ENACTED']));
      expect(proposed.edges).toHaveLength(
        states.filter((state: string) => state === 'PROPOSED').length,
      );
    });
  });

  describe('a page of the catalogue with all its parts', () => {
    test('takes as many statements for 100 procedures as for one', async () => {
      const page = (first: number) => `{ procedures(first: ${first}) { edges { node {
        code field { code } agency { code } simplificationReviews { state }
        versions { id validFrom steps { kind } components { name } fees { amount } decision { number } procedure { code } } } } } }`;
      const one = await world.statementsOf(page(1));
      const many = await world.statementsOf(page(100));
      expect(many).toHaveLength(one.length);
      expect(many.length).toBeLessThanOrEqual(8);
    });
  });
});
