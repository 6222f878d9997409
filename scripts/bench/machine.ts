import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** Where, when and with what a run was made. */
export interface RunFacts {
  readonly date: string;
  readonly commit: string;
  readonly command: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGib: number;
  readonly node: string;
  readonly versions: Readonly<Record<string, string>>;
}

export function runFacts(command: string): RunFacts {
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commitOf(),
    command,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGib: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    versions: peerVersions(),
  };
}

function commitOf(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const commit = git('rev-parse', '--short', 'HEAD');
  return git('status', '--porcelain', '--', 'gateway') === '' ? commit : `${commit} with changes`;
}

function peerVersions(): Record<string, string> {
  const { dependencies } = JSON.parse(
    readFileSync(new URL('package.json', import.meta.url), 'utf8'),
  );
  return dependencies;
}
