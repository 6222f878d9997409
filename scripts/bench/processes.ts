import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The core of the gateways, and the one of everything else. */
export const cores = { gateways: 0, others: 1 } as const;

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

const children = new Set<ChildProcess>();

/** Moves this process, and what it starts from now on, to a core. */
export function pinThisProcess(core: number): void {
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), `${process.pid}`], {
    stdio: 'ignore',
  });
}

export interface Program {
  /** What Node is given: a file and its arguments. */
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly core: number;
}

/** Starts a program with this Node. It ends with this process, at the latest. */
export function startProgram({ args, environment, core }: Program): ChildProcess {
  const child = spawn('taskset', ['--cpu-list', String(core), process.execPath, ...args], {
    cwd: projectFolder,
    env: { ...process.env, ...quiet, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const keepOutput = (text: Buffer) => {
    outputs.set(child, `${outputs.get(child) ?? ''}${text}`.slice(-2000));
  };
  child.stdout?.on('data', keepOutput);
  child.stderr?.on('data', keepOutput);
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** What the end of a program's output was, to tell when it fails. */
const outputs = new WeakMap<ChildProcess, string>();

/** Nothing that is measured calls home, and everything runs as in production. */
const quiet = { NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };

/**
 * Waits until a program takes GraphQL requests.
 *
 * @throws {Error} with the end of its output when it ends, or has not started within a minute
 */
export async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const giveUpAt = performance.now() + 60_000;
  while (performance.now() < giveUpAt && child.exitCode === null) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{__typename}"}',
    }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await delay(200);
  }
  throw new Error(`${child.spawnargs.join(' ')} does not answer:\n${outputs.get(child) ?? ''}`);
}

/** Ends everything that was started. */
export async function endAll(): Promise<void> {
  await Promise.all(
    [...children].map((child) => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      return ended;
    }),
  );
}

/** Whatever happens to this process, its children are not left behind. */
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
