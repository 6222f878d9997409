import { parse } from 'graphql';
import { peer } from '../../subgraphs/shared/access/caller.ts';
import type { SubgraphName } from '../../subgraphs/shared/config.ts';
import type { Subgraph } from '../../subgraphs/shared/subgraph.ts';
import type { QueryCase } from './query-cases.ts';

/** A world whose queries are measured. */
export interface MeasuredWorld {
  readonly subgraphs: Readonly<Record<SubgraphName, Subgraph>>;
  readonly cases: readonly QueryCase[];
  /** Statements sent so far. */
  readonly statementsSent: () => number;
  /** Rows that the database server has read so far, for whomever; not a number where it does not count them. */
  readonly rowsRead: () => Promise<number>;
}

/** What one kind of question cost in one world. */
export interface QueryFigures {
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Mean size of an answer: pages of a small world may not be full. */
  readonly answerBytes: number;
  /** Mean of a question. */
  readonly statements: number;
  /** Mean of a question. Unlike times, it is the same whatever else the machine does. */
  readonly rowsRead: number;
}

const warmUps = 10;

/** Asks the same question of all worlds in turns, so that what disturbs the machine disturbs all. */
export async function measureInTurns(
  worlds: readonly MeasuredWorld[],
  index: number,
  repeat: number,
): Promise<readonly QueryFigures[]> {
  const measured = worlds.map((world) => ({
    world,
    ask: askerOf(world, index),
    times: [] as number[],
  }));
  for (let turn = -warmUps; turn < repeat; turn++) {
    for (const { ask, times } of measured) {
      const started = performance.now();
      await ask(Math.abs(turn));
      if (turn >= 0) times.push(performance.now() - started);
    }
  }
  const figures: QueryFigures[] = [];
  for (const { world, ask, times } of measured) {
    times.sort((one, other) => one - other);
    figures.push({
      p50Ms: quantile(times, 0.5),
      p99Ms: quantile(times, 0.99),
      ...(await costOf(world, index, ask)),
    });
  }
  return figures;
}

type Ask = (turn: number) => Promise<unknown>;

function askerOf({ cases, subgraphs }: MeasuredWorld, index: number): Ask {
  const { name, query, subgraph, variables } = cases[index] as QueryCase;
  const document = parse(query);
  return async (turn) => {
    const { data, errors } = await subgraphs[subgraph].execute({
      document,
      variables: variables[turn % variables.length] ?? {},
      headers: {},
      caller: peer,
    });
    if (errors?.[0]) throw new Error(`"${name}" was refused: ${errors[0].message}`);
    return data;
  };
}

/** Asks once with each variables. */
async function costOf(
  { cases, rowsRead, statementsSent }: MeasuredWorld,
  index: number,
  ask: Ask,
): Promise<Pick<QueryFigures, 'answerBytes' | 'statements' | 'rowsRead'>> {
  const { variables } = cases[index] as QueryCase;
  const questions = variables.length;
  const sentBefore = statementsSent();
  let bytes = 0;
  for (const turn of variables.keys()) bytes += JSON.stringify(await ask(turn)).length;
  const statements = statementsSent() - sentBefore;
  // Reading the counter is counted too.
  const counts = [await rowsRead(), await rowsRead()] as const;
  for (const turn of variables.keys()) await ask(turn);
  const read = (await rowsRead()) - counts[1] - (counts[1] - counts[0]);
  return {
    answerBytes: bytes / questions,
    statements: statements / questions,
    rowsRead: read / questions,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}
