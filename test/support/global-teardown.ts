import { rmSync } from 'node:fs';
import { stopMariadb } from './mariadb-server.ts';
import './global-setup.ts';

export default async function tearDown(): Promise<void> {
  if (!globalThis.testRun) return;
  const { folder, mariadb } = globalThis.testRun;
  if (mariadb) stopMariadb(mariadb);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
