import type { Knex } from 'knex';
import type { Day } from '../../shared/instants.ts';
import { containsPattern } from '../../shared/text.ts';

/** Restricts a query to what is valid on a day. */
export function validOn<Query extends Knex.QueryBuilder>(query: Query, day: Day): Query {
  return query.where('valid_from', '<=', day).where('valid_to', '>=', day) as Query;
}

/** Restricts a query to rows of which one of the columns, which hold search keys, contains the text. */
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
