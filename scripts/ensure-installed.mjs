// Runs before `npm start` and `npm test`, on whatever Node the machine has and without any package:
// installs what package-lock.json names, when it is not there yet. With `--to-run`, the tools of developers (nearly half
// of all) are left out, until `npm test` or `npm install` has brought them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const lockedPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

const toRun = process.argv.includes('--to-run') && !existsSync('node_modules/jest');

function isInstalled() {
  // The project's own Node is linked by that package's install script, the last thing an install does.
  if (!existsSync('node_modules/.bin/node') || !existsSync('node_modules/.package-lock.json'))
    return false;
  const installed = lockedPackages('node_modules/.package-lock.json');
  return Object.entries(lockedPackages('package-lock.json'))
    .filter(([path, { optional, devOptional }]) => path !== '' && !optional && !devOptional)
    .filter(([, { dev }]) => !(toRun && dev))
    .every(([path, { version }]) => installed[path]?.version === version);
}

if (!isInstalled()) {
  console.log('Installing dependencies (once) …');
  // Warnings about engines speak of the machine's Node; the project runs on the one it installs.
  // Not `npm ci`: it refuses the lock where a registry does not have the binaries of every other platform. `--no-save`
  // leaves the lock as it is, and `isInstalled` checks that its versions came.
  const install = ['install', '--no-save', '--loglevel=error', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', [...install, ...(toRun ? ['--omit=dev'] : [])], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0 || !isInstalled()) {
    console.error(
      'The dependencies could not be installed. Is the npm registry reachable, and are install scripts allowed (npm config get ignore-scripts)?',
    );
    process.exit(1);
  }
}
