import { setTimeout as delay } from 'node:timers/promises';
import { logger } from './logger.ts';

/** Something that a running subgraph does again and again beside answering. Several processes may do it at once. */
export interface BackgroundTask {
  readonly name: string;
  /** Milliseconds from the end of one run to the begin of the next. */
  readonly pauseMs: number;
  run(): Promise<unknown>;
}

/**
 * Runs tasks until they are stopped. A run that fails is logged, and tried again after the pause.
 *
 * @returns stops them; resolves when none runs any more
 */
export function startTasks(tasks: readonly BackgroundTask[]): () => Promise<void> {
  const stopped = new AbortController();
  const running = tasks.map((task) => repeat(task, stopped.signal));
  return async () => {
    stopped.abort();
    await Promise.all(running);
  };
}

async function repeat({ name, pauseMs, run }: BackgroundTask, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    await run().catch((error) => logger.error({ err: error, task: name }, 'A task failed'));
    await pause(pauseMs, stopped);
  }
}

/** Ends early when the tasks are stopped; keeps no process alive. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal, ref: false }).catch(() => {});
}
