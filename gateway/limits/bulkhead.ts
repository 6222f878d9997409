import { Refusal } from './refusal.ts';

export interface BulkheadLimits {
  /** Requests that are answered at the same time. */
  readonly maxRunning: number;
  /** Those among them of one caller. */
  readonly maxRunningOfCaller: number;
  /** Requests that wait until they may run. */
  readonly maxWaiting: number;
  readonly maxWaitMs: number;
}

interface Waiting {
  readonly payer: string;
  readonly start: () => void;
}

/**
 * Bounds how many requests are answered at once, so that those that are do get answered. Some others wait their turn for
 * a short time, the first come first; one caller's do not hold up those of the others.
 */
export class Bulkhead {
  readonly #limits: BulkheadLimits;
  readonly #isOverloaded: () => boolean;
  readonly #runningOf = new Map<string, number>();
  readonly #waiting = new Set<Waiting>();
  #running = 0;

  /** @param isOverloaded whether the process is behind with its work, so that no more may begin */
  constructor(limits: BulkheadLimits, isOverloaded: () => boolean = () => false) {
    this.#limits = limits;
    this.#isOverloaded = isOverloaded;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /**
   * Runs a task as soon as there is room for it.
   *
   * @param payer name of the caller
   * @throws {Refusal} `OVERLOADED`
   */
  async run<Result>(payer: string, task: () => Promise<Result>): Promise<Result> {
    if (this.#isOverloaded()) throw overloaded();
    if (this.#hasRoomFor(payer)) this.#start(payer);
    else await this.#wait(payer);
    try {
      return await task();
    } finally {
      this.#end(payer);
    }
  }

  #hasRoomFor(payer: string): boolean {
    const { maxRunning, maxRunningOfCaller } = this.#limits;
    return this.#running < maxRunning && (this.#runningOf.get(payer) ?? 0) < maxRunningOfCaller;
  }

  #start(payer: string): void {
    this.#running++;
    this.#runningOf.set(payer, (this.#runningOf.get(payer) ?? 0) + 1);
  }

  #wait(payer: string): Promise<void> {
    if (this.#waiting.size >= this.#limits.maxWaiting) throw overloaded();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(waiting);
        reject(overloaded());
      }, this.#limits.maxWaitMs).unref();
      const start = () => {
        clearTimeout(timer);
        this.#start(payer);
        resolve();
      };
      const waiting = { payer, start };
      this.#waiting.add(waiting);
    });
  }

  #end(payer: string): void {
    this.#running--;
    const left = (this.#runningOf.get(payer) as number) - 1;
    if (left === 0) this.#runningOf.delete(payer);
    else this.#runningOf.set(payer, left);
    for (const waiting of this.#waiting) {
      if (!this.#hasRoomFor(waiting.payer)) continue;
      this.#waiting.delete(waiting);
      waiting.start();
      return;
    }
  }
}

const retryAfterS = 1;

function overloaded(): Refusal {
  return new Refusal('OVERLOADED', {}, retryAfterS);
}
