import { type Query, queries } from './queries.ts';

/** What is new in each request: nothing, the group that is asked about, who asks, or both with API keys. */
export type Varying = 'nothing' | 'answer' | 'identity' | 'key';

export interface Scenario {
  readonly query: Query;
  readonly connections: number;
  readonly varying: Varying;
}

/** What access and budgets are measured by. */
export const accessScenarios: readonly Scenario[] = Object.values(queries).map((query) => ({
  query,
  connections: 50,
  varying: 'key',
}));

/** How much is measured. */
export interface Extent {
  readonly scenarios: readonly Scenario[];
  /** Number of different answers to each query. */
  readonly groups: number;
  /** Time that a gateway is warmed up with each query. */
  readonly warmUpMs: number;
  /** How often the gateways take turns, and how long a turn is. */
  readonly rounds: number;
  readonly turnMs: number;
  /** The same of our gateway with access on and off: what is compared is close to each other, so turns are many. */
  readonly accessRounds: number;
  readonly accessTurnMs: number;
  /** Distinct operations of the memory test. */
  readonly operations: number;
}

const { deep, medium, small } = queries;

export const fullExtent: Extent = {
  scenarios: [
    ...across(deep, [1, 50], ['nothing', 'answer', 'identity']),
    ...across(medium, [1], ['nothing']),
    ...across(medium, [50], ['nothing', 'identity']),
    ...across(small, [1], ['nothing']),
    ...across(small, [50], ['nothing', 'answer', 'identity']),
  ],
  groups: 256,
  warmUpMs: 2_000,
  rounds: 4,
  turnMs: 1_200,
  accessRounds: 16,
  accessTurnMs: 500,
  operations: 100_000,
};

/** For a look in less than two minutes; its figures are not to be quoted. */
export const quickExtent: Extent = {
  scenarios: [
    ...across(deep, [1], ['answer']),
    ...across(deep, [50], ['nothing', 'identity']),
    ...across(medium, [50], ['nothing']),
    ...across(small, [1], ['nothing']),
    ...across(small, [50], ['identity']),
  ],
  groups: 64,
  warmUpMs: 500,
  rounds: 2,
  turnMs: 500,
  accessRounds: 4,
  accessTurnMs: 500,
  operations: 5_000,
};

function across(query: Query, connections: number[], varying: Varying[]): Scenario[] {
  return connections.flatMap((count) =>
    varying.map((what) => ({ query, connections: count, varying: what })),
  );
}
