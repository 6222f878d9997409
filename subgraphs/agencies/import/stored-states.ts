import type { Knex } from 'knex';
import type { CodedState } from './state-rules.ts';

/** When each administrative unit's states are valid: a few hundred rows. */
export function storedAdministrativeUnits(db: Knex): Promise<CodedState[]> {
  return db('administrative_units')
    .select('gso_code as code', 'valid_from', 'valid_to')
    .orderBy(['gso_code', 'valid_from']);
}

/** When the states of agencies or reception units are valid: a few hundred rows. */
export function storedStates(
  db: Knex,
  table: 'agency_states' | 'reception_unit_states',
): Promise<CodedState[]> {
  return db(table).select('code', 'valid_from', 'valid_to').orderBy(['code', 'valid_from']);
}
