/**
 * What lists, tracking, statistics and availability cost in a large world, and in a small one:
 * `npm run bench:queries -- --dossiers 1000000 --against 20000`. Both are made on a MariaDB server of its own, which
 * goes with them. `--database-url URL --against-url URL`, each with `{subgraph}` in it, measures worlds that are there
 * already, made by `npm run db:seed`; `--only TEXT` the queries whose name has that text.
 */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { askInProcess } from '../subgraphs/shared/ask.ts';
import { databaseUrlOf, environment, type SubgraphName } from '../subgraphs/shared/config.ts';
import { isServerUrl, openDatabase } from '../subgraphs/shared/database.ts';
import { clockOf } from '../subgraphs/shared/seeded-world.ts';
import { startMariadb, stopMariadb } from '../test/support/mariadb-server.ts';
import { markdownTable } from './bench/tables.ts';
import {
  type MeasuredWorld,
  measureInTurns,
  type QueryFigures,
} from './bench-queries/measure-queries.ts';
import { queryCases } from './bench-queries/query-cases.ts';
import { openSubgraphs } from './open-subgraphs.ts';
import { runProgram, UsageProblem } from './program.ts';

const { values: options } = parseArgs({
  options: {
    dossiers: { type: 'string', default: '1000000' },
    against: { type: 'string', default: '20000' },
    'database-url': { type: 'string' },
    'against-url': { type: 'string' },
    repeat: { type: 'string', default: '100' },
    only: { type: 'string', default: '' },
  },
});

await runProgram(async () => {
  const { 'database-url': large, 'against-url': small } = options;
  if (large !== undefined) return measure(small === undefined ? [large] : [small, large]);
  const server = await startMariadb();
  if (server === null) throw new UsageProblem('MariaDB is not installed: give --database-url.');
  try {
    const urls = [options.against, options.dossiers].map((dossiers) => {
      const url = `${server.url}/of_${dossiers}_{subgraph}`;
      seed(url, dossiers);
      return url;
    });
    await measure(urls);
  } finally {
    stopMariadb(server);
  }
});

function seed(url: string, dossiers: string): void {
  const script = fileURLToPath(new URL('seed.ts', import.meta.url));
  execFileSync(process.execPath, [script, '--dossiers', dossiers], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: 'inherit',
  });
}

/** @param urls of the worlds, the one that the others are compared with first */
async function measure(urls: readonly string[]): Promise<void> {
  const opened = await Promise.all(urls.map(openWorld));
  try {
    console.log(await machineLine(urls[0] as string));
    for (const [index, { url, facts }] of opened.entries()) {
      console.log(`${index === 0 ? 'first' : 'other'}: ${await facts()} (${url})`);
    }
    const rows: string[][] = [];
    for (const [index, { name }] of (opened[0]?.world.cases ?? []).entries()) {
      if (!name.includes(options.only)) continue;
      const worlds = opened.map(({ world }) => world);
      rows.push(rowOf(name, await measureInTurns(worlds, index, Number(options.repeat))));
      process.stderr.write(`${rows.at(-1)?.join('  ')}\n`);
    }
    console.log(`Load at the end ${loadLine()}\n`);
    console.log(markdownTable(headOf(opened.length), rows));
  } finally {
    await Promise.all(opened.map(({ close }) => close()));
  }
}

async function openWorld(url: string) {
  const urlOf = (name: SubgraphName) => databaseUrlOf(name, { ...environment, DATABASE_URL: url });
  const db = openDatabase(urlOf('dossiers'));
  const appointmentsDb = openDatabase(urlOf('appointments'));
  const subgraphs = await openSubgraphs(urlOf, await clockOf(db));
  const ask = (name: SubgraphName) => askInProcess(subgraphs[name]);
  const cases = await queryCases({
    agencies: ask('agencies'),
    procedures: ask('procedures'),
    dossiers: ask('dossiers'),
    appointments: ask('appointments'),
  });
  let sent = 0;
  for (const subgraph of Object.values(subgraphs)) subgraph.observeStatements(() => sent++);
  const world: MeasuredWorld = {
    subgraphs,
    cases,
    statementsSent: () => sent,
    rowsRead: async () => {
      if (!isServerUrl(url)) return Number.NaN;
      const [rows] = await db.raw("show global status like 'Handler\\_%'");
      return (rows as { Variable_name: string; Value: string }[])
        .filter(({ Variable_name: name }) => /_read_|_icp_attempts/.test(name))
        .reduce((sum, { Value: value }) => sum + Number(value), 0);
    },
  };
  return {
    url,
    world,
    facts: async () => {
      const [dossiers] = await db('dossiers').count({ count: '*' });
      const [appointments] = await appointmentsDb('appointments').count({ count: '*' });
      return `${Number(dossiers?.count).toLocaleString('en')} dossiers, ${Number(appointments?.count).toLocaleString('en')} appointments`;
    },
    close: async () => {
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.close()));
      await Promise.all([db.destroy(), appointmentsDb.destroy()]);
    },
  };
}

async function machineLine(url: string): Promise<string> {
  const db = openDatabase(databaseUrlOf('dossiers', { ...environment, DATABASE_URL: url }));
  try {
    const memory = `${Math.round(totalmem() / 1024 ** 3)} GiB`;
    const machine = `${cpus()[0]?.model}, ${cpus().length} cores, ${memory}, Node ${process.version}`;
    if (!isServerUrl(url)) return `${machine}, SQLite, load ${loadLine()}`;
    const [[server]] = await db.raw(
      'select version() as version, @@innodb_buffer_pool_size / 1048576 as pool',
    );
    return `${machine}, MariaDB ${server.version} with a buffer pool of ${Number(server.pool)} MiB, load ${loadLine()}`;
  } finally {
    await db.destroy();
  }
}

function loadLine(): string {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(' ');
}

function headOf(worlds: number): string[] {
  const ofOne = ['p50 ms', 'p99 ms', 'answer KB', 'statements', 'rows read'];
  return worlds === 1
    ? ['query', ...ofOne]
    : ['query', ...ofOne.map((name) => `${name}, first`), ...ofOne, 'p50 ratio'];
}

function rowOf(name: string, figures: readonly QueryFigures[]): string[] {
  const cells = figures.flatMap(({ p50Ms, p99Ms, answerBytes, statements, rowsRead }) => [
    p50Ms.toFixed(2),
    p99Ms.toFixed(2),
    (answerBytes / 1000).toFixed(1),
    statements.toFixed(0),
    Number.isNaN(rowsRead) ? '' : rowsRead.toFixed(0),
  ]);
  const [first, second] = figures;
  const ratio = first && second ? [(second.p50Ms / first.p50Ms).toFixed(2)] : [];
  return [name, ...cells, ...ratio];
}
