import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/**
 * Installs the gateways that ours is compared with, when they are not there yet.
 *
 * @throws {Error} when they cannot be installed
 */
export function installPeers(): void {
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return;
  console.log('Installing the other gateways (once, about 700 MB) …');
  // No gateway needs anything that an install script does; the native planner comes ready made.
  const args = ['ci', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('The other gateways could not be installed.');
}
