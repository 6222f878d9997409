/**
 * The whole graph in one process, which logs everything that there is to log: `node traced-graph.ts` with the databases of
 * the subgraphs in AGENCIES, PROCEDURES, DOSSIERS and APPOINTMENTS, and LOG_LEVEL=trace; with REDIS_URL,
 * budgets are kept there.
 */
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { readConfiguration } from '../../../gateway/config/configuration.ts';
import { startGatewayInProcess } from '../../../gateway/gateway.ts';
import { openSubgraphs } from '../../../scripts/open-subgraphs.ts';
import { fixedClock } from '../../../subgraphs/shared/clock.ts';
import { subgraphNames } from '../../../subgraphs/shared/config.ts';
import { testPresent } from '../../support/seeding.ts';

const file = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const subgraphs = await openSubgraphs(
  (name) => process.env[name.toUpperCase()] ?? '',
  fixedClock(testPresent),
);
const all = subgraphNames.map((name) => subgraphs[name]);
const configuration = readConfiguration([], {
  PORT: '0',
  HOST: '127.0.0.1',
  LOG_LEVEL: 'trace',
  DEMO_KEYS: file('docs/demo-keys.json'),
  PLANNING_TIMEOUT_MS: '60000',
  COST_BUDGET: '100000000',
  ...(process.env.REDIS_URL && { REDIS_URL: process.env.REDIS_URL }),
});
const logger = pino({ level: 'trace' }, pino.destination(2));
const gateway = await startGatewayInProcess(
  file('schema/supergraph.graphql'),
  all,
  configuration,
  logger,
);
console.log(`Listening at http://127.0.0.1:${gateway.port}`);
