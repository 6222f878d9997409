import type { Knex } from 'knex';
import { isSqlite } from '../../subgraphs/shared/database.ts';

/** One step of a plan, as MariaDB tells it. */
export interface PlanStep {
  readonly table: string | null;
  readonly type: string | null;
  readonly key: string | null;
  readonly Extra: string | null;
}

interface Statement {
  readonly sql: string;
  readonly bindings: Knex.RawBinding[];
}

/** What MariaDB would do for each statement that a task sends by this connection. */
export async function plansOf(db: Knex, task: () => Promise<unknown>): Promise<PlanStep[][]> {
  const statements: Statement[] = [];
  const listen = (statement: Statement) => statements.push(statement);
  db.on('query', listen);
  try {
    await task();
  } finally {
    db.off('query', listen);
  }
  return Promise.all(statements.map((statement) => explain(db, statement)));
}

async function explain(db: Knex, { sql, bindings }: Statement): Promise<PlanStep[]> {
  const [steps] = await db.raw(`explain ${sql}`, bindings);
  return steps;
}

/** What matters of a plan on either engine. */
export interface QueryPlan {
  /** Names of the indexes, that of a primary key being `PRIMARY`. */
  readonly indexes: readonly string[];
  /** Whether rows are sorted rather than read in their order. */
  readonly sorts: boolean;
}

/** What the database says of how it would run a query. */
export async function planOf(db: Knex, query: Knex.QueryBuilder): Promise<QueryPlan> {
  const { sql, bindings } = query.toSQL().toNative();
  if (isSqlite(db)) return sqlitePlan(db, sql, [...bindings]);
  const steps = await explain(db, { sql, bindings: [...bindings] as Knex.RawBinding[] });
  return {
    indexes: steps.map(({ key }) => key ?? ''),
    sorts: steps.some(({ Extra }) => /filesort|temporary/.test(Extra ?? '')),
  };
}

async function sqlitePlan(db: Knex, sql: string, bindings: unknown[]): Promise<QueryPlan> {
  const steps: { detail: string }[] = await db.raw(
    `explain query plan ${sql}`,
    bindings as Knex.RawBinding[],
  );
  return {
    indexes: steps.map(({ detail }) => indexOfStep(detail)),
    sorts: steps.some(({ detail }) => detail.includes('TEMP B-TREE FOR ORDER BY')),
  };
}

/** SQLite names the index of a primary key after the table, or tells of the row id. */
function indexOfStep(detail: string): string {
  if (/sqlite_autoindex|INTEGER PRIMARY KEY|^SCAN \w+$/.test(detail)) return 'PRIMARY';
  return /INDEX (\w+)/.exec(detail)?.[1] ?? '';
}
