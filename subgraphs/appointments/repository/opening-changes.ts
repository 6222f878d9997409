import type { Knex } from 'knex';
import { toStored } from '../../shared/instants.ts';
import { RunAgain } from '../../shared/write/transaction.ts';
import type { RuleChanges } from '../booking/rule-changes.ts';
import type { AvailabilityRuleModel, ClosureModel } from '../models.ts';
import { ruleColumns } from './availability-rules.ts';
import { closureColumns } from './closures.ts';

/** Makes changes of one unit's rules wait for each other: each counts its row up before it reads them. */
export async function countRuleChange(
  transaction: Knex.Transaction,
  unitCode: string,
): Promise<void> {
  const counted = () =>
    transaction('rule_changes').where('unit_code', unitCode).increment('changes');
  if ((await counted()) > 0) return;
  await transaction('rule_changes')
    .insert({ unit_code: unitCode, changes: 0 })
    .onConflict('unit_code')
    .merge(['unit_code']);
  await counted();
}

/** Rules that have not been withdrawn. */
export function standingRules(
  transaction: Knex.Transaction,
  unitCode: string,
): Promise<AvailabilityRuleModel[]> {
  return transaction('availability_rules')
    .select(ruleColumns)
    .where('unit_code', unitCode)
    .whereNull('withdrawn_at');
}

export async function writeRules(
  transaction: Knex.Transaction,
  unitCode: string,
  { end, withdraw, insert }: RuleChanges,
  now: Date,
): Promise<void> {
  const at = toStored(now);
  for (const { id, validTo } of end) {
    await transaction('availability_rules').where({ id }).update({ valid_to: validTo });
  }
  const withdrawn = await transaction('availability_rules')
    .whereIn('id', withdraw)
    .whereNull('withdrawn_at')
    .update({ withdrawn_at: at });
  if (withdrawn !== withdraw.length) throw new RunAgain('The rules have changed since.');
  for (const rule of insert) {
    await transaction('availability_rules').insert({
      ...rule,
      unit_code: unitCode,
      recorded_at: at,
      withdrawn_at: null,
    });
  }
}

export async function insertClosure(
  transaction: Knex.Transaction,
  closure: Omit<ClosureModel, 'id' | 'withdrawn_at'>,
): Promise<number> {
  const [id] = await transaction('closures').insert(closure);
  return Number(id);
}

export function closuresById(db: Knex, ids: readonly number[]): Promise<ClosureModel[]> {
  return db('closures').select(closureColumns).whereIn('id', ids);
}

/** @returns whether it was withdrawn: it had not been before */
export async function markClosureWithdrawn(
  transaction: Knex.Transaction,
  id: number,
  now: Date,
): Promise<boolean> {
  const withdrawn = await transaction('closures')
    .where({ id })
    .whereNull('withdrawn_at')
    .update({ withdrawn_at: toStored(now) });
  return withdrawn > 0;
}
