/**
 * `npm run bench`: our gateway and its peers in front of the same subgraphs, in one run. `--quick` takes less than
 * two minutes; `--only throughput`, `--only access` and `--only memory` run one part. Those only print.
 */
import { parseArgs } from 'node:util';
import { installPeers } from './install-peers.ts';
import { cores, endAll, pinThisProcess } from './processes.ts';

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
if (process.platform !== 'linux') throw new Error('The figures are read from /proc: Linux only.');
installPeers();
pinThisProcess(cores.others);
// Loaded only now: it needs what has just been installed.
const { parts, runBenchmark } = await import('./run-benchmark.ts');
try {
  await runBenchmark({
    isQuick: options.quick,
    parts: new Set(parts.filter((part) => options.only === undefined || options.only === part)),
    command: commandOf(process.argv.slice(2)),
  });
} finally {
  await endAll();
}

function commandOf(args: readonly string[]): string {
  return ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
}
