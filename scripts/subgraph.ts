/** Serves one subgraph by HTTP: `PORT=4001 DATABASE_URL=mysql://… npm run subgraph -- agencies`. */
import { stopOnSignal } from '../gateway/server/stop-on-signal.ts';
import { callerReader, peerSigner } from '../subgraphs/shared/access/caller-token.ts';
import { askOverHttp } from '../subgraphs/shared/ask.ts';
import { startTasks } from '../subgraphs/shared/background-tasks.ts';
import {
  configuredClock,
  databaseUrlOf,
  environment,
  isDevelopment,
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
  const { SUBGRAPH_KEY: key, SUBGRAPH_KEY_PREVIOUS: previous, NODE_ENV } = environment;
  if (key === undefined && !isDevelopment()) {
    throw new UsageProblem(
      `Set SUBGRAPH_KEY: where NODE_ENV is ${NODE_ENV}, every call is signed.`,
    );
  }
  const sign = key === undefined ? undefined : peerSigner(name, key);
  const definition = await loadSubgraph(name);
  const subgraph = await definition.open({
    databaseUrl: databaseUrlOf(name),
    clock: configuredClock(),
    peers: Object.fromEntries(
      subgraphNames.map((peer) => [peer, askOverHttp(peer, peerUrls[peer], sign)]),
    ),
  });
  const port = environment.PORT ?? subgraphPorts[name];
  const server = await serveSubgraph(subgraph, {
    port,
    host: environment.HOST,
    readCaller: key === undefined ? undefined : callerReader(name, { current: key, previous }),
  });
  const stopTasks = startTasks(subgraph.tasks);
  stopOnSignal(async () => {
    await stopTasks();
    await server.close();
  });
  console.log(`The subgraph ${name} answers at ${server.url}`);
});
