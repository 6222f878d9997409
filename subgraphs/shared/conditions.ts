import type { Knex } from 'knex';
import { containsPattern } from './text.ts';

/** Restricts a query to rows whose column, which holds search keys, contains the text. */
export function containing<Query extends Knex.QueryBuilder>(
  query: Query,
  column: string,
  text: string,
): Query {
  return query.whereRaw("?? like ? escape '!'", [column, containsPattern(text)]) as Query;
}

/** Restricts a query by the equalities whose values are given. */
export function whereGiven<Query extends Knex.QueryBuilder>(
  query: Query,
  equalities: Readonly<Record<string, string | null | undefined>>,
): Query {
  for (const [column, value] of Object.entries(equalities)) {
    if (value !== null && value !== undefined) query.where(column, value);
  }
  return query;
}
