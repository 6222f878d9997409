import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Caller } from '../../../../subgraphs/shared/access/caller.ts';
import { toGlobalId } from '../../../../subgraphs/shared/ids.ts';
import { onEachEngine } from '../../../support/engines.ts';
import {
  type ConfidentialWorld,
  callers,
  makeConfidentialWorld,
  type Name,
} from '../support/confidential-world.ts';
import { everyWay, wayVariables } from '../support/every-way.ts';
import { type MovingDossiers, movingDossiers } from '../support/moving-dossiers.ts';
import { seedingTimeoutMs } from '../support/seeded-dossiers.ts';

/** A day on which everything that was filed is overdue, and what was sent has not been acknowledged for weeks. */
const later = '2020-03-02T10:00';
onEachEngine((engine) => {
  let moving: MovingDossiers;
  let world: ConfidentialWorld;

  beforeAll(async () => {
    moving = await movingDossiers(engine);
    world = await makeConfidentialWorld(moving);
    moving.setClock(later);
  }, seedingTimeoutMs);

  afterAll(() => moving?.close());

  /** The data of an answer without errors. */
  async function ask(caller: Caller, query: string, variables: Record<string, unknown>) {
    const { data, errors } = await moving.ask(query, variables, {}, caller);
    expect(errors).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query
    return data as any;
  }

  const codesOf = (names: readonly Name[]) => names.map((name) => world[name]).sort();
  const ofCommune = (names: readonly Name[]) => names.filter((name) => name !== 'part');

  describe.each(callers)('%s', (_who, caller, sees) => {
    test.each(['open', 'atCommune', 'whole', 'part', 'sent'] as const)(
      'finds the dossier %s by every way, or by none',
      async (name) => {
        const code = world[name];
        const { dossier, nationalPayload, accessLog, _entities } = await ask(caller, everyWay.one, {
          code,
          entities: [
            { __typename: 'Dossier', code },
            { __typename: 'Dossier', id: toGlobalId('Dossier', code) },
          ],
        });
        const found = [dossier, nationalPayload, accessLog, ..._entities].map(
          (each) => each !== null,
        );
        expect(found).toEqual(found.map(() => sees.includes(name)));
        if (name === 'whole' && dossier) {
          const parts = sees.includes('part') ? [world.part] : [];
          expect(dossier.children.map((part: { code: string }) => part.code)).toEqual(parts);
          expect(dossier.transfers[0].subDossier?.code).toBe(parts[0]);
        }
        if (name === 'part' && dossier) {
          expect(dossier.parent?.code).toBe(sees.includes('whole') ? world.whole : undefined);
        }
      },
    );

    test('is shown and told the number of just those in lists', async () => {
      const answer = await ask(caller, everyWay.lists, wayVariables);
      const { transferAlerts, _entities, ofUnit, ...others } = answer;
      for (const list of Object.values(others)) expect(shown(list)).toEqual(all(codesOf(sees)));
      for (const list of [ofUnit, _entities[0].dossiers]) {
        expect(shown(list)).toEqual(all(codesOf(ofCommune(sees))));
      }
      const alerts = sees.includes('sent') ? [world.sent] : [];
      expect({
        codes: transferAlerts.edges.map(
          ({ node }: { node: { dossier: { code: string } } }) => node.dossier.code,
        ),
        count: transferAlerts.totalCount.count,
      }).toEqual(all(alerts));
    });

    test('is told of just those in figures', async () => {
      const answer = await ask(caller, everyWay.figures, wayVariables);
      const counts = caller.kind === 'citizen' ? (['open'] as const) : sees;
      const atUnit = ofCommune(counts).length;
      const atDistrict = counts.length - atUnit;
      // Boards read the dossiers themselves, in which a citizen's own are.
      expect(answer.overdueBoard).toMatchObject({ open: sees.length, overdue: sees.length });
      const named = answer.overdueBoard.units.flatMap(
        ({ dossiers }: { dossiers: { code: string }[] }) => dossiers.map(({ code }) => code),
      );
      expect(named.sort()).toEqual(codesOf(sees));
      expect(answer.province.figures).toEqual({
        received: { total: counts.length },
        pending: { total: counts.length },
      });
      const cells = [atUnit, atDistrict].filter((count) => count > 0).sort();
      const { dossierStatistics, byLevel, byProcedure, byBoth } = answer;
      for (const table of [dossierStatistics, byLevel, byProcedure, byBoth]) {
        expect(table.cells.map(receivedOf).sort()).toEqual(cells);
      }
      expect(denominator(answer.index766, '2.1')).toBe(counts.length);
      // Counted row by row, as the sums do not tell these apart.
      expect(denominator(answer.ofBoth, '2.1')).toBe(ofCommune(sees).length);
      const transfers = counts.filter((name) => name === 'whole' || name === 'sent').length;
      expect(sum(answer.interconnectedFlow.cells.map(({ sent }: { sent: number }) => sent))).toBe(
        transfers,
      );
      const volumes = answer.eliminationCandidates.edges.map(
        ({ node }: { node: { dossiers: number } }) => node.dossiers,
      );
      expect(sum(volumes)).toBe(counts.length);
      expect(
        answer._entities.map(
          (entity: { statistics: { received: { total: number } } }) =>
            entity.statistics.received.total,
        ),
      ).toEqual([atUnit, atDistrict, atUnit, atDistrict]);
    });
  });
});

interface List {
  readonly edges: readonly { readonly node: { readonly code: string } }[];
  readonly totalCount: { readonly count: number };
}

function shown(list: unknown) {
  const { edges, totalCount } = list as List;
  return { codes: edges.map(({ node }) => node.code).sort(), count: totalCount.count };
}

function all(codes: readonly string[]) {
  return { codes, count: codes.length };
}

function receivedOf(cell: { figures: { received: { total: number } } }): number {
  return cell.figures.received.total;
}

interface Index {
  readonly indicators: readonly { number: string; share: { denominator: number } }[];
}

function denominator(index: Index, number: string): number | undefined {
  return index.indicators.find((indicator) => indicator.number === number)?.share.denominator;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
