/** Imports a file of one kind into the database of its subgraph: `npm run import -- procedures FILE`. */
import { importKinds as agencies } from '../subgraphs/agencies/import.ts';
import { importKinds as procedures } from '../subgraphs/procedures/import.ts';
import { type Clock, systemClock } from '../subgraphs/shared/clock.ts';
import { configuredClock, databaseUrlOf } from '../subgraphs/shared/config.ts';
import {
  databaseProblem,
  isConnectionFailure,
  openDatabase,
} from '../subgraphs/shared/database.ts';
import { importFile } from '../subgraphs/shared/import/import-file.ts';
import type { ImportCounts, ImportKind } from '../subgraphs/shared/import/import-kind.ts';
import { migrate } from '../subgraphs/shared/migrations.ts';
import { clockOf } from '../subgraphs/shared/seeded-world.ts';
import { runProgram, UsageProblem } from './program.ts';
import { showProgress } from './progress.ts';
import { loadSubgraph } from './subgraph-names.ts';

const kindsOf = { agencies, procedures };
type Importing = keyof typeof kindsOf;

const targets = (Object.keys(kindsOf) as Importing[]).flatMap((subgraph) =>
  kindsIn(subgraph, systemClock).map(({ name }) => ({ subgraph, name })),
);

await runProgram(async () => {
  const [name, file, ...others] = process.argv.slice(2);
  const target = targets.find((candidate) => candidate.name === name);
  if (target === undefined || file === undefined || others.length > 0) {
    const names = targets.map((known) => known.name).join(', ');
    throw new UsageProblem(`Name a kind and a file: npm run import -- KIND FILE. Kinds: ${names}.`);
  }
  const { inserted, updated, unchanged } = await importInto(target, file);
  console.log(`inserted ${inserted}, updated ${updated}, unchanged ${unchanged}`);
});

async function importInto(
  { subgraph, name }: (typeof targets)[number],
  file: string,
): Promise<ImportCounts> {
  const url = databaseUrlOf(subgraph);
  const { migrationsFolder } = await loadSubgraph(subgraph);
  await migrate(url, migrationsFolder);
  const db = openDatabase(url);
  try {
    // What an import records as known from now on is known from the present of the world that it is part of.
    const clock = configuredClock() ?? (await clockOf(db));
    const kind = kindsIn(subgraph, clock).find((candidate) => candidate.name === name);
    if (kind === undefined) throw new Error(`The kinds of ${subgraph} depend on the clock`);
    const { update } = showProgress(name);
    return await importFile(db, kind, file, { progress: update });
  } catch (error) {
    throw isConnectionFailure(error) ? databaseProblem(url, error) : error;
  } finally {
    await db.destroy();
  }
}

function kindsIn(subgraph: Importing, clock: Clock): readonly ImportKind[] {
  return Object.values(kindsOf[subgraph](clock));
}
