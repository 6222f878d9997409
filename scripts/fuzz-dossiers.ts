/**
 * Plays random histories of dossiers on a database and on a model, and compares: `npm run fuzz:dossiers -- --seed 1
 * --histories 10000`. Ends with 1 where they differ, or where a rule that always holds is broken.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { brokenRules } from '../test/subgraphs/dossiers/support/kept-rules.ts';
import { history, play } from '../test/subgraphs/dossiers/support/model-run.ts';
import { movingDossiers } from '../test/subgraphs/dossiers/support/moving-dossiers.ts';
import type { Engine } from '../test/support/engines.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    histories: { type: 'string', default: '10000' },
  },
});
const seed = Number(values.seed);
const histories = Number(values.histories);
/** Histories on one database, which is then checked as a whole. */
const perDatabase = 1_000;

const folder = mkdtempSync(join(tmpdir(), 'fuzz-dossiers-'));
process.env.TEST_FOLDER = folder;
let databases = 0;
const engine: Engine = {
  name: 'SQLite',
  freshDatabase: (subgraph) => join(folder, `${subgraph}-${++databases}.sqlite`),
  sharedDatabase: (name) => join(folder, `${name}-{subgraph}.sqlite`),
};

console.log(`Seed ${seed}`);
try {
  for (let done = 0; done < histories; done += perDatabase) {
    const numRuns = Math.min(perDatabase, histories - done);
    await playSome(numRuns, seed + done);
    console.log(`${done + numRuns} histories agree with the model`);
  }
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function playSome(numRuns: number, runSeed: number): Promise<void> {
  const moving = await movingDossiers(engine);
  try {
    const codes: string[] = [];
    const property = fc.asyncProperty(history, async (turns) => {
      codes.push(...(await play(moving, turns)));
    });
    await fc.assert(property, { numRuns, seed: runSeed });
    const broken = await brokenRules(moving, codes);
    if (broken.length > 0) throw new Error(broken.join('\n'));
    await printReach(moving.db);
  } finally {
    await moving.close();
  }
}

/** How far the dossiers came: histories that end early test little. */
async function printReach(db: Awaited<ReturnType<typeof movingDossiers>>['db']): Promise<void> {
  const rows: { status: number; dossiers: number }[] = await db('dossiers')
    .select('status', db.raw('count(*) as dossiers'))
    .groupBy('status');
  const reached = rows.map(({ status, dossiers }) => `${status}: ${dossiers}`).join(', ');
  console.log(`Dossiers by the status in which they were left: ${reached}`);
}
