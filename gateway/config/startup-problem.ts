/** Why the program cannot start or compose: its message is the one line that a person reads. */
export class StartupProblem extends Error {
  override readonly name = 'StartupProblem';
}
