/**
 * Collects operations into a manifest of trusted documents: `npm run documents -- FILE FOLDER…`, each folder with
 * `.graphql` files of one operation. Without arguments those of docs/queries go to schema/trusted-documents.json; with
 * `--check` nothing is written and a stale manifest fails.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { documentId, type ManifestFile } from '../gateway/documents/manifest.ts';
import { runProgram, UsageProblem } from './program.ts';

const ownFile = fileURLToPath(new URL('../schema/trusted-documents.json', import.meta.url));
const ownFolder = fileURLToPath(new URL('../docs/queries/', import.meta.url));

await runProgram(async () => {
  const { values, positionals } = readArguments();
  const [file = ownFile, ...folders] = positionals;
  const text = manifestText(folders.length > 0 ? folders : [ownFolder]);
  if (!values.check) return writeFileSync(file, text);
  if (readFileSync(file, 'utf8') === text) return;
  throw new UsageProblem(`${file} is stale: run "npm run documents" and commit what it writes.`);
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { check: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new UsageProblem((error as Error).message);
  }
}

function manifestText(folders: readonly string[]): string {
  const operations = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.graphql'))
      .sort()
      .map((name) => entryOf(join(folder, name))),
  );
  const manifest: ManifestFile = {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function entryOf(file: string): ManifestFile['operations'][number] {
  const body = readFileSync(file, 'utf8');
  const operation = onlyOperation(parsed(body, file), file);
  return {
    id: documentId(body),
    name: operation.name?.value ?? '',
    type: operation.operation,
    body,
  };
}

function parsed(body: string, file: string): DocumentNode {
  try {
    return parse(body);
  } catch (error) {
    throw new UsageProblem(`${file} is not GraphQL: ${(error as Error).message}`);
  }
}

function onlyOperation({ definitions }: DocumentNode, file: string): OperationDefinitionNode {
  const [operation, second] = definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation && !second) return operation;
  throw new UsageProblem(
    `${file} has ${operation ? 'several operations' : 'no operation'}; one is wanted.`,
  );
}
