import type { Knex } from 'knex';
import { firstKnownDay } from '../../shared/as-of.ts';
import type { Day } from '../../shared/instants.ts';
import type { Validity } from '../../shared/validity.ts';
import type { ReceptionUnitKind } from '../generated/resolver-types.ts';

/** A reception unit for which hours, counters and the like are made up. */
export interface SeededUnit extends Validity {
  readonly code: string;
  readonly kind: ReceptionUnitKind;
  /** District of its area in its first state. */
  readonly district: string | null;
}

/** First day of what was there when the known history begins; worlds may begin before that. */
const madeUpSince: Day = '2018-01-01';

/** All units of all times, in order of their codes. */
export async function seededUnits(db: Knex): Promise<SeededUnit[]> {
  const states: SeededUnit[] = await db('reception_unit_states')
    .select('code', 'kind', 'district_gso_code as district', 'valid_from', 'valid_to')
    .orderBy(['code', 'valid_from']);
  return [...Map.groupBy(states, ({ code }) => code).values()].map(([first, ...later]) => {
    const { valid_from, ...unit } = first as SeededUnit;
    return {
      ...unit,
      valid_from: valid_from === firstKnownDay ? madeUpSince : valid_from,
      valid_to: later.at(-1)?.valid_to ?? unit.valid_to,
    };
  });
}
