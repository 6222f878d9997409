/**
 * Everything in one process: `npm start`. Databases are made and filled when they are empty, the four subgraphs are
 * called without HTTP, and the unified graph answers at `PORT`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Knex } from 'knex';
import { pino } from 'pino';
import { readDemoKeys } from '../gateway/access/demo-keys.ts';
import { warningOfOpenDemoKeys } from '../gateway/access/open-demo-keys.ts';
import { readConfiguration } from '../gateway/config/configuration.ts';
import { startGatewayInProcess } from '../gateway/gateway.ts';
import { stopOnSignal } from '../gateway/server/stop-on-signal.ts';
import { startTasks } from '../subgraphs/shared/background-tasks.ts';
import {
  configuredClock,
  databaseUrlOf,
  environment,
  isDevelopment,
  type SubgraphName,
} from '../subgraphs/shared/config.ts';
import { openDatabase } from '../subgraphs/shared/database.ts';
import { toLocalIso } from '../subgraphs/shared/instants.ts';
import { migrate } from '../subgraphs/shared/migrations.ts';
import { clockOf, seedParameters } from '../subgraphs/shared/seeded-world.ts';
import { explorerExamples } from './explorer-examples.ts';
import { embeddedKeysDatabase } from './keys-database.ts';
import { definitions, openSubgraphs } from './open-subgraphs.ts';
import { runProgram, UsageProblem } from './program.ts';
import { namedSubgraphs } from './subgraph-names.ts';

const supergraphFile = fileURLToPath(new URL('../schema/supergraph.graphql', import.meta.url));
const demoKeys = fileURLToPath(new URL('../docs/demo-keys.json', import.meta.url));

await runProgram(async () => {
  const configuration = readConfiguration(process.argv.slice(2), {
    KEYS_DATABASE_URL: embeddedKeysDatabase,
    ...(isDevelopment(environment) && { DEMO_KEYS: demoKeys }),
    ...process.env,
  });
  await prepareDatabases(namedSubgraphs([]));
  const clock = configuredClock() ?? (await fromDatabase('dossiers', clockOf));
  const subgraphs = Object.values(await openSubgraphs(databaseUrlOf, clock));
  const logger = pino({ level: configuration.LOG_LEVEL }, pino.destination(2));
  const gateway = await startGatewayInProcess(
    supergraphFile,
    subgraphs,
    configuration,
    logger,
    await explorerExamples(),
  );
  const stopTasks = startTasks(subgraphs.flatMap(({ tasks }) => tasks));
  stopOnSignal(async () => {
    await gateway.close();
    await stopTasks();
    await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
  });
  console.log(`Explorer  http://localhost:${gateway.port}/`);
  console.log(`GraphQL   http://localhost:${gateway.port}/graphql`);
  console.log(`Clock     ${toLocalIso(clock())}`);
  if (configuration.DEMO_KEYS !== undefined) await showDemoKeys(configuration.DEMO_KEYS);
  const warning = warningOfOpenDemoKeys(configuration);
  if (warning !== undefined) console.error(warning);
});

/** What can be sent as `x-api-key`. */
async function showDemoKeys(file: string): Promise<void> {
  console.log(
    '\nKeys for development, for everybody knows them; docs/access.md says who may what:',
  );
  for (const { name, key, about } of await readDemoKeys(file)) {
    console.log(`  ${name.padEnd(9)} ${key}  ${about}`);
  }
}

/** Migrates all databases, and fills them if one is empty. */
async function prepareDatabases(names: readonly SubgraphName[]): Promise<void> {
  for (const name of names) {
    await migrate(databaseUrlOf(name), definitions[name].migrationsFolder);
  }
  const worlds = await Promise.all(names.map((name) => fromDatabase(name, seedParameters)));
  if (worlds.includes(null)) await seed();
}

/** Fills the databases in a process of its own, which takes the memory that it needed with it. */
async function seed(): Promise<void> {
  console.log('Filling the databases (once) …');
  const script = fileURLToPath(new URL('seed.ts', import.meta.url));
  const args = [...process.execArgv, script];
  const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new UsageProblem('The databases could not be filled.');
}

async function fromDatabase<Value>(
  name: SubgraphName,
  read: (db: Knex) => Promise<Value>,
): Promise<Value> {
  const db = openDatabase(databaseUrlOf(name));
  try {
    return await read(db);
  } finally {
    await db.destroy();
  }
}
