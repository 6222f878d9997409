/**
 * Books against the clock: `npm run stress:appointments -- --place galera --seeds 30`. Many writers hold, confirm, move and cancel
 * the same slots; then 500 want one seat. With `--kill` subgraph processes and databases are killed at random meanwhile. What clients
 * saw is checked for linearizability slot by slot, then the rows behind it. Ends with 1 when anything is wrong.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  openPlace,
  openServers,
  type PlaceName,
  type Servers,
} from '../test/subgraphs/appointments/support/booking-places.ts';
import {
  type SeatRush,
  type StressReport,
  stress,
} from '../test/subgraphs/appointments/support/booking-stress.ts';
import { runProgram, UsageProblem } from './program.ts';

const places: readonly PlaceName[] = ['sqlite', 'mariadb', 'galera'];

const { values } = parseArgs({
  options: {
    place: { type: 'string', multiple: true, default: [...places] },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '30' },
    writers: { type: 'string', default: '64' },
    attempts: { type: 'string', default: '20000' },
    rush: { type: 'string', default: '500' },
    kill: { type: 'boolean', default: false },
  },
});

await runProgram(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stress-appointments-'));
  let failed = false;
  try {
    for (const name of values.place) {
      if (!places.includes(name as PlaceName)) {
        throw new UsageProblem(`--place is one of ${places.join(', ')}, not ${name}`);
      }
      const servers = await openServers(name as PlaceName, folder);
      const first = Number(values.seed);
      try {
        for (let seed = first; seed < first + Number(values.seeds); seed++) {
          const report = await stressOnce(servers, seed);
          console.log(`${name}, seed ${seed}: ${line(report)}`);
          for (const problem of report.problems.slice(0, 20)) console.error(`  ${problem}`);
          failed ||= report.problems.length > 0;
        }
      } finally {
        servers.close();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (failed) process.exitCode = 1;
});

async function stressOnce(servers: Servers, seed: number): Promise<StressReport> {
  const place = await openPlace(servers, { kill: values.kill, seed });
  try {
    return await stress(place, {
      seed,
      writers: Number(values.writers),
      attempts: Number(values.attempts),
      rush: Number(values.rush),
    });
  } finally {
    await place.close();
  }
}

function line(report: StressReport): string {
  const { attempts, seconds, results, rush, kills, conflicts, problems } = report;
  const counts = Object.entries(results).map(([result, count]) => `${result} ${count}`);
  return [
    problems.length === 0 ? 'right' : `${problems.length} PROBLEMS`,
    `${attempts} attempts in ${seconds.toFixed(1)} s`,
    counts.join(', '),
    rushLine(rush),
    // With parts that are killed, transactions run in other processes.
    kills > 0
      ? `${kills} kills`
      : `${conflicts.conflicts} conflicts out of sight, at most ${conflicts.mostInARow} in a row`,
  ].join('; ');
}

function rushLine({ writers, served, medianMs, longestMs, cpuMs }: SeatRush): string {
  return `one seat: ${served} of ${writers} got it, others told within ${medianMs} ms (median), ${longestMs} ms (longest), ${cpuMs} ms of CPU`;
}
