interface Line {
  inside: number;
  /** Lets those in who wait, first come first. */
  readonly waiting: (() => void)[];
}

/**
 * Lines before what many want at once: of those in one line few are let in at a time, in the order in which they came.
 *
 * Without them, those who want to change the same row would take all connections to the database, all but one of them only to wait
 * for it, and keep those out who want others. On a cluster they would undo each other's work besides. A line is one of this process:
 * what keeps data right is in the database; this only keeps order before it.
 */
export class Lines {
  readonly #width: number;
  readonly #lines = new Map<string, Line>();

  /** @param width how many of a line are in at a time */
  constructor(width: number) {
    this.#width = width;
  }

  async through<Value>(name: string, task: () => Promise<Value>): Promise<Value> {
    const line = this.#lines.get(name) ?? { inside: 0, waiting: [] };
    this.#lines.set(name, line);
    if (line.inside < this.#width) line.inside++;
    else await new Promise<void>((letIn) => line.waiting.push(letIn));
    try {
      return await task();
    } finally {
      this.#leave(name, line);
    }
  }

  /** The next one gets the place; a line in which nobody is left is forgotten. */
  #leave(name: string, line: Line): void {
    const letIn = line.waiting.shift();
    if (letIn) letIn();
    else if (--line.inside === 0) this.#lines.delete(name);
  }
}
