import type { Subgraph } from '../../subgraphs/shared/subgraph.ts';

/** Gives the SQL statements that are sent while a task runs. */
export type StatementsOf = (task: () => Promise<unknown>) => Promise<readonly string[]>;

/** Listens to the statements of some subgraphs, all together. */
export function statementsOfSubgraphs(subgraphs: readonly Subgraph[]): StatementsOf {
  const statements: string[] = [];
  for (const subgraph of subgraphs) subgraph.observeStatements((sql) => statements.push(sql));
  return async (task) => {
    statements.length = 0;
    await task();
    return [...statements];
  };
}
