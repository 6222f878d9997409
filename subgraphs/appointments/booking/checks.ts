import { firstKnownDay, isKnownDay, lastKnownDay } from '../../shared/as-of.ts';
import type { Day } from '../../shared/instants.ts';
import { bareIdNumber } from '../party-key.ts';
import { refusal } from './refuse.ts';

const longestName = 120;
const longestReason = 255;

/**
 * A text that people wrote, without blanks around it, NFC.
 *
 * @throws {Refusal} INPUT_INVALID
 */
export function requireText(text: string, field: readonly string[], longest = longestReason) {
  const said = text.trim().normalize('NFC');
  if (said !== '' && said.length <= longest) return said;
  throw refusal('INPUT_INVALID', `Expected 1 to ${longest} characters.`, field);
}

export function textOrNull(text: string | null | undefined, field: readonly string[]) {
  return text == null ? null : requireText(text, field);
}

/** @throws {Refusal} INPUT_INVALID */
export function requireWhole(
  value: number,
  [least, most]: readonly [least: number, most: number],
  field: readonly string[],
): number {
  if (Number.isInteger(value) && least <= value && value <= most) return value;
  const message = `Expected a whole number from ${least} to ${most}, got ${value}.`;
  throw refusal('INPUT_INVALID', message, field);
}

/**
 * Makes sure that a day is one for which the graph answers: rules and closures would hold on others without anybody seeing it.
 *
 * @throws {Refusal} INPUT_INVALID
 */
export function requireKnown(day: Day, field: readonly string[]): void {
  if (isKnownDay(day)) return;
  const message = `Expected a day from ${firstKnownDay} to ${lastKnownDay}, got ${day}.`;
  throw refusal('INPUT_INVALID', message, field);
}

/** @throws {Refusal} INPUT_INVALID */
export function requireParty(party: {
  readonly name: string;
  readonly idNumber: string;
  readonly phone?: string | null | undefined;
}) {
  const name = requireText(party.name, ['party', 'name'], longestName);
  const idNumber = bareIdNumber(party.idNumber);
  if (!/^(\d{9}|\d{12}|[A-Z]\d{6,8})$/.test(idNumber)) {
    const message = 'Expected 9 or 12 digits, or a passport number such as B1234567.';
    throw refusal('INPUT_INVALID', message, ['party', 'idNumber']);
  }
  const phone = party.phone?.replace(/[\s.-]+/g, '') ?? null;
  if (phone !== null && !/^\+?\d{8,15}$/.test(phone)) {
    throw refusal('INPUT_INVALID', 'Expected 8 to 15 digits.', ['party', 'phone']);
  }
  return { name, idNumber, phone };
}
