import type { Knex } from 'knex';
import { sealingTask } from '../shared/audit/sealing-task.ts';
import type { BackgroundTask } from '../shared/background-tasks.ts';
import type { Clock } from '../shared/clock.ts';
import { relayOutbox, type Subscriber } from '../shared/write/outbox.ts';
import { foldStatistics } from './statistics/fold.ts';

const foldingPauseMs = 5_000;
const relayPauseMs = 500;

/** What a process that serves dossiers does beside answering. */
export function dossierTasks(db: Knex, clock: Clock, publish: Subscriber): BackgroundTask[] {
  return [
    sealingTask('dossiers', db, clock),
    { name: 'fold statistics', pauseMs: foldingPauseMs, run: () => foldStatistics(db) },
    { name: 'relay changes', pauseMs: relayPauseMs, run: () => relayOutbox(db, publish) },
  ];
}
