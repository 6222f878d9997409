import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** A MariaDB server of the tests' own, with an empty data folder that goes with it. */
export interface MariadbServer {
  /** `mysql://root@127.0.0.1:PORT`, without a database name. */
  readonly url: string;
  readonly processId: number;
  readonly folder: string;
}

const programs = ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd', '/usr/local/bin/mariadbd'];
const startTimeoutMs = 60_000;

/** Starts a private server; null when the machine has no MariaDB. */
export async function startMariadb(): Promise<MariadbServer | null> {
  const program = programs.find((path) => existsSync(path));
  if (program === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'mariadb-'));
  const data = join(folder, 'data');
  // mariadbd refuses to run as root unless it is told to.
  const asUser = userInfo().uid === 0 ? ['--user=root'] : [];
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', ...asUser],
    { stdio: 'pipe' },
  );
  const port = await freePort();
  const server = spawn(
    program,
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${join(folder, 'socket')}`,
      `--pid-file=${join(folder, 'pid')}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--max-connections=300',
      '--innodb-buffer-pool-size=512M',
      // The data is thrown away; a flush for each commit would only slow the tests.
      '--innodb-flush-log-at-trx-commit=0',
      '--sync-binlog=0',
      ...asUser,
    ],
    { stdio: 'ignore', detached: true },
  );
  await listening(server, port);
  server.unref();
  return { url: `mysql://root@127.0.0.1:${port}`, processId: server.pid as number, folder };
}

/** Ends the server at once and removes its data. */
export async function stopMariadb({ processId, folder }: MariadbServer): Promise<void> {
  process.kill(processId, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A port of the loopback interface that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

async function listening(server: ChildProcess, port: number): Promise<void> {
  const deadline = performance.now() + startTimeoutMs;
  while (!(await accepts(port))) {
    if (server.exitCode !== null) throw new Error(`mariadbd ended with code ${server.exitCode}`);
    if (performance.now() > deadline) throw new Error('mariadbd did not start in time');
  }
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    // A MariaDB server greets first; an open port alone may be one that does not speak yet.
    await once(socket, 'data', { signal: AbortSignal.timeout(500) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
