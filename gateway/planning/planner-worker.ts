/** The thread of a {@link PlannerThread}: makes one plan after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { type GraphQLError, parse } from 'graphql';
import { createPlanner } from './planner.ts';
import type { PlannerMessage } from './planner-thread.ts';

const plan = createPlanner(workerData as string);

parentPort?.on('message', (text: string) => tell(outcomeOf(text)));
tell({ kind: 'ready' });

function outcomeOf(text: string): PlannerMessage {
  try {
    return { kind: 'planned', plan: plan(parse(text, { noLocation: true })) };
  } catch (error) {
    const reason = (error as GraphQLError).originalError?.message ?? (error as Error).message;
    return { kind: 'notPlannable', reason };
  }
}

function tell(message: PlannerMessage): void {
  parentPort?.postMessage(message);
}
