import type { Knex } from 'knex';
import type { Day } from '../../shared/instants.ts';
import type { Order } from '../../shared/pagination.ts';
import { allFields } from '../fields.ts';
import type { AvailabilityRuleModel } from '../models.ts';

export const ruleColumns = [
  'id',
  'unit_code',
  'weekdays',
  'from_minute',
  'to_minute',
  'slot_minutes',
  'public_capacity',
  'internal_capacity',
  'purposes',
  'fields',
  'bookable_from_days',
  'bookable_to_days',
  'valid_from',
  'valid_to',
  'recorded_at',
  'withdrawn_at',
] as const satisfies readonly (keyof AvailabilityRuleModel)[];

export const ruleOrder: Order = {
  name: 'availabilityRules',
  columns: [
    { column: 'valid_from', direction: 'asc' },
    { column: 'id', direction: 'asc' },
  ],
};

/** Whether some rule of a unit, past, present or ahead, is for some fields only. */
export async function hasRulesByField(db: Knex, unitCode: string): Promise<boolean> {
  const rule = await db('availability_rules')
    .where('unit_code', unitCode)
    .whereNull('withdrawn_at')
    .whereNot('fields', allFields)
    .first('id');
  return rule !== undefined;
}

export interface RuleCriteria {
  /** Rules that hold on this day; null for all. */
  readonly asOf: Day | null;
  /** Whether withdrawn rules are wanted too. */
  readonly withdrawn: boolean;
}

export function rulesOfUnit(
  db: Knex,
  unitCode: string,
  { asOf, withdrawn }: RuleCriteria,
): Knex.QueryBuilder {
  const query = db('availability_rules').select(ruleColumns).where('unit_code', unitCode);
  if (!withdrawn) query.whereNull('withdrawn_at');
  if (asOf !== null) {
    query
      .where('valid_from', '<=', asOf)
      .where((end) => end.whereNull('valid_to').orWhere('valid_to', '>=', asOf));
  }
  return query;
}
