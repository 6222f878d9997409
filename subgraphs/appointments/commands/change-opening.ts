import type { Knex } from 'knex';
import { addDays, dayOf, fromStored, toStored } from '../../shared/instants.ts';
import { refusal } from '../booking/refuse.ts';
import {
  type NewRule,
  type RulePeriod,
  requireNoOverlap,
  ruleChanges,
} from '../booking/rule-changes.ts';
import type { UnitOpening } from '../free-slots.ts';
import type { ClosureModel, DeclaredClosure } from '../models.ts';
import {
  countRuleChange,
  insertClosure,
  markClosureWithdrawn,
  standingRules,
  writeRules,
} from '../repository/opening-changes.ts';
import { type Desk, openingOn } from './desk.ts';

export interface NewRules extends RulePeriod {
  readonly unitCode: string;
  readonly rules: readonly NewRule[];
}

/** Replaces the rules of a unit. What is booked stays as it is. @returns the code of the unit */
export async function setAvailability(
  transaction: Knex.Transaction,
  { unitCode, rules, ...period }: NewRules,
  { now }: Desk,
): Promise<string> {
  requirePeriodAhead(period, now);
  requireNoOverlap(rules);
  requireNotEnded(await openingOn(transaction, unitCode, period.validFrom), period);
  await countRuleChange(transaction, unitCode);
  const standing = await standingRules(transaction, unitCode);
  await writeRules(transaction, unitCode, ruleChanges(standing, period, rules), now);
  return unitCode;
}

/** A unit that has not begun gets its rules before it does. @throws {Refusal} UNIT_UNKNOWN */
function requireNotEnded({ code, validTo }: UnitOpening, { validFrom }: RulePeriod): void {
  if (validTo === null || validTo >= validFrom) return;
  throw refusal('UNIT_UNKNOWN', `${code} is no more from ${addDays(validTo, 1)} on.`, [
    'validFrom',
  ]);
}

function requirePeriodAhead({ validFrom, validTo }: RulePeriod, now: Date): void {
  if (validFrom < dayOf(now)) {
    throw refusal('INPUT_INVALID', 'Rules change from today on, or later.', ['validFrom']);
  }
  if (validTo !== null && validTo < validFrom) {
    throw refusal('INPUT_INVALID', 'The last day is before the first one.', ['validTo']);
  }
}

export interface NewClosure {
  readonly unitCode: string;
  readonly startAt: Date;
  readonly endAt: Date;
  readonly reason: string;
}

/** Closes a unit for a time. What is booked stays as it is. */
export async function declareClosure(
  transaction: Knex.Transaction,
  { unitCode, startAt, endAt, reason }: NewClosure,
  { now }: Desk,
): Promise<DeclaredClosure> {
  if (endAt <= startAt || endAt <= now) {
    throw refusal('INPUT_INVALID', 'A closure ends after its begin, and after now.', ['endAt']);
  }
  await openingOn(transaction, unitCode, dayOf(startAt));
  const closureId = await insertClosure(transaction, {
    unit_code: unitCode,
    start_at: toStored(startAt),
    end_at: toStored(endAt),
    reason,
    declared_at: toStored(now),
  });
  return { closureId, unitCode };
}

/**
 * Takes a closure back, from now on: its slots are given again. It stays in the history.
 *
 * @throws {Refusal} TOO_LATE, STATE_CONFLICT
 */
export async function withdrawClosure(
  transaction: Knex.Transaction,
  { id, unit_code, end_at }: ClosureModel,
  { now }: Desk,
): Promise<DeclaredClosure> {
  if (fromStored(end_at) <= now) {
    throw refusal('TOO_LATE', 'The closure is over.', ['closureId']);
  }
  if (!(await markClosureWithdrawn(transaction, id, now))) {
    throw refusal('STATE_CONFLICT', 'The closure has been withdrawn before.', ['closureId']);
  }
  return { closureId: id, unitCode: unit_code };
}
