import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A file that the explorer's page loads, compressed. */
export interface ExplorerAsset {
  readonly contentType: string;
  readonly gzipped: Buffer;
}

const script = 'text/javascript; charset=utf-8';
const styles = 'text/css; charset=utf-8';

/**
 * Files of the explorer by name. GraphiQL with its editor and workers comes as one module of texts; it is large, so it
 * is loaded only when somebody opens the explorer.
 */
export async function loadExplorerAssets(): Promise<ReadonlyMap<string, ExplorerAsset>> {
  const graphiql = await import('@graphql-yoga/render-graphiql/graphiql');
  const start = await readFile(new URL('explorer-start.js', import.meta.url), 'utf8');
  const page = await readFile(new URL('explorer-page.css', import.meta.url), 'utf8');
  return new Map([
    ['start.js', await asset(script, start)],
    ['page.css', await asset(styles, page)],
    ['graphiql.js', await asset(script, graphiql.js)],
    ['graphiql.css', await asset(styles, graphiql.css)],
    ['editorWorkerService.worker.js', await asset(script, graphiql.editorWorkerService)],
    ['json.worker.js', await asset(script, graphiql.jsonWorker)],
    ['graphql.worker.js', await asset(script, graphiql.graphqlWorker)],
  ]);
}

async function asset(contentType: string, text: string): Promise<ExplorerAsset> {
  return { contentType, gzipped: await promisify(gzip)(text) };
}
