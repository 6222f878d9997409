import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { onEachEngine } from '../../support/engines.ts';
import { type SeededGraph, seededGraph } from '../../support/seeded-graph.ts';
import {
  type Answer,
  type DemoName,
  topologies,
  type UnifiedGateway,
} from '../../support/unified-gateway.ts';

const root = new URL('../../../', import.meta.url);
const rows = new Map(
  readFileSync(new URL('access-matrix.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string]),
);

const askers = [
  'anonymous',
  'citizen',
  'officer',
  'leader',
  'inspector',
  'partner',
  'admin',
] as const;
type Asker = (typeof askers)[number];

const isPermitted = (field: string, asker: Asker) => {
  const who = rows.get(field);
  if (who === undefined) throw new Error(`No row for ${field}`);
  return who === 'everybody' || who.split(' ').includes(asker);
};

/** Fields of a dossier that not everybody may ask for, with the row of the table that each has. */
const guarded = `
  handlingOfficer slips { number } payments { seq } officers: handlingOfficer
  events { actor seq } steps { officer step }
`;
const rowsOfGuarded: readonly (readonly [path: string, row: string])[] = [
  ['handlingOfficer', 'Dossier.handlingOfficer'],
  ['officers', 'Dossier.handlingOfficer'],
  ['slips', 'Dossier.slips'],
  ['payments', 'Dossier.payments'],
  ['events.actor', 'DossierEvent.actor'],
  ['steps.officer', 'StepRecord.officer'],
];

/** The ways to a dossier, each with the path of it in the answer. */
const ways: Readonly<Record<string, readonly [query: string, path: string]>> = {
  root: [`query ($code: String!) { dossier(code: $code) { code ${guarded} } }`, 'dossier'],
  alias: [`query ($code: String!) { it: dossier(code: $code) { code ${guarded} } }`, 'it'],
  'a fragment': [
    `query ($code: String!) { dossier(code: $code) { ...Guarded } } fragment Guarded on Dossier { code ${guarded} }`,
    'dossier',
  ],
  'node, by its interface': [
    `query ($id: ID!) { node(id: $id) { id ... on Dossier { code ${guarded} } } }`,
    'node',
  ],
  nodes: [`query ($id: ID!) { nodes(ids: [$id]) { ... on Dossier { code ${guarded} } } }`, 'nodes'],
  'a list': [
    `query ($unit: String!) { dossiers(first: 1, filter: { unitCode: $unit, status: 10 }) { totalCount { count } edges { node { code ${guarded} } } } }`,
    'dossiers.edges.node',
  ],
  'a list of a unit': [
    `query ($unit: String!) { receptionUnit(code: $unit) { dossiers(first: 1, filter: { status: 10 }) { edges { node { code ${guarded} } } } } }`,
    'receptionUnit.dossiers.edges.node',
  ],
  'a feed': [
    `query { dossierChanges(first: 1) { edges { node { code ${guarded} } } } }`,
    'dossierChanges.edges.node',
  ],
};

for (const topology of topologies.slice(0, 1)) {
  onEachEngine((engine) => {
    if (engine.name !== 'SQLite') return;
    let graph: SeededGraph;
    let gateway: UnifiedGateway;
    let variables: Record<string, string>;
    const schema: GraphQLSchema = buildSchema(
      readFileSync(new URL('schema/api.graphql', root), 'utf8'),
    );

    beforeAll(async () => {
      graph = await seededGraph(engine);
      gateway = await topology.start(graph);
      const { data } = await gateway.ask(
        '{ dossiers(first: 1, filter: { status: 10, unitCode: "000.00.40.H49" }) { edges { node { id code } } } }',
      );
      variables = { ...data.dossiers.edges[0].node, unit: '000.00.40.H49' };
    }, 180_000);

    afterAll(async () => {
      await gateway?.close();
      await graph?.close();
    });

    const ask = (asker: Asker, query: string, values: Record<string, unknown>): Promise<Answer> =>
      gateway.ask(query, values, asker === 'anonymous' ? {} : { as: asker as DemoName });

    describe.each(Object.entries(ways))('by %s', (_way, [query, path]) => {
      test.each(askers)('%s gets what the table says, and errors for the rest', async (asker) => {
        const declared = /^query \(([^)]*)\)/.exec(query)?.[1] ?? '';
        const values = Object.fromEntries(
          Object.entries(variables).filter(([name]) => declared.includes(`$${name}:`)),
        );
        const { data, errors = [] } = await ask(asker, query, values);
        const denied = new Set(
          errors.map((error) => {
            expect(error.extensions).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
            return (error.path ?? []).filter((step) => typeof step === 'string').join('.');
          }),
        );
        const expected = rowsOfGuarded
          .filter(([, row]) => !isPermitted(row, asker))
          .map(([field]) => `${path}.${field}`);
        expect([...denied].sort()).toEqual(expected.sort());
        expect(JSON.stringify(data)).toContain('"code":"');
      });
    });

    test.each(askers)('%s asks the root fields that the table says', async (asker) => {
      const answer = await ask(
        asker,
        `query ($code: String!) {
          nationalPayload(code: $code) { dossier { name } }
          accessLog(dossier: $code) { totalCount { count } }
          transferAlerts(first: 1) { totalCount { count } }
          myDossiers(first: 1) { totalCount { count } }
        }`,
        { code: variables.code },
      );
      const denied = (answer.errors ?? []).map(({ path }) => `Query.${path?.[0]}`).sort();
      const guardedRoots = ['nationalPayload', 'accessLog', 'transferAlerts', 'myDossiers'];
      expect(denied).toEqual(
        guardedRoots
          .map((field) => `Query.${field}`)
          .filter((row) => !isPermitted(row, asker))
          .sort(),
      );
    });

    test.each(askers)('%s runs the mutations of dossiers that the table says', async (asker) => {
      const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
        ({ type }) => getNamedType(type).name === 'DossierPayload',
      );
      expect(mutations.length).toBeGreaterThan(20);
      const head = mutations.map(({ args }, index) => `$i${index}: ${args[0]?.type}`).join(', ');
      const body = mutations.map(
        ({ name }, index) => `${name}(input: $i${index}) { userErrors { code } }`,
      );
      const inputs = Object.fromEntries(
        mutations.map(({ args }, index) => [
          `i${index}`,
          madeUp(args[0]?.type as GraphQLInputType),
        ]),
      );
      const { data, errors = [] } = await ask(
        asker,
        `mutation (${head}) { ${body.join(' ')} }`,
        inputs,
      );
      const denied = errors.map(({ path, extensions }) => {
        expect(extensions).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
        return String(path?.[0]);
      });
      const expected = mutations
        .map(({ name }) => name)
        .filter((name) => !isPermitted(`Mutation.${name}`, asker));
      expect(denied.sort()).toEqual(expected.sort());
      // Those that run find no such dossier, unit or procedure: nothing is written.
      for (const [name, payload] of Object.entries(data ?? {})) {
        if (expected.includes(name)) expect(payload).toBeNull();
        else expect((payload as { userErrors: object[] }).userErrors).not.toEqual([]);
      }
    });
  });
}

const unknownDossier = '000.01.51.H49-191115-9999';

/** An input with what it must have: well formed, and of nothing that exists. */
function madeUp(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return madeUp(type.ofType);
  if (isListType(type)) return [madeUp(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(
      fields.map((field) => [field.name, madeUpFor(field.name, field.type)]),
    );
  }
  const values: Record<string, unknown> = {
    Int: 1,
    Boolean: true,
    VND: 1000,
    DateTime: '2019-11-20T10:00:00+07:00',
    Date: '2019-11-20',
  };
  return values[type.name] ?? 'made-up';
}

function madeUpFor(name: string, type: GraphQLInputType): unknown {
  if (name === 'code') return unknownDossier;
  if (name === 'unitCode' || name === 'agencyCode') return '000.99.99.H49';
  return madeUp(type);
}
