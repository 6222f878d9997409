import type { Day } from '../shared/instants.ts';

/** Crockford's alphabet: the letters I, L, O and U are left out, as they are misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomCharacters = 7;
/** For lịch hẹn. */
export const codePrefix = 'LH-';
const codePattern = new RegExp(`^${codePrefix}\\d{6}-[${alphabet}]{${randomCharacters + 1}}$`);

/**
 * Code of an appointment: the day, seven characters that cannot be guessed (35 bits), and one that tells a
 * misread or mistyped character: `LH-191120-8F3KQ2M7`.
 *
 * @param randomBelow gives a whole number from 0 to below its argument
 */
export function newAppointmentCode(day: Day, randomBelow: (end: number) => number): string {
  const drawn = Array.from({ length: randomCharacters }, () => randomBelow(alphabet.length));
  const yymmdd = day.slice(2).replaceAll('-', '');
  return `${codePrefix}${yymmdd}-${drawn.map((value) => alphabet[value]).join('')}${alphabet[checkValue(drawn)]}`;
}

/** Whether a text is the code of an appointment, as far as can be told without looking it up. */
export function isAppointmentCode(text: string): boolean {
  if (!codePattern.test(text)) return false;
  const values = [...text.slice(-randomCharacters - 1)].map((character) =>
    alphabet.indexOf(character),
  );
  return checkValue(values.slice(0, -1)) === values.at(-1);
}

/**
 * Luhn's check digit in base 32 (ISO/IEC 7812-1 has it in base 10): every wrong character shows, and nearly every swap of
 * two neighbours.
 */
function checkValue(values: readonly number[]): number {
  const base = alphabet.length;
  const sum = values.reduce((total, value, index) => {
    const doubled = index % 2 === 0 ? value * 2 : value;
    return total + Math.floor(doubled / base) + (doubled % base);
  }, 0);
  return (base - (sum % base)) % base;
}
