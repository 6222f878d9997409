import { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import { notPlannable, planningTimeout, tooComplex } from './planning-errors.ts';

/** What the thread tells. */
export type PlannerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'planned'; readonly plan: QueryPlan }
  | { readonly kind: 'notPlannable'; readonly reason: string };

/**
 * Memory of a thread. With a small young generation an idle planner of a supergraph of 170 KB takes 40 MB instead of
 * 65; the limit of the old one keeps an operation that explodes from taking the process with it.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

/** A planner in a thread of its own. It keeps the program alive only while it has something to plan. */
export class PlannerThread {
  /** Resolves when it can plan; rejects when the thread fails before. */
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #ready = Promise.withResolvers<void>();
  #answer: PromiseWithResolvers<QueryPlan> | undefined;
  #hasEnded = false;

  constructor(supergraphSdl: string) {
    this.ready = this.#ready.promise;
    this.#worker = new Worker(new URL('./planner-worker.ts', import.meta.url), {
      workerData: supergraphSdl,
      resourceLimits,
    });
    this.#worker.on('message', (message: PlannerMessage) => this.#take(message));
    this.#worker.on('error', (error) => this.#fail(error as Error));
  }

  /** Whether it is no longer there: it was ended, its memory was spent, or an operation took too long. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /**
   * Makes one plan; the next one may be asked for when it is made.
   *
   * @throws {GraphQLError} `OPERATION_NOT_PLANNABLE`; `OPERATION_TOO_COMPLEX` when it needs too much memory and
   *   `OPERATION_PLANNING_TIMEOUT` when it takes longer than the deadline, either of which ends the thread
   */
  async plan(text: string, deadlineMs: number): Promise<QueryPlan> {
    this.#answer = Promise.withResolvers();
    const deadline = setTimeout(() => this.#fail(planningTimeout(deadlineMs)), deadlineMs);
    this.#worker.ref();
    this.#worker.postMessage(text);
    try {
      return await this.#answer.promise;
    } finally {
      clearTimeout(deadline);
      this.#worker.unref();
    }
  }

  /** Ends it, whatever it is doing. */
  end(): void {
    this.#fail(new Error('The planner has been ended'));
  }

  #take(message: PlannerMessage): void {
    if (message.kind === 'ready') {
      this.#worker.unref();
      this.#ready.resolve();
    } else if (message.kind === 'planned') {
      this.#answer?.resolve(message.plan);
    } else {
      this.#answer?.reject(notPlannable(new Error(message.reason)));
    }
  }

  #fail(error: Error): void {
    this.#hasEnded = true;
    const isMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    const reason = isMemory ? tooComplex('Planning the operation needs too much memory') : error;
    this.#ready.reject(reason);
    this.#answer?.reject(reason);
    void this.#worker.terminate();
  }
}
