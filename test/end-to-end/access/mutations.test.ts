import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
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
import { toGlobalId } from '../../../subgraphs/shared/ids.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type SeededGraph, seededGraph } from '../../support/seeded-graph.ts';
import { seedingTimeoutMs } from '../../support/seeding.ts';
import { topologies, type UnifiedGateway } from '../../support/unified-gateway.ts';
import { principalNames, principals } from './principals.ts';
import { permissions } from './reviewed-tables.ts';
import { fieldsOf } from './ways.ts';

const schema: GraphQLSchema = buildSchema(
  readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'),
);
const mutations = Object.values(fieldsOf(schema.getMutationType()));
const isPermitted = permissions();
const [topology] = topologies;

onEachEngine((engine) => {
  let graph: SeededGraph;
  let gateway: UnifiedGateway;

  beforeAll(async () => {
    graph = await seededGraph(engine);
    gateway = await (topology as NonNullable<typeof topology>).start(graph);
  }, seedingTimeoutMs);

  afterAll(async () => {
    await gateway?.close();
    await graph?.close();
  });

  test.each(principalNames)('%s runs the mutations that the table says', async (name) => {
    const head = mutations.map(({ args }, index) => `$i${index}: ${args[0]?.type}`).join(', ');
    const body = mutations.map(
      (mutation, index) => `${mutation.name}(input: $i${index}) { ${payloadOf(mutation)} }`,
    );
    const inputs = Object.fromEntries(
      mutations.map(({ args }, index) => [`i${index}`, madeUp(args[0]?.type as GraphQLInputType)]),
    );
    const query = `mutation (${head}) { ${body.join(' ')} }`;
    const { data, errors = [] } = await gateway.ask(query, inputs, principals[name]);
    const denied = errors.map(({ path, extensions }) => {
      expect(extensions).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
      return String(path?.[0]);
    });
    const expected = mutations
      .map((mutation) => mutation.name)
      .filter((mutation) => !isPermitted(`Mutation.${mutation}`, name));
    expect(denied.sort()).toEqual(expected.sort());
    // Those that run find no such dossier, unit or procedure: nothing is written, and nothing else is given.
    for (const [mutation, payload] of Object.entries(data ?? {})) {
      if (expected.includes(mutation)) expect(payload).toBeNull();
      else {
        const { userErrors, ...others } = payload as { userErrors: object[] };
        expect([mutation, userErrors]).not.toEqual([mutation, []]);
        expect([mutation, Object.values(others).filter((value) => value !== null)]).toEqual([
          mutation,
          [],
        ]);
      }
    }
  });
});

/** All fields of a payload. */
function payloadOf({ type }: (typeof mutations)[number]): string {
  const fields = Object.values(fieldsOf(getNamedType(type) as never));
  return fields
    .map(
      (field) =>
        `${field.name} { ${field.name === 'userErrors' ? 'code path message' : '__typename'} }`,
    )
    .join(' ');
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
    ID: toGlobalId('QueueTicket', '999999'),
    Int: 1,
    Boolean: true,
    VND: 1000,
    DateTime: '2019-11-20T10:00:00+07:00',
    Date: '2019-11-20',
    LocalTime: '08:00',
  };
  return values[type.name] ?? 'made-up';
}

function madeUpFor(name: string, type: GraphQLInputType): unknown {
  if (name === 'code') return unknownDossier;
  if (name === 'unitCode' || name === 'agencyCode') return '000.99.99.H49';
  return madeUp(type);
}
