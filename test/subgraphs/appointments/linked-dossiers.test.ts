import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { administrator } from '../../support/callers.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type SeededGraph, seededGraph } from '../../support/seeded-graph.ts';

interface Listed {
  readonly purpose: string;
  readonly startAt: string;
  readonly receptionUnit: { readonly code: string };
  readonly procedure: { readonly code: string } | null;
  readonly dossier: { readonly code: string } | null;
}

interface Found {
  readonly code: string;
  readonly dueAt: string | null;
  readonly receptionUnit: { readonly code: string };
  readonly procedure: { readonly code: string } | null;
}

onEachEngine((engine) => {
  describe('the appointments of the whole seeded world', () => {
    let graph: SeededGraph;
    beforeAll(async () => {
      graph = await seededGraph(engine);
    });
    afterAll(() => graph.close());

    test('are about dossiers that exist, at their unit, and collect no result before it is due', async () => {
      const { data } = await graph.appointments.execute({
        document: parse(`{ appointments(first: 100, orderBy: START_AT_DESC) { edges { node {
          purpose startAt receptionUnit { code } procedure { code } dossier { code } } } } }`),
        variables: {},
        headers: {},
        caller: administrator,
      });
      const { edges } = (data as { appointments: { edges: { node: Listed }[] } }).appointments;
      const linked = edges.flatMap(({ node }) => (node.dossier === null ? [] : [node]));
      expect(linked.length).toBeGreaterThan(5);

      const dossiers = await graph.dossiers.execute({
        document:
          parse(`query ($representations: [_Any!]!) { _entities(representations: $representations) {
          ... on Dossier { code dueAt receptionUnit { code } procedure { code } } } }`),
        variables: {
          representations: linked.map(({ dossier }) => ({
            __typename: 'Dossier',
            code: dossier?.code,
          })),
        },
        headers: {},
        caller: administrator,
      });
      const found = (dossiers.data as { _entities: readonly Found[] })._entities;
      expect(
        linked.map(({ dossier, receptionUnit, procedure }) => ({
          dossier,
          receptionUnit,
          procedure,
        })),
      ).toEqual(
        found.map(({ code, receptionUnit, procedure }) => ({
          dossier: { code },
          receptionUnit,
          procedure,
        })),
      );
      const tooEarly = linked.filter(
        ({ purpose, startAt }, index) =>
          purpose === 'COLLECT' && startAt < (found[index]?.dueAt ?? ''),
      );
      expect(tooEarly).toEqual([]);
    });
  });
});
