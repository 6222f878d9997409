import { readFile } from 'node:fs/promises';
import type { ExampleQuery } from '../gateway/web/explorer-page.ts';

const folder = new URL('../docs/queries/', import.meta.url);

/** Files of docs/queries that give an idea of the graph: the province, a service, a dossier, a unit. */
const shown = [
  'procedure-statistics',
  'coverage',
  'off-site-approvals',
  'find-service',
  'track-dossier',
  'unit-board',
  'overdue-board',
];

/** The queries that the explorer shows first, one a tab. Their variables have defaults, so that each runs as it is. */
export function explorerExamples(): Promise<readonly ExampleQuery[]> {
  return Promise.all(
    shown.map(async (name) => ({
      query: await readFile(new URL(`${name}.graphql`, folder), 'utf8'),
    })),
  );
}
