import type { QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import { PlannerThread } from './planner-thread.ts';
import { planningTimeout } from './planning-errors.ts';

interface Job {
  readonly text: string;
  readonly answer: PromiseWithResolvers<QueryPlan>;
  /** Gives the job up when it has waited for too long. */
  readonly patience: NodeJS.Timeout;
}

/** A second thread keeps easy operations from waiting for a hard one; it costs 40 MB while it is there. */
const maxThreads = 2;
/** How long a plan may take before others get a thread of their own, in milliseconds; most take less than 20. */
const longMs = 100;
/** How many operations that a thread ended for are refused at once when they come again, and for how long. */
const hopeless = { max: 1_000, ttl: 60_000 };

/**
 * Plans outside of the thread that answers requests, so that no operation holds up another that has a plan.
 *
 * The first thread starts with the first operation. A second one starts when others wait for an operation that takes
 * long, and ends when nothing waits any more. What takes longer than the deadline is given up, with its thread.
 */
export class PlannerThreads {
  readonly #supergraphSdl: string;
  readonly #deadlineMs: number;
  readonly #waiting = new Set<Job>();
  readonly #hopeless = new LRUCache<string, Error>(hopeless);
  readonly #threads = new Set<PlannerThread>();
  readonly #idle = new Set<PlannerThread>();
  /** Threads that have been at one plan for long. */
  readonly #late = new Set<PlannerThread>();
  #isRetired = false;

  /** @param deadlineMs longest time that an operation may wait, and then that it may be planned for, in milliseconds */
  constructor(supergraphSdl: string, deadlineMs: number) {
    this.#supergraphSdl = supergraphSdl;
    this.#deadlineMs = deadlineMs;
  }

  /**
   * Makes a plan.
   *
   * @throws {GraphQLError} what {@link PlannerThread.plan} throws
   */
  async plan(document: DocumentNode): Promise<QueryPlan> {
    const text = print(document);
    const error = this.#hopeless.get(text);
    if (error) throw error;
    const answer = Promise.withResolvers<QueryPlan>();
    const patience = setTimeout(() => {
      this.#waiting.delete(job);
      answer.reject(planningTimeout(this.#deadlineMs));
    }, this.#deadlineMs);
    const job: Job = { text, answer, patience };
    this.#waiting.add(job);
    this.#assign();
    return answer.promise;
  }

  /** Ends the threads as soon as nothing waits; what comes later gets one for itself. */
  retire(): void {
    this.#isRetired = true;
    for (const thread of this.#idle) this.#end(thread);
  }

  /** Hands what waits to idle threads, and starts a thread where all others are late. */
  #assign(): void {
    for (const job of this.#waiting) {
      const [thread] = this.#idle;
      if (thread === undefined) break;
      this.#idle.delete(thread);
      void this.#planWith(thread, job);
    }
    const isTime = this.#threads.size === this.#late.size && this.#threads.size < maxThreads;
    if (this.#waiting.size > 0 && isTime) void this.#start();
  }

  async #start(): Promise<void> {
    const thread = new PlannerThread(this.#supergraphSdl);
    this.#threads.add(thread);
    try {
      await thread.ready;
      this.#release(thread);
    } catch (error) {
      this.#threads.delete(thread);
      for (const job of this.#waiting) this.#take(job).reject(error);
    }
  }

  async #planWith(thread: PlannerThread, job: Job): Promise<void> {
    const answer = this.#take(job);
    const late = setTimeout(() => {
      this.#late.add(thread);
      this.#assign();
    }, longMs);
    try {
      answer.resolve(await thread.plan(job.text, this.#deadlineMs));
    } catch (error) {
      if (thread.hasEnded) this.#hopeless.set(job.text, error as Error);
      answer.reject(error);
    }
    clearTimeout(late);
    this.#late.delete(thread);
    this.#release(thread);
  }

  #take(job: Job): Job['answer'] {
    this.#waiting.delete(job);
    clearTimeout(job.patience);
    return job.answer;
  }

  /** Lets a thread have the next operation, or end if it is not needed. */
  #release(thread: PlannerThread): void {
    const isSpare = this.#isRetired || this.#threads.size > 1;
    if (thread.hasEnded) this.#threads.delete(thread);
    else if (this.#waiting.size === 0 && isSpare) this.#end(thread);
    else this.#idle.add(thread);
    this.#assign();
  }

  #end(thread: PlannerThread): void {
    this.#threads.delete(thread);
    this.#idle.delete(thread);
    thread.end();
  }
}
