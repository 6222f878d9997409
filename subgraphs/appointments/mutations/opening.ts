import { dayOf } from '../../shared/instants.ts';
import { requireKnown, requireText, requireWhole } from '../booking/checks.ts';
import { refusal } from '../booking/refuse.ts';
import { longestWindowDays, type NewRule } from '../booking/rule-changes.ts';
import { declareClosure, setAvailability, withdrawClosure } from '../commands/change-opening.ts';
import type { Context } from '../context.ts';
import { codesOf, type Fields, fieldsOf, maxFields } from '../fields.ts';
import type {
  AvailabilityRuleInput,
  MutationResolvers,
  SetAvailabilityInput,
} from '../generated/resolver-types.ts';
import { appointmentPurposes } from '../purposes.ts';
import { minuteOf } from '../replica.ts';
import { numericKey } from '../resolvers/numeric-key.ts';
import { mutate } from './mutate.ts';
import { requireOwnUnit } from './row-rules.ts';

const maxRules = 50;
const maxSeats = 200;

const fieldCodePattern = /^F\d{3}$/;

/** When a unit gives appointments, and how many. */
export const openingMutations = {
  setAvailability: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const change = newRules(input);
      await requireOwnUnit(input.unitCode, context);
      await requireKnownFields(change.rules, context);
      return (transaction) => setAvailability(transaction, change, context);
    }),
  declareClosure: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const closure = { ...input, reason: requireText(input.reason, ['reason']) };
      requireKnown(dayOf(input.startAt), ['startAt']);
      requireKnown(dayOf(input.endAt), ['endAt']);
      await requireOwnUnit(input.unitCode, context);
      return (transaction) => declareClosure(transaction, closure, context);
    }),
  withdrawClosure: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const id = numericKey('Closure', input.closureId);
      const closure = id === null ? null : await context.loaders.closure.load(id);
      if (closure === null) {
        throw refusal('CLOSURE_UNKNOWN', 'No closure has this id.', ['closureId']);
      }
      await requireOwnUnit(closure.unit_code, context, ['closureId']);
      return (transaction) => withdrawClosure(transaction, closure, context);
    }),
} satisfies MutationResolvers;

function newRules({ unitCode, validFrom, validTo, rules }: SetAvailabilityInput) {
  if (rules.length > maxRules) {
    throw refusal('INPUT_INVALID', `Expected at most ${maxRules} rules.`, ['rules']);
  }
  const end = validTo ?? null;
  requireKnown(validFrom, ['validFrom']);
  if (end !== null) requireKnown(end, ['validTo']);
  const period = { valid_from: validFrom, valid_to: end };
  return {
    unitCode,
    validFrom,
    validTo: end,
    rules: rules.map((rule, index) => ({ ...ruleOf(rule, String(index)), ...period })),
  };
}

/** @throws {Refusal} INPUT_INVALID */
function ruleOf(
  input: AvailabilityRuleInput,
  index: string,
): Omit<NewRule, 'valid_from' | 'valid_to'> {
  const at = (field: string) => ['rules', index, field];
  const whole = (
    field: 'slotMinutes' | 'publicCapacity' | 'internalCapacity',
    least: number,
    most: number,
  ) => requireWhole(input[field], [least, most], at(field));
  const rule = {
    weekdays: weekdayBits(input.weekdays, at('weekdays')),
    from_minute: minuteOf(input.from),
    to_minute: minuteOf(input.to),
    slot_minutes: whole('slotMinutes', 5, 240),
    public_capacity: whole('publicCapacity', 0, maxSeats),
    internal_capacity: whole('internalCapacity', input.publicCapacity, maxSeats),
    purposes: purposesOf(input),
    fields: fieldsIn(input.fields ?? [], at('fields')),
    bookable_from_days: requireWhole(
      input.bookableFromDays ?? 0,
      [0, longestWindowDays],
      at('bookableFromDays'),
    ),
    bookable_to_days: requireWhole(
      input.bookableToDays ?? 14,
      [input.bookableFromDays ?? 0, longestWindowDays],
      at('bookableToDays'),
    ),
  };
  if (rule.from_minute + rule.slot_minutes > rule.to_minute) {
    throw refusal('INPUT_INVALID', 'The session has no room for a slot.', at('to'));
  }
  if (rule.purposes === '') {
    throw refusal('INPUT_INVALID', 'A session is for one purpose at least.', at('purposes'));
  }
  return rule;
}

/** Each once, however often it was named. */
function purposesOf({ purposes }: AvailabilityRuleInput): string {
  return appointmentPurposes.filter((purpose) => purposes?.includes(purpose) ?? true).join(',');
}

/** @throws {Refusal} INPUT_INVALID */
function fieldsIn(codes: readonly string[], field: readonly string[]): Fields {
  if (codes.length <= maxFields && codes.every((code) => fieldCodePattern.test(code))) {
    return fieldsOf(codes);
  }
  const message = `Expected at most ${maxFields} codes of fields, such as F001.`;
  throw refusal('INPUT_INVALID', message, field);
}

/** @throws {Refusal} INPUT_INVALID @throws SUBGRAPH_UNAVAILABLE */
async function requireKnownFields(
  rules: readonly NewRule[],
  { offerings }: Context,
): Promise<void> {
  const codes = new Set(rules.flatMap(({ fields }) => codesOf(fields)));
  const [unknown] = await offerings.unknownFields([...codes]);
  if (unknown === undefined) return;
  const index = rules.findIndex(({ fields }) => codesOf(fields).includes(unknown));
  const message = `No field has the code "${unknown}".`;
  throw refusal('INPUT_INVALID', message, ['rules', String(index), 'fields']);
}

/** Bit 0 is Monday. */
function weekdayBits(weekdays: readonly number[], field: readonly string[]): number {
  if (weekdays.length === 0) {
    throw refusal('INPUT_INVALID', 'A rule holds on one weekday at least.', field);
  }
  return weekdays.reduce((bits, day) => bits | (1 << (requireWhole(day, [1, 7], field) - 1)), 0);
}
