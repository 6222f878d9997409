import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { validate } from 'graphql';
import { anonymous, type Principal } from '../../../gateway/access/caller.ts';
import { readDemoKeys } from '../../../gateway/access/demo-keys.ts';
import { type DenialFor, denialsUnder } from '../../../gateway/access/denials.ts';
import { readProtections } from '../../../gateway/access/protections.ts';
import { normalizeOperation } from '../../../gateway/planning/normalized-operation.ts';
import { buildSupergraph } from '../../../gateway/supergraph/build-supergraph.ts';
import type { Asker } from '../../support/unified-gateway.ts';
import { coordinatesOf, fieldNodesOf, operationsByType } from './operations-by-type.ts';
import { type PrincipalName, principalNames, principals } from './principals.ts';
import { everybody, readWhoMayAsk, writesTables, writeTable } from './reviewed-tables.ts';

const root = new URL('../../../', import.meta.url);
const table = 'access-matrix.tsv';

/**
 * Reviewed by people: each field of the public schema, and which principals may ask for it. Rows and personal data are
 * looked at by the subgraphs after that. `ACCESS_MATRIX=write` writes what is enforced now, to be looked at as a change.
 */
describe('the table of who may ask for what', () => {
  let schema: GraphQLSchema;
  let enforced: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const sdl = readFileSync(new URL('schema/supergraph.graphql', root), 'utf8');
    const supergraph = buildSupergraph(sdl);
    schema = supergraph.apiSchema().toGraphQLJSSchema();
    const denialFor = denialsUnder(readProtections(supergraph), schema);
    enforced = enforcedFor(schema, denialFor, await demoPrincipals());
    if (writesTables) writeTable(table, [...enforced]);
  });

  test('has a row for each field of the schema, and no other', () => {
    expect([...readWhoMayAsk().keys()].sort()).toEqual(coordinatesOf(schema).sort());
  });

  test('says what the gateway enforces', () => {
    expect(Object.fromEntries(readWhoMayAsk())).toEqual(Object.fromEntries(enforced));
  });

  test('lets nobody but the known change anything in dossiers', () => {
    const open = [...readWhoMayAsk()].filter(
      ([field, who]) =>
        /^Mutation\.\w*(Dossier|Transfer|Payment|Supplement|Withdrawal|Result)$/.test(field) &&
        /everybody|anonymous/.test(who),
    );
    expect(open).toEqual([]);
  });
});

async function demoPrincipals(): Promise<ReadonlyMap<PrincipalName, Principal>> {
  const demo = await readDemoKeys(fileURLToPath(new URL('docs/demo-keys.json', root)));
  const principalOf = ({ as }: Asker) => demo.find(({ name }) => name === as)?.principal;
  return new Map(principalNames.map((name) => [name, principalOf(principals[name]) ?? anonymous]));
}

/** Who may ask for each field, as the gateway decides before it plans. */
function enforcedFor(
  schema: GraphQLSchema,
  denialFor: DenialFor,
  askers: ReadonlyMap<PrincipalName, Principal>,
): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (const { type, document, fieldOf } of operationsByType(schema)) {
    expect(validate(schema, document)).toEqual([]);
    const operation = normalizeOperation(document);
    const nodes = fieldNodesOf(operation.document).filter((node) => fieldOf(node) !== undefined);
    const permitted = new Map(nodes.map((node) => [node, new Set(askers.keys())]));
    for (const [name, asker] of askers) {
      const denied = denialFor(operation, asker)?.fields ?? new Set();
      for (const node of nodes) if (denied.has(node)) permitted.get(node)?.delete(name);
    }
    for (const [node, who] of permitted) {
      const text = who.size === askers.size ? everybody : [...who].join(' ');
      rows.set(`${type}.${fieldOf(node)}`, text || 'nobody');
    }
  }
  return rows;
}
