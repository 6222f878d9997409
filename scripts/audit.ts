/**
 * The audit chains of the named subgraphs, or of all that keep one: `npm run audit:seal` links and anchors what waits,
 * `npm run audit:verify` checks every entry, and names the first bad one.
 */
import { sealAudit } from '../subgraphs/shared/audit/seal.ts';
import { type AuditProblem, verifyAudit } from '../subgraphs/shared/audit/verify.ts';
import {
  auditFolder,
  configuredClock,
  databaseUrlOf,
  type SubgraphName,
} from '../subgraphs/shared/config.ts';
import { openDatabase } from '../subgraphs/shared/database.ts';
import { requireMigrated } from '../subgraphs/shared/migrations.ts';
import { clockOf } from '../subgraphs/shared/seeded-world.ts';
import type { SubgraphDefinition } from '../subgraphs/shared/subgraph-definition.ts';
import { runProgram, UsageProblem } from './program.ts';
import { loadSubgraph, namedSubgraphs } from './subgraph-names.ts';

const tasks = { seal, verify };

await runProgram(async () => {
  const [task, ...names] = process.argv.slice(2);
  if (task !== 'seal' && task !== 'verify') {
    throw new UsageProblem('Say what to do: npm run audit:seal, or npm run audit:verify');
  }
  let isWhole = true;
  for (const name of namedSubgraphs(names)) {
    const definition = await loadSubgraph(name);
    if (definition.audit && !(await tasks[task](name, definition))) isWhole = false;
  }
  process.exitCode = isWhole ? 0 : 1;
});

async function seal(name: SubgraphName, definition: SubgraphDefinition): Promise<boolean> {
  return withDatabase(name, definition, async (db) => {
    const now = (configuredClock() ?? (await clockOf(db)))();
    const linked = await sealAudit(db, { subgraph: name, folder: auditFolder(), now });
    console.log(`${name}: ${linked} entries linked.`);
    return true;
  });
}

async function verify(name: SubgraphName, definition: SubgraphDefinition): Promise<boolean> {
  return withDatabase(name, definition, async (db) => {
    const options = { subgraph: name, folder: auditFolder(), ...definition.audit };
    const { linked, pending, anchors, firstProblem } = await verifyAudit(db, options);
    const counts = `${linked} entries linked, ${pending} waiting, ${anchors} anchors`;
    console.log(
      `${name}: ${firstProblem ? `${tell(firstProblem)} (${counts})` : `whole (${counts})`}`,
    );
    return firstProblem === null;
  });
}

function tell({ sequence, subject, subjectSequence, reason }: AuditProblem): string {
  const place = sequence === null ? '' : ` ${sequence}`;
  const about = subject === null ? '' : ` (${subject}, ${subjectSequence})`;
  return `entry${place}${about} ${reason}`;
}

async function withDatabase(
  name: SubgraphName,
  { migrationsFolder }: SubgraphDefinition,
  task: (db: ReturnType<typeof openDatabase>) => Promise<boolean>,
): Promise<boolean> {
  const url = databaseUrlOf(name);
  const db = openDatabase(url);
  try {
    await requireMigrated(db, url, migrationsFolder);
    return await task(db);
  } finally {
    await db.destroy();
  }
}
