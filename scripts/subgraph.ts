/** Serves one subgraph by HTTP: `PORT=4001 DATABASE_URL=mysql://… npm run subgraph -- agencies`. */
import { stopOnSignal } from '../gateway/server/stop-on-signal.ts';
import { askOverHttp } from '../subgraphs/shared/ask.ts';
import { startTasks } from '../subgraphs/shared/background-tasks.ts';
import {
  configuredClock,
  databaseUrlOf,
  environment,
  peerUrls,
  subgraphNames,
  subgraphPorts,
} from '../subgraphs/shared/config.ts';
import { serveSubgraph } from '../subgraphs/shared/server.ts';
import { runProgram, UsageProblem } from './program.ts';
import { loadSubgraph, namedSubgraphs } from './subgraph-names.ts';

await runProgram(async () => {
  const [name, ...others] = namedSubgraphs(process.argv.slice(2));
  if (name === undefined || others.length > 0) {
    throw new UsageProblem('Name one subgraph: npm run subgraph -- agencies');
  }
  const definition = await loadSubgraph(name);
  const subgraph = await definition.open({
    databaseUrl: databaseUrlOf(name),
    clock: configuredClock(),
    peers: Object.fromEntries(
      subgraphNames.map((peer) => [peer, askOverHttp(peer, peerUrls[peer])]),
    ),
  });
  const port = environment.PORT ?? subgraphPorts[name];
  const server = await serveSubgraph(subgraph, { port, host: environment.HOST });
  const stopTasks = startTasks(subgraph.tasks);
  stopOnSignal(async () => {
    await stopTasks();
    await server.close();
  });
  console.log(`The subgraph ${name} answers at ${server.url}`);
});
