import { readdir, readFile } from 'node:fs/promises';
import type { ExampleQuery } from '../gateway/web/explorer-page.ts';

const folder = new URL('../docs/examples/', import.meta.url);

/** The queries that the explorer shows first: the files of docs/examples in the order of their names. */
export async function explorerExamples(): Promise<readonly ExampleQuery[]> {
  const files = (await readdir(folder)).sort();
  const read = (file: string) => readFile(new URL(file, folder), 'utf8');
  const queries = files.filter((file) => file.endsWith('.graphql'));
  return Promise.all(
    queries.map(async (file) => {
      const query = await read(file);
      const variablesFile = file.replace('.graphql', '.variables.json');
      return files.includes(variablesFile)
        ? { query, variables: await read(variablesFile) }
        : { query };
    }),
  );
}
