import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A program of ours that runs as a process of its own. */
export interface RunningProgram {
  /** The line that said it was ready. */
  readonly ready: string;
  /** All that it said on standard error, once it has ended. */
  log(): Promise<string>;
  /** Ends it as a failing machine would, at once. */
  kill(): Promise<void>;
  /** Asks it to end; gives its exit code. */
  stop(): Promise<number | null>;
}

/** How a program that does not stay ended. */
export interface EndedProgram {
  readonly code: number | null;
  readonly output: string;
  readonly problems: string;
}

type Environment = Readonly<Record<string, string>>;

/** Starts a script with the project's Node and waits for the line that says it is ready. */
export async function startProgram(
  args: readonly string[],
  environment: Environment,
  readyPattern: RegExp,
): Promise<RunningProgram> {
  const program = run(args, environment);
  const problems = text(program.stderr);
  const ready = await lineOf(program, readyPattern);
  if (ready === null) throw new Error(`${args.join(' ')} ended: ${await problems}`);
  return {
    ready,
    log: () => problems,
    kill: () => end(program, 'SIGKILL').then(() => undefined),
    stop: () => end(program, 'SIGTERM'),
  };
}

/** Runs a script to its end. */
export async function runProgram(
  args: readonly string[],
  environment: Environment,
): Promise<EndedProgram> {
  const program = run(args, environment);
  const [output, problems, [code]] = await Promise.all([
    text(program.stdout),
    text(program.stderr),
    once(program, 'close'),
  ]);
  return { code, output, problems };
}

function run(args: readonly string[], environment: Environment): ChildProcess {
  return spawn(process.execPath, [...args], {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function text(stream: NodeJS.ReadableStream | null): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of stream?.setEncoding('utf8') ?? []) chunks.push(chunk as string);
  return chunks.join('');
}

async function lineOf(program: ChildProcess, pattern: RegExp): Promise<string | null> {
  if (!program.stdout) return null;
  const lines = createInterface({ input: program.stdout });
  for await (const line of lines) {
    if (!pattern.test(line)) continue;
    // What it says later is nobody's concern, but must not fill the pipe.
    program.stdout.resume();
    return line;
  }
  return null;
}

async function end(program: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (program.exitCode === null && program.signalCode === null) {
    program.kill(signal);
    await once(program, 'exit');
  }
  return program.exitCode;
}
