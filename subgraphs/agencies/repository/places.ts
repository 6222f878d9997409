import type { Knex } from 'knex';
import type { Place } from '../../shared/access/subtree.ts';
import type { Day } from '../../shared/instants.ts';

interface StateRow {
  readonly code: string;
  readonly parent_code: string | null;
  readonly valid_from: Day;
}

/** Every unit and agency under the one above it on a day; one that is no more by then, as it last was. */
export async function placesOn(db: Knex, day: Day): Promise<Place[]> {
  const units = await statesUpTo(db, 'reception_unit_states', day);
  const agencies = await statesUpTo(db, 'agency_states', day);
  return [...lastOfEach(units), ...lastOfEach(agencies)];
}

function statesUpTo(db: Knex, table: string, day: Day): Promise<StateRow[]> {
  return db(table)
    .select('code', 'parent_code', 'valid_from')
    .where('valid_from', '<=', day)
    .orderBy(['code', 'valid_from']);
}

function lastOfEach(states: readonly StateRow[]): Place[] {
  const last = new Map(states.map(({ code, parent_code }) => [code, parent_code]));
  return [...last].map(([code, parentCode]) => ({ code, parentCode }));
}
