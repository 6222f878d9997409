/**
 * Composes the four subgraphs' schemas into schema/supergraph.graphql, and writes what clients see of it to
 * schema/api.graphql: `npm run compose`. With `--check` it writes nothing and fails when they are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { printSchema } from 'graphql';
import { buildSupergraph } from '../gateway/supergraph/build-supergraph.ts';
import { composeSupergraph } from '../gateway/supergraph/compose-supergraph.ts';
import { subgraphNames, subgraphPorts } from '../subgraphs/shared/config.ts';
import { typeDefinitionsText } from '../subgraphs/shared/type-definitions.ts';
import { runProgram, UsageProblem } from './program.ts';

await runProgram(async () => {
  const check = readCheckFlag();
  const { supergraphSdl, hints } = composeSupergraph(subgraphNames.map(subgraphPart));
  for (const hint of hints) console.warn(hint);
  const apiSchema = buildSupergraph(supergraphSdl).apiSchema().toGraphQLJSSchema();
  const files = [
    ['supergraph.graphql', supergraphSdl],
    ['api.graphql', printSchema(apiSchema)],
  ] as const;
  for (const [name, text] of files) {
    if (check) requireSame(name, `${text}\n`);
    else writeFileSync(schemaFile(name), `${text}\n`);
  }
});

function readCheckFlag(): boolean {
  try {
    return parseArgs({ options: { check: { type: 'boolean', default: false } } }).values.check;
  } catch (error) {
    throw new UsageProblem((error as Error).message);
  }
}

/** A subgraph where it answers by default; elsewhere the gateway is told its URL. */
function subgraphPart(name: (typeof subgraphNames)[number]) {
  return {
    name,
    url: `http://localhost:${subgraphPorts[name]}/graphql`,
    sdl: typeDefinitionsText(new URL(`../subgraphs/${name}/schema.graphql`, import.meta.url)),
  };
}

function requireSame(name: string, text: string): void {
  if (readFileSync(schemaFile(name), 'utf8') === text) return;
  throw new UsageProblem(
    `schema/${name} is stale: run "npm run compose" and commit what it writes.`,
  );
}

function schemaFile(name: string): URL {
  return new URL(`../schema/${name}`, import.meta.url);
}
