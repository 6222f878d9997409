import type { Figures } from './measure.ts';
import type { MemoryFigures } from './memory.ts';
import type { Scenario } from './scenarios.ts';

/** Figures of all gateways in one scenario. */
export interface ScenarioFigures {
  readonly scenario: Scenario;
  readonly figures: readonly Figures[];
}

/** Load that leaves a gateway idle for more than this was not enough to show how fast it is. */
const idleShare = 0.1;

const varyingWords = {
  nothing: 'identical requests',
  answer: 'another answer each',
  identity: 'another identity each',
  key: 'another API key and another answer each',
} as const;

/** One line that names a scenario. */
export function titleOf({ query, connections, varying }: Scenario): string {
  const howMany = connections === 1 ? '1 connection' : `${connections} connections`;
  return `${query.name} query, ${howMany}, ${varyingWords[varying]}`;
}

/** A Markdown table of one scenario; the first gateway is what the others are compared with. */
export function scenarioTable({ scenario, figures }: ScenarioFigures): string {
  const reference = figures[0]?.cpuMsPerRequest ?? Number.NaN;
  const isLimitedByLoad = (busy: number) => scenario.connections > 1 && busy < 1 - idleShare;
  return markdownTable(
    ['gateway', 'CPU ms/request', '× ours', 'requests/s', 'p50 ms', 'p99 ms', 'fetches', 'busy'],
    figures.map((row) => [
      row.gateway,
      row.cpuMsPerRequest.toFixed(row.cpuMsPerRequest < 1 ? 3 : 2),
      (row.cpuMsPerRequest / reference).toFixed(2),
      row.requestsPerSecond.toFixed(0),
      row.p50Ms.toFixed(2),
      row.p99Ms.toFixed(2),
      row.fetchesPerRequest.toFixed(2),
      `${(row.busy * 100).toFixed(0)} %${isLimitedByLoad(row.busy) ? ' †' : ''}`,
    ]),
  );
}

export function peakMemoryTable(peaks: Readonly<Record<string, number>>): string {
  return markdownTable(
    ['gateway', 'peak memory MiB'],
    Object.entries(peaks).map(([name, peak]) => [name, `${peak}`]),
  );
}

export function memoryTable(figures: readonly MemoryFigures[]): string {
  return markdownTable(
    ['distinct operations', 'resident memory MiB'],
    figures.map((row) => [row.operations.toLocaleString('en'), `${row.residentMib}`]),
  );
}

/** First column to the left, figures to the right. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const pad = (text: string, column: number) => {
    const width = widths[column] ?? 0;
    return column === 0 ? text.padEnd(width) : text.padStart(width);
  };
  const line = (cells: readonly string[]) => `| ${cells.map(pad).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
