import { type ExpectedAnswers, requireSameBytes } from './expected-answers.ts';
import type { RunningGateway } from './gateways.ts';
import { type LoadResult, runLoad } from './load.ts';
import { cpuMsOf } from './process-usage.ts';
import type { Query } from './queries.ts';
import { requestBytes } from './requests.ts';
import type { Extent, Scenario } from './scenarios.ts';
import type { Subgraphs } from './subgraphs.ts';

/** A gateway of which it is known what it has to answer. */
export interface CheckedGateway extends RunningGateway {
  readonly answers: ReadonlyMap<Query, ExpectedAnswers>;
  /** API keys that it is asked with, where each request has another; whether it checks them or not. */
  readonly keys?: readonly string[];
}

/** What one gateway did in one scenario. */
export interface Figures {
  readonly gateway: string;
  readonly requests: number;
  readonly cpuMsPerRequest: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly fetchesPerRequest: number;
  /** Share of the time that the gateway's core was busy with it. Far from 1, the load was what limited it. */
  readonly busy: number;
}

interface Turn extends LoadResult {
  readonly cpuMs: number;
  readonly fetches: number;
}

/** Lets the gateways take turns under the scenario's load, so that what disturbs the machine disturbs all of them. */
export async function measure(
  scenario: Scenario,
  gateways: readonly CheckedGateway[],
  subgraphs: Subgraphs,
  { rounds, turnMs }: Pick<Extent, 'rounds' | 'turnMs'>,
): Promise<Figures[]> {
  const turns = gateways.map((): Turn[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < gateways.length; place += 1) {
      // Another one begins in each round.
      const index = (place + round) % gateways.length;
      const gateway = gateways[index] as CheckedGateway;
      turns[index]?.push(await takeTurn(scenario, gateway, subgraphs, turnMs));
    }
  }
  return gateways.map(({ name }, index) => figuresOf(name, turns[index] as Turn[]));
}

/** Has the gateway compile what the query needs of it. */
export async function warmUp(gateway: CheckedGateway, query: Query, maxMs: number): Promise<void> {
  await runScenario({ query, connections: 10, varying: 'answer' }, gateway, maxMs);
}

async function takeTurn(
  scenario: Scenario,
  gateway: CheckedGateway,
  subgraphs: Subgraphs,
  maxMs: number,
): Promise<Turn> {
  const fetchesBefore = await subgraphs.countRequests();
  const cpuMsBefore = cpuMsOf(gateway.pid);
  const result = await runScenario(scenario, gateway, maxMs);
  const cpuMs = cpuMsOf(gateway.pid) - cpuMsBefore;
  return { ...result, cpuMs, fetches: (await subgraphs.countRequests()) - fetchesBefore };
}

let identities = 0;

function runScenario(
  { query, connections, varying }: Scenario,
  gateway: CheckedGateway,
  maxMs: number,
): Promise<LoadResult> {
  const answers = gateway.answers.get(query) ?? [];
  const { keys = [] } = gateway;
  const prepared = answers.map((_, group) =>
    requestBytes(
      query,
      group,
      varying === 'key' ? `x-api-key: ${keys[group % keys.length]}` : undefined,
    ),
  );
  const asksAboutAll = varying === 'answer' || varying === 'key';
  const groupOf = (index: number) => (asksAboutAll ? index % answers.length : 0);
  return runLoad({
    port: gateway.port,
    connections,
    request: (index) =>
      varying === 'identity'
        ? requestBytes(query, 0, `authorization: Bearer person-${identities++}`)
        : (prepared[groupOf(index)] as Buffer),
    check: (index, answer) =>
      requireSameBytes(answer, answers[groupOf(index)], () => `${gateway.name}, ${query.name}`),
    maxMs,
  });
}

function figuresOf(gateway: string, turns: readonly Turn[]): Figures {
  const sum = (of: (turn: Turn) => number) => turns.reduce((total, turn) => total + of(turn), 0);
  const requests = sum((turn) => turn.requests);
  const durationMs = sum((turn) => turn.durationMs);
  const cpuMs = sum((turn) => turn.cpuMs);
  const latencies = turns.flatMap((turn) => turn.latenciesMs).sort((a, b) => a - b);
  const quantile = (share: number) => latencies[Math.floor(share * latencies.length)] ?? Number.NaN;
  return {
    gateway,
    requests,
    cpuMsPerRequest: cpuMs / requests,
    requestsPerSecond: (requests / durationMs) * 1000,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    fetchesPerRequest: sum((turn) => turn.fetches) / requests,
    busy: cpuMs / durationMs,
  };
}
