import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLSchema, parse } from 'graphql';
import { anonymous } from '../../../subgraphs/shared/access/caller.ts';
import { type SubgraphName, subgraphNames } from '../../../subgraphs/shared/config.ts';
import { demoCaller } from '../../support/demo-callers.ts';
import { engines, onEachEngine } from '../../support/engines.ts';
import { type SeededGraph, seededGraph } from '../../support/seeded-graph.ts';
import { seedingTimeoutMs } from '../../support/seeding.ts';
import {
  type Answer,
  type Asker,
  topologies,
  type UnifiedGateway,
} from '../../support/unified-gateway.ts';
import { type Observed, observe } from './observed.ts';
import { coordinatesOf } from './operations-by-type.ts';
import { type PrincipalName, principalNames, principals } from './principals.ts';
import { permissions, readTable, writesTables, writeTable } from './reviewed-tables.ts';
import { samplesOf } from './samples.ts';
import { type Place, type Way, Ways } from './ways.ts';

const schema: GraphQLSchema = buildSchema(
  readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'),
);
const [topology] = topologies;
const table = 'answers.tsv';
const isPermitted = permissions();

/** Types of which not everybody sees everything, by whatever way they are reached. */
const guardedTypes = typesThat((field) => principalNames.some((name) => !isPermitted(field, name)));
/** Types that show less to some, or smaller figures. */
const maskedTypes = typesThat((field) => /\.(isMasked|isSuppressed)$/.test(field));

function typesThat(has: (field: string) => boolean): readonly string[] {
  const types = coordinatesOf(schema)
    .filter(has)
    .map((field) => field.split('.')[0] as string);
  return [...new Set(types)].filter((type) => type !== 'Query' && type !== 'Mutation');
}

/**
 * What everybody gets of every field, asked by every way: reviewed by people. A row has the way, the type that it leads to, what
 * each principal gets, and the fields of which they get that. `ACCESS_MATRIX=write` writes what they get now.
 */
onEachEngine((engine) => {
  let graph: SeededGraph;
  let gateway: UnifiedGateway;
  let seen: Seen[];

  beforeAll(async () => {
    graph = await seededGraph(engine);
    gateway = await (topology as NonNullable<typeof topology>).start(graph);
    const ways = waysOf(new Ways(schema, await samplesOf(gateway)), graph);
    seen = [];
    for (const way of ways.ofGateway) seen.push(...(await see(way, askGateway)));
    for (const way of ways.ofSubgraphs) seen.push(...(await see(way, askSubgraph)));
    if (writesTables && engine === engines[0]) writeTable(table, rowsOf(seen));
  }, 2 * seedingTimeoutMs);

  afterAll(async () => {
    await gateway?.close();
    await graph?.close();
  });

  const askGateway = ({ query }: Way, principal: PrincipalName) =>
    gateway.ask(query, {}, principals[principal]);

  /** As the gateway does, which has looked at scopes before. */
  async function askSubgraph({ of, query }: EntityWay, principal: PrincipalName): Promise<Answer> {
    const { as, purpose }: Asker = principals[principal];
    const caller = as ? demoCaller(as, { purpose: purpose ?? null }) : anonymous;
    return (await graph[of].execute({
      document: parse(query),
      variables: {},
      headers: {},
      caller,
    })) as Answer;
  }

  /** Asks by one way as everybody. */
  async function see<AWay extends Way>(
    way: AWay,
    ask: (way: AWay, principal: PrincipalName) => Promise<Answer>,
  ): Promise<Seen[]> {
    const { name, places } = way;
    const answers = await Promise.all(principalNames.map((each) => ask(way, each)));
    return places.map((place) => {
      const observed = answers.map((answer) => observe(answer, place));
      return { way: name, place, observed };
    });
  }

  describe('what everybody gets of every field', () => {
    test('is what the table of answers says', () => {
      expect(rowsOf(seen)).toEqual(readTable(table));
    });

    test('is nothing of what the table of who may ask does not permit, and an error there', () => {
      const wrong = seen.flatMap(({ way, place, observed }) =>
        place.fields.flatMap((field, index) =>
          principalNames.flatMap((name, who) => {
            if (place.path[0] === '_entities') return [];
            const got = observed[who]?.[index] as Observed;
            const isAllowed = isPermitted(`${place.type}.${field}`, name);
            const isReached = place.through.every((step) => isPermitted(step, name));
            const isRight = got === '.' || (isReached && (got === 'D') === !isAllowed);
            return isRight ? [] : [`${way}: ${name} gets ${got} of ${place.type}.${field}`];
          }),
        ),
      );
      expect(wrong).toEqual([]);
    });

    test('was asked for', () => {
      const asked = new Set(
        seen.flatMap(({ place }) => place.fields.map((field) => `${place.type}.${field}`)),
      );
      const ofQueries = coordinatesOf(schema).filter((field) => !isOfMutations(field));
      expect(ofQueries.filter((field) => !asked.has(field))).toEqual([]);
    });
  });
});

interface Seen {
  readonly way: string;
  readonly place: Place;
  /** By principal, then by field. */
  readonly observed: readonly (readonly Observed[])[];
}

/** A way into one subgraph, as plans go into it from another. */
interface EntityWay extends Way {
  readonly of: SubgraphName;
}

function waysOf(ways: Ways, graph: SeededGraph) {
  const ofGateway: Way[] = [
    ...ways.roots(),
    ...ways.byRoots(),
    ...ways.byId(),
    ...[...new Set([...guardedTypes, ...maskedTypes])].flatMap((type) => ways.to(type)),
  ];
  const ofSubgraphs: EntityWay[] = subgraphNames.flatMap((of) =>
    ways.entities(graph[of].schema).map((way) => ({ ...way, name: `${of} ${way.name}`, of })),
  );
  return { ofGateway, ofSubgraphs };
}

/** Payloads, which only mutations give. */
function isOfMutations(field: string): boolean {
  return /^(Mutation|\w+Payload|ClosedDay|UserError)\./.test(field);
}

function rowsOf(seen: readonly Seen[]): string[][] {
  const rows = seen.flatMap(({ way, place, observed }) => {
    const answers = place.fields.map((field, index) => ({
      field,
      got: observed.map((each) => each[index]).join(' '),
    }));
    return [...Map.groupBy(answers, ({ got }) => got)].map(([got, alike]) => [
      way,
      place.type,
      got,
      alike.map(({ field }) => field).join(' '),
    ]);
  });
  return [['way', 'type', principalNames.join(' '), 'fields'], ...rows];
}
