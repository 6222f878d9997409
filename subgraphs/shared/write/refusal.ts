/** One of a payload's `userErrors`: why a change was refused. */
export interface UserError {
  /** Stable; clients branch on it. */
  readonly code: string;
  /** The input field that it is about, from the input's root; none for the change as a whole. */
  readonly path: readonly string[] | null;
  readonly message: string;
}

/** Thrown by the work of a mutation to refuse it: nothing that it wrote stays, and the client gets the reasons. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly userErrors: readonly UserError[];

  constructor(code: string, message: string, path: readonly string[] | null = null) {
    super(message);
    this.userErrors = [{ code, path, message }];
  }
}
