/**
 * Writes the resolver types of the named subgraphs, or of all, from their schemas: `npm run types -- dossiers`. A resolver that does not fit the schema
 * then does not compile. With `--check` nothing is written, and a file that is out of date ends the program with 1.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import * as resolversPlugin from '@graphql-codegen/typescript-resolvers';
import { subgraphNames } from '../subgraphs/shared/config.ts';
import { typeDefinitions } from '../subgraphs/shared/type-definitions.ts';

const folderOf = (subgraph: string) => new URL(`../subgraphs/${subgraph}/`, import.meta.url);
const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});

/** `export interface DossierModel` in models.ts is what a resolver of the type `Dossier` gets as its parent. */
function modelsOf(subgraph: string): Record<string, string> {
  const file = new URL('models.ts', folderOf(subgraph));
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return Object.fromEntries(
    [...text.matchAll(/^export (?:interface|type) (\w+)Model\b/gm)].map(([, type]) => [
      type,
      `../models.ts#${type}Model`,
    ]),
  );
}

async function generate(subgraph: string): Promise<string> {
  return await codegen({
    filename: 'resolver-types.ts',
    schema: typeDefinitions(new URL('schema.graphql', folderOf(subgraph))),
    documents: [],
    config: {
      federation: true,
      contextType: '../context.ts#Context',
      mappers: modelsOf(subgraph),
      enumsAsTypes: true,
      useTypeImports: true,
      strictScalars: true,
      scalars: {
        ID: 'string',
        DateTime: 'Date',
        Date: 'string',
        LocalTime: 'string',
        VND: 'number',
        Decimal: 'string',
        _FieldSet: 'string',
        federation__FieldSet: 'string',
        link__Import: 'string',
        federation__Scope: 'string',
        federation__Policy: 'string',
      },
    },
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript: typescriptPlugin, resolvers: resolversPlugin },
  });
}

for (const subgraph of positionals.length > 0 ? positionals : subgraphNames) {
  const file = new URL('generated/resolver-types.ts', folderOf(subgraph));
  const text = `// Generated from schema.graphql by \`npm run types\`. Do not edit.\n${await generate(subgraph)}`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (values.check) {
    console.error(
      `subgraphs/${subgraph}/generated/resolver-types.ts is out of date: run npm run types`,
    );
    process.exitCode = 1;
    continue;
  }
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Wrote subgraphs/${subgraph}/generated/resolver-types.ts`);
}
