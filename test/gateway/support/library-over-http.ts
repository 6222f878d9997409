import { serveLibrary } from './http-subgraph.ts';
import { type RunningGateway, runLibraryGateway } from './running-gateway.ts';

/** A gateway over the library whose subgraphs it reaches by HTTP. They end with it. */
export async function runLibraryOverHttp(
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningGateway> {
  const catalogue = await serveLibrary('catalogue');
  const loans = await serveLibrary('loans');
  const urls = { catalogue: catalogue.url, loans: loans.url };
  const gateway = await runLibraryGateway(urls, environment);
  return {
    ...gateway,
    close: async () => {
      await gateway.close();
      await Promise.all([catalogue.close(), loans.close()]);
    },
  };
}
