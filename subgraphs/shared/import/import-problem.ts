/** Problems that are told one by one; of the others only the number is. */
const maxLines = 200;

/** A file cannot be imported; the message says why, a line for each problem, to the person who imports it. */
export class ImportProblem extends Error {
  override readonly name = 'ImportProblem';
}

/** Collects what is wrong with the rows of a file, keeping no more text than will be told. */
export class ProblemList {
  readonly #file: string;
  readonly #lines: string[] = [];
  #total = 0;

  constructor(file: string) {
    this.#file = file;
  }

  add(line: string): void {
    this.#total += 1;
    if (this.#lines.length < maxLines) this.#lines.push(line);
  }

  /** @throws {ImportProblem} when anything was added */
  throwIfAny(): void {
    if (this.#total === 0) return;
    const noun = this.#total === 1 ? 'problem' : 'problems';
    const more = this.#total - this.#lines.length;
    throw new ImportProblem(
      [
        `${this.#file}: ${this.#total} ${noun}, nothing was written`,
        ...this.#lines.map((line) => `  ${line}`),
        ...(more > 0 ? [`  … and ${more} more`] : []),
      ].join('\n'),
    );
  }
}
