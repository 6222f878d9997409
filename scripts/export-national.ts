/**
 * Writes what the national public service portal takes of the dossiers registered in a period to a file, a line of JSON
 * for each: `npm run export:national -- --from 2019-10-01 --to 2019-10-31 FILE`. It names applicants in clear, and the audit
 * says so.
 */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { exportNational } from '../subgraphs/dossiers/national/export.ts';
import { type Caller, peer } from '../subgraphs/shared/access/caller.ts';
import { configuredClock, databaseUrlOf } from '../subgraphs/shared/config.ts';
import { openDatabase } from '../subgraphs/shared/database.ts';
import { isDay } from '../subgraphs/shared/instants.ts';
import { requireMigrated } from '../subgraphs/shared/migrations.ts';
import { clockOf } from '../subgraphs/shared/seeded-world.ts';
import { runProgram, UsageProblem } from './program.ts';
import { loadSubgraph } from './subgraph-names.ts';

const usage = 'npm run export:national -- --from 2019-10-01 --to 2019-10-31 FILE';

/** As the audit knows who runs this program: it has no login, and no other way to the data than the database. */
const exporter: Caller = { ...peer, id: 'program:export-national' };

await runProgram(async () => {
  const { from, to, file } = readArguments();
  const { migrationsFolder } = await loadSubgraph('dossiers');
  const url = databaseUrlOf('dossiers');
  const db = openDatabase(url);
  try {
    await requireMigrated(db, url, migrationsFolder);
    const clock = configuredClock() ?? (await clockOf(db));
    const exporting = { caller: { ...exporter, requestId: randomUUID() }, now: clock() };
    console.log(`${await exportNational(db, { from, to }, file, exporting)} dossiers in ${file}`);
  } finally {
    await db.destroy();
  }
});

function readArguments(): { readonly from: string; readonly to: string; readonly file: string } {
  const { values, positionals } = parsedArguments();
  const { from = '', to = '' } = values;
  const [file, ...others] = positionals;
  if (!isDay(from) || !isDay(to) || from > to || file === undefined || others.length > 0) {
    throw new UsageProblem(`Name the first day, the last day and a file: ${usage}`);
  }
  return { from, to, file };
}

function parsedArguments() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { from: text, to: text }, allowPositionals: true });
  } catch (error) {
    throw new UsageProblem(`${(error as Error).message}: ${usage}`);
  }
}
