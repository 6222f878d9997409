import { randomInt } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MariadbServer, startMariadb } from './mariadb-server.ts';

/** What the tests of one run share; the workers find it in the environment, the teardown in the process. */
export interface TestRun {
  readonly folder: string;
  readonly mariadb: MariadbServer | null;
}

declare global {
  var testRun: TestRun | undefined;
}

export default async function setUp(): Promise<void> {
  // Tests provoke failures on purpose; what is logged of them would hide the results.
  process.env.LOG_LEVEL ??= 'silent';
  process.env.TEST_SEED ??= String(randomInt(2 ** 31));
  console.log(`\nRandom tests use TEST_SEED=${process.env.TEST_SEED}`);
  const folder = mkdtempSync(join(tmpdir(), 'reception-units-'));
  const mariadb = await startMariadb();
  if (!mariadb) sayThatMariadbIsMissing();
  globalThis.testRun = { folder, mariadb };
  process.env.TEST_FOLDER = folder;
  if (mariadb) process.env.TEST_MARIADB_URL = mariadb.url;
}

function sayThatMariadbIsMissing(): void {
  if (process.env.CI === 'true') {
    throw new Error(
      'MariaDB is not installed (Debian package mariadb-server): half of the tests could not run',
    );
  }
  console.warn(
    [
      '',
      '!'.repeat(100),
      'MariaDB is not installed: every database test runs on SQLite ONLY, half of what is promised is NOT tested.',
      'Install it (Debian: apt-get install mariadb-server) and run the tests again.',
      '!'.repeat(100),
      '',
    ].join('\n'),
  );
}
