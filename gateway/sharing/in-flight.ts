interface Running<Result> {
  readonly result: Promise<Result>;
  readonly signal: AbortSignal | undefined;
}

/** Work that is being done: whoever wants the same at the same time waits for it instead of doing it again. */
export class InFlight<Result> {
  readonly #running = new Map<string, Running<Result>>();

  /** Number of different things that are being done. */
  get size(): number {
    return this.#running.size;
  }

  /** The outcome of work to join, if there is some. */
  find(key: string): Promise<Result> | undefined {
    return this.#running.get(key)?.result;
  }

  /**
   * Joins the work of this key, or starts it.
   *
   * Work ends with the caller that started it. Those who joined then start it again, the first of them for all, so
   * nobody loses an answer because another one has gone away; and work that is not joined costs no more than before.
   *
   * @param signal the caller's, which also ends the work that it starts
   */
  share(
    key: string,
    signal: AbortSignal | undefined,
    start: () => Promise<Result>,
  ): Promise<Result> {
    const running = this.#running.get(key);
    return running ? this.#join(running, key, signal, start) : this.#start(key, signal, start);
  }

  async #join(
    running: Running<Result>,
    key: string,
    signal: AbortSignal | undefined,
    start: () => Promise<Result>,
  ): Promise<Result> {
    try {
      return await running.result;
    } catch (error) {
      if (!running.signal?.aborted) throw error;
      return this.share(key, signal, start);
    }
  }

  /** Hands on the promise itself: most work is joined by nobody, and each promise around it costs. */
  #start(
    key: string,
    signal: AbortSignal | undefined,
    start: () => Promise<Result>,
  ): Promise<Result> {
    const result = start();
    this.#running.set(key, { result, signal });
    const forget = () => void this.#running.delete(key);
    result.then(forget, forget);
    return result;
  }
}
