import { StartupProblem } from '../gateway/config/startup-problem.ts';
import { DatabaseProblem } from '../subgraphs/shared/database.ts';
import { ImportProblem } from '../subgraphs/shared/import/import-problem.ts';

/** The person who runs a program has asked for something that it does not do; the message is one line. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}

const problems = [UsageProblem, DatabaseProblem, ImportProblem, StartupProblem];

/** Runs a program: a problem that its user can mend is told by its message, anything else is our bug and told whole. */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(isProblem(error) ? error.message : error);
    // A server that failed to start may have left something that keeps the process alive.
    process.exit(1);
  }
}

function isProblem(error: unknown): error is Error {
  const inUse = (error as { code?: unknown }).code === 'EADDRINUSE';
  return inUse || problems.some((problem) => error instanceof problem);
}
