import type { Knex } from 'knex';
import type { BackgroundTask } from '../background-tasks.ts';
import type { Clock } from '../clock.ts';
import { auditFolder } from '../config.ts';
import { sealAudit } from './seal.ts';

/** Within so long what was written into the audit is linked and anchored. */
const pauseMs = 10_000;

/** Links what waits into the audit chain of a subgraph. */
export function sealingTask(subgraph: string, db: Knex, clock: Clock): BackgroundTask {
  return {
    name: `seal the audit of ${subgraph}`,
    pauseMs,
    run: () => sealAudit(db, { subgraph, folder: auditFolder(), now: clock() }),
  };
}
