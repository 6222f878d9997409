import { readFileSync } from 'node:fs';
import { type DocumentNode, parse } from 'graphql';

const commonFile = new URL('common.graphql', import.meta.url);

/** SDL of a subgraph as text: its own file and what all subgraphs declare alike. */
export function typeDefinitionsText(schemaFile: URL): string {
  return `${readFileSync(schemaFile, 'utf8')}\n${readFileSync(commonFile, 'utf8')}`;
}

export function typeDefinitions(schemaFile: URL): DocumentNode {
  return parse(typeDefinitionsText(schemaFile));
}
