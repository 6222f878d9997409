import { randomInt } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasGalera } from './galera-cluster.ts';
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
  if (!mariadb || !hasGalera) sayWhatIsMissing();
  globalThis.testRun = { folder, mariadb };
  process.env.TEST_FOLDER = folder;
  if (mariadb) process.env.TEST_MARIADB_URL = mariadb.url;
}

function sayWhatIsMissing(): void {
  const packages = 'Debian packages mariadb-server and galera-4';
  if (process.env.CI === 'true') {
    throw new Error(`MariaDB or Galera is not installed (${packages}): not all tests could run`);
  }
  console.warn(
    [
      '',
      '!'.repeat(100),
      'MariaDB or Galera is not installed: what is promised of them is NOT tested on this machine.',
      `Install the ${packages}, and run the tests again.`,
      '!'.repeat(100),
      '',
    ].join('\n'),
  );
}
