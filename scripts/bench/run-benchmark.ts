import { checkedAnswers } from './expected-answers.ts';
import { type GatewayKind, gatewayKinds, ours, startGateway } from './gateways.ts';
import { runFacts } from './machine.ts';
import { type CheckedGateway, measure, warmUp } from './measure.ts';
import { type MemoryFigures, measureMemory } from './memory.ts';
import { memoryOf } from './process-usage.ts';
import { queries } from './queries.ts';
import { resultsText, writeJson, writePage } from './report.ts';
import { type Extent, fullExtent, quickExtent } from './scenarios.ts';
import { type Subgraphs, startSubgraphs } from './subgraphs.ts';
import { type ScenarioFigures, titleOf } from './tables.ts';

export interface BenchmarkOptions {
  readonly isQuick: boolean;
  readonly throughput: boolean;
  readonly memory: boolean;
  /** How the run was started, for the report. */
  readonly command: string;
}

/** Runs the benchmark, prints what it found, and keeps it when the run was whole and not a quick one. */
export async function runBenchmark(options: BenchmarkOptions): Promise<void> {
  const extent = options.isQuick ? quickExtent : fullExtent;
  const subgraphs = await startSubgraphs();
  // Planning 100,000 operations takes ten minutes and more, which only a run of its own is given.
  const maxMs = options.throughput ? 400_000 : Number.POSITIVE_INFINITY;
  const memory = options.memory ? await memoryOfOurs(subgraphs, extent, maxMs) : [];
  const throughput = options.throughput
    ? await throughputOfAll(subgraphs, extent)
    : { scenarios: [], peaks: {} };
  const results = { facts: runFacts(options.command), ...throughput, memory };
  const text = resultsText(results);
  console.log(`\n${text}`);
  const isWhole = !options.isQuick && options.throughput && options.memory;
  if (!isWhole) return;
  writeJson(results);
  writePage(text);
}

async function memoryOfOurs(
  subgraphs: Subgraphs,
  { operations }: Extent,
  maxMs: number,
): Promise<MemoryFigures[]> {
  console.error(`${operations.toLocaleString('en')} distinct operations …`);
  return measureMemory(await startGateway(ours, subgraphs), operations, maxMs);
}

async function throughputOfAll(subgraphs: Subgraphs, extent: Extent) {
  const gateways: CheckedGateway[] = [];
  for (const kind of gatewayKinds) gateways.push(await prepare(kind, subgraphs, extent));
  const scenarios: ScenarioFigures[] = [];
  for (const scenario of extent.scenarios) {
    console.error(`${titleOf(scenario)} …`);
    scenarios.push({ scenario, figures: await measure(scenario, gateways, subgraphs, extent) });
  }
  const peaks = Object.fromEntries(gateways.map(({ name, pid }) => [name, memoryOf(pid).peak]));
  return { scenarios, peaks };
}

/** Starts a gateway, checks its answers, and warms it up. */
async function prepare(
  kind: GatewayKind,
  subgraphs: Subgraphs,
  { groups, warmUpMs }: Extent,
): Promise<CheckedGateway> {
  console.error(`${kind.name}: starting and checking …`);
  const running = await startGateway(kind, subgraphs);
  const answers: [(typeof queries)[keyof typeof queries], readonly Buffer[]][] = [];
  for (const query of Object.values(queries)) {
    answers.push([query, await checkedAnswers(running, query, groups)]);
  }
  const gateway = { ...running, answers: new Map(answers) };
  for (const query of Object.values(queries)) await warmUp(gateway, query, warmUpMs);
  return gateway;
}
