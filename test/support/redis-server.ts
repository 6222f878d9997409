import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { freePort } from './mariadb-server.ts';

/** A Redis server of a test's own, which keeps nothing. */
export interface RedisServer {
  readonly url: string;
  /** Stops answering without closing connections, and answers again. */
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

const programs = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'];

/** Starts a private server; null when the machine has no Redis, which is said loudly, and fails in CI. */
export async function startRedis(): Promise<RedisServer | null> {
  const program = programs.find((path) => existsSync(path));
  if (program === undefined) {
    if (process.env.CI) throw new Error('redis-server is missing: see .ci/run');
    console.warn('No redis-server on this machine: what needs it is NOT TESTED.');
    return null;
  }
  const port = await freePort();
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
  ];
  const server = spawn(program, options, { stdio: ['ignore', 'pipe', 'ignore'] });
  await ready(server);
  return {
    url: `redis://127.0.0.1:${port}`,
    pause: () => void server.kill('SIGSTOP'),
    resume: () => void server.kill('SIGCONT'),
    stop: async () => {
      server.kill('SIGKILL');
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
    },
  };
}

async function ready(server: ChildProcess): Promise<void> {
  if (server.stdout === null) throw new TypeError('The output of redis-server is not read');
  for await (const line of createInterface(server.stdout)) {
    if (line.includes('Ready to accept connections')) {
      server.stdout.resume();
      return;
    }
  }
  throw new Error('redis-server ended before it was ready');
}
