import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** A MariaDB server of the tests' own, with an empty data folder that goes with it. */
export interface MariadbServer {
  /** `mysql://root@127.0.0.1:PORT`, without a database name. */
  readonly url: string;
  readonly port: number;
  readonly processId: number;
  readonly folder: string;
}

const programs = ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd', '/usr/local/bin/mariadbd'];
const startTimeoutMs = 60_000;

/** The server's own account: mariadbd refuses to run as root, and as root cannot hand its data to another node. */
const asMysqlUser = userInfo().uid === 0 ? ['--user=mysql'] : [];

/** Path of the server program; undefined when the machine has no MariaDB. */
export function mariadbProgram(): string | undefined {
  return programs.find((path) => existsSync(path));
}

/** Starts a private server; null when the machine has no MariaDB. */
export async function startMariadb(): Promise<MariadbServer | null> {
  const program = mariadbProgram();
  if (program === undefined) return null;
  return startServer(program, makeDataFolder(), await freePort(), []);
}

/** A new folder for a server, with the data of a server without databases in it. */
export function makeDataFolder(): string {
  const folder = makeServerFolder();
  execFileSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${join(folder, 'data')}`,
      `--tmpdir=${join(folder, 'temporary')}`,
      '--auth-root-authentication-method=normal',
      ...asMysqlUser,
    ],
    { stdio: 'pipe' },
  );
  return folder;
}

/** A new folder for a server, with an empty data folder in it. */
export function makeServerFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mariadb-'));
  mkdirSync(join(folder, 'data'));
  mkdirSync(join(folder, 'temporary'));
  if (asMysqlUser.length > 0) {
    chmodSync(folder, 0o755);
    execFileSync('chown', ['-R', 'mysql', folder]);
  }
  return folder;
}

/** Starts a server on a data folder that {@link makeDataFolder} made, with options beside the usual ones. */
export async function startServer(
  program: string,
  folder: string,
  port: number,
  options: readonly string[],
): Promise<MariadbServer> {
  const server = spawn(
    program,
    [
      '--no-defaults',
      `--datadir=${join(folder, 'data')}`,
      // Not the machine's: a server that starts removes temporary tables there, those of other servers too.
      `--tmpdir=${join(folder, 'temporary')}`,
      `--socket=${join(folder, 'socket')}`,
      `--pid-file=${join(folder, 'pid')}`,
      `--log-error=${join(folder, 'log')}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--max-connections=1000',
      '--innodb-buffer-pool-size=512M',
      // The data is thrown away; a flush for each commit would only slow the tests.
      '--innodb-flush-log-at-trx-commit=0',
      '--sync-binlog=0',
      ...asMysqlUser,
      ...options,
    ],
    { stdio: 'ignore' },
  );
  await listening(server, port);
  server.unref();
  return { url: `mysql://root@127.0.0.1:${port}`, port, processId: server.pid as number, folder };
}

/** Ends the server as a failing machine would, at once; its data stay. */
export function killMariadb({ processId }: MariadbServer): void {
  process.kill(processId, 'SIGKILL');
}

/** Ends the server at once and removes its data. */
export function stopMariadb(server: MariadbServer): void {
  killMariadb(server);
  rmSync(server.folder, { recursive: true, force: true, maxRetries: 5 });
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
