import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from 'graphql';
import { startGatewayInProcess } from '../../../gateway/gateway.ts';
import type { InProcessSubgraph } from '../../../gateway/transport/in-process-transport.ts';
import type { SubgraphAnswer } from '../../../gateway/transport/transport.ts';
import type { ExampleQuery } from '../../../gateway/web/explorer-page.ts';
import { type LibrarySubgraph, librarySchema } from './library.ts';
import { librarySupergraph, silentLogger, testConfiguration } from './running-gateway.ts';

/** A subgraph of the library that is called without HTTP. */
export function librarySubgraph(name: LibrarySubgraph): InProcessSubgraph {
  const schema = librarySchema(name);
  return {
    name,
    execute: async ({ document, variables, headers, caller }) =>
      (await execute({
        schema,
        document,
        variableValues: variables,
        contextValue: { headers, caller },
      })) as SubgraphAnswer,
  };
}

/** A gateway with the whole library in its process. */
export async function runLibraryInProcess(
  examples: readonly ExampleQuery[],
  environment: NodeJS.ProcessEnv = {},
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(process.env.TEST_FOLDER ?? '', 'library-'));
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, librarySupergraph({ catalogue: 'http://unused/', loans: 'http://unused/' }));
  const subgraphs = [librarySubgraph('catalogue'), librarySubgraph('loans')];
  const configuration = testConfiguration(environment);
  const { port, close } = await startGatewayInProcess(
    file,
    subgraphs,
    configuration,
    silentLogger,
    examples,
  );
  return { url: `http://127.0.0.1:${port}`, close };
}
