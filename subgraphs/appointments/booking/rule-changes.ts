import { addDays, type Day } from '../../shared/instants.ts';
import { meet } from '../fields.ts';
import type { AvailabilityRuleModel } from '../models.ts';
import { refusal } from './refuse.ts';

/** How many days ahead a rule may let citizens book. */
export const longestWindowDays = 90;

/** A rule as it is to be written, without what every row has. */
export type NewRule = Omit<
  AvailabilityRuleModel,
  'id' | 'unit_code' | 'recorded_at' | 'withdrawn_at'
>;

/** The days on which new rules hold; no last day means until they are replaced. */
export interface RulePeriod {
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export interface RuleChanges {
  /** Rules that end before the period. */
  readonly end: readonly { readonly id: number; readonly validTo: Day }[];
  /** Rules that begin within it: they never come to hold. */
  readonly withdraw: readonly number[];
  readonly insert: readonly NewRule[];
}

/**
 * What is to be done to the standing rules of a unit, so that in a period only the new ones hold, and before and after it what held.
 *
 * No rule is altered but for its end: the history of changes stays to be read.
 */
export function ruleChanges(
  standing: readonly AvailabilityRuleModel[],
  period: RulePeriod,
  rules: readonly NewRule[],
): RuleChanges {
  const { validFrom, validTo } = period;
  const touched = standing.filter(
    (rule) =>
      (rule.valid_to === null || rule.valid_to >= validFrom) &&
      (validTo === null || rule.valid_from <= validTo),
  );
  const goesOn = touched.filter(
    ({ valid_to }) => validTo !== null && (valid_to === null || valid_to > validTo),
  );
  return {
    end: touched
      .filter(({ valid_from }) => valid_from < validFrom)
      .map(({ id }) => ({ id, validTo: addDays(validFrom, -1) })),
    withdraw: touched.filter(({ valid_from }) => valid_from >= validFrom).map(({ id }) => id),
    insert: [
      ...rules.map((rule) => ({ ...rule, valid_from: validFrom, valid_to: validTo })),
      ...goesOn.map((rule) => ({ ...asNew(rule), valid_from: addDays(validTo as Day, 1) })),
    ],
  };
}

function asNew(rule: AvailabilityRuleModel): NewRule {
  const { id: _, unit_code: __, recorded_at: ___, withdrawn_at: ____, ...rest } = rule;
  return rest;
}

/** No two rules give slots at the same time but for different fields: a seat would count twice. @throws {Refusal} RULES_OVERLAP */
export function requireNoOverlap(rules: readonly NewRule[]): void {
  for (const [index, rule] of rules.entries()) {
    const other = rules.findIndex((each, place) => place < index && overlap(each, rule));
    if (other !== -1) {
      const message = `Rules ${other + 1} and ${index + 1} give slots at the same time.`;
      throw refusal('RULES_OVERLAP', message, ['rules', String(index)]);
    }
  }
}

function overlap(one: NewRule, other: NewRule): boolean {
  return (
    (one.weekdays & other.weekdays) !== 0 &&
    meet(one.fields, other.fields) &&
    one.from_minute < other.to_minute &&
    other.from_minute < one.to_minute
  );
}
