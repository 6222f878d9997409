import type { Knex } from 'knex';

/** The level of the unit of a row in SQL; '' of a unit that is not known. It is the same for all time. */
export const levelOfUnit = "coalesce((select level from known_units where code = unit_code), '')";

/**
 * Columns that select dimensions of a table. The level is found by the unit where the table has none: changes and rows of
 * single dossiers need not carry it.
 *
 * @param own dimensions that the table has
 */
export function dimensionColumns(
  db: Knex,
  wanted: readonly string[],
  own: readonly string[],
): (string | Knex.Raw)[] {
  return wanted.map((dimension) =>
    dimension === 'level' && !own.includes('level') ? db.raw(`${levelOfUnit} as level`) : dimension,
  );
}
