import { makeAccessKeys } from './access-keys.ts';
import { checkedAnswers } from './expected-answers.ts';
import { accessKinds, type GatewayKind, gatewayKinds, ours, startGateway } from './gateways.ts';
import { runFacts } from './machine.ts';
import { type CheckedGateway, measure, warmUp } from './measure.ts';
import { type MemoryFigures, measureMemory } from './memory.ts';
import { memoryOf } from './process-usage.ts';
import { queries } from './queries.ts';
import { resultsText, writeJson, writePage } from './report.ts';
import {
  accessScenarios,
  type Extent,
  fullExtent,
  quickExtent,
  type Scenario,
} from './scenarios.ts';
import { type Subgraphs, startSubgraphs } from './subgraphs.ts';
import { type ScenarioFigures, titleOf } from './tables.ts';

/** Parts of the benchmark: against the peers, our gateway with access on and off, its memory. */
export const parts = ['throughput', 'access', 'memory'] as const;
export type Part = (typeof parts)[number];

export interface BenchmarkOptions {
  readonly isQuick: boolean;
  readonly parts: ReadonlySet<Part>;
  /** How the run was started, for the report. */
  readonly command: string;
}

/** Runs the benchmark, prints what it found, and keeps it when the run was whole and not a quick one. */
export async function runBenchmark(options: BenchmarkOptions): Promise<void> {
  const extent = options.isQuick ? quickExtent : fullExtent;
  const subgraphs = await startSubgraphs();
  const wants = (part: Part) => options.parts.has(part);
  // Planning 100,000 operations takes ten minutes and more, which only a run of its own is given.
  const maxMs = wants('throughput') ? 400_000 : Number.POSITIVE_INFINITY;
  const memory = wants('memory') ? await memoryOfOurs(subgraphs, extent, maxMs) : [];
  const access = wants('access') ? await costOfAccess(subgraphs, extent) : [];
  const throughput = wants('throughput')
    ? await throughputOfAll(subgraphs, extent)
    : { scenarios: [], peaks: {} };
  const results = { facts: runFacts(options.command), ...throughput, access, memory };
  const text = resultsText(results);
  console.log(`\n${text}`);
  if (options.isQuick || !parts.every(wants)) return;
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

/** Callers whose keys are used in turn; each is looked up in the database every five seconds. */
const partners = 50;

async function costOfAccess(subgraphs: Subgraphs, extent: Extent): Promise<ScenarioFigures[]> {
  const { databaseUrl, keys } = await makeAccessKeys(partners);
  const gateways: CheckedGateway[] = [];
  for (const kind of accessKinds(databaseUrl)) {
    gateways.push({ ...(await prepare(kind, subgraphs, extent)), keys });
  }
  const turns = { rounds: extent.accessRounds, turnMs: extent.accessTurnMs };
  const measured = await measureAll(accessScenarios, gateways, subgraphs, turns);
  for (const { pid } of gateways) process.kill(pid);
  return measured;
}

async function throughputOfAll(subgraphs: Subgraphs, extent: Extent) {
  const gateways: CheckedGateway[] = [];
  for (const kind of gatewayKinds) gateways.push(await prepare(kind, subgraphs, extent));
  const scenarios = await measureAll(extent.scenarios, gateways, subgraphs, extent);
  const peaks = Object.fromEntries(gateways.map(({ name, pid }) => [name, memoryOf(pid).peak]));
  return { scenarios, peaks };
}

async function measureAll(
  scenarios: readonly Scenario[],
  gateways: readonly CheckedGateway[],
  subgraphs: Subgraphs,
  turns: Pick<Extent, 'rounds' | 'turnMs'>,
): Promise<ScenarioFigures[]> {
  const measured: ScenarioFigures[] = [];
  for (const scenario of scenarios) {
    console.error(`${titleOf(scenario)} …`);
    measured.push({ scenario, figures: await measure(scenario, gateways, subgraphs, turns) });
  }
  return measured;
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
