import { requireKnownDay } from '../shared/as-of.ts';
import { clientError } from '../shared/errors.ts';
import { addDays, type Day } from '../shared/instants.ts';
import { isAppointmentCode } from './appointment-code.ts';
import { maxSlotCount } from './booking/wanted-slots.ts';
import type { DayRange } from './free-slots.ts';

/** Checks of arguments: what is refused leaves as an error with a code that a client can act on. */

/** Days of which slots are shown at once. */
export const maxRangeDays = 31;
/** Units of which slots are shown at once: all of them, and some to spare. */
const maxUnits = 250;

const unitCodePattern = /^[0-9A-Z]{2,4}(\.[0-9A-Z]{2,4}){1,8}$/;
const gsoCodePattern = /^\d{2}(\d|\d{3})?$/;
const procedureCodePattern = /^[0-9A-Z][0-9A-Z.-]{2,29}$/;
const maxCodeLength = 35;

/**
 * The days of which slots are wanted.
 *
 * @param defaultDays how many days from the first one on, when no last day is given
 * @throws PERIOD_INVALID, AS_OF_OUT_OF_RANGE
 */
export function readRange(
  { from, to }: { readonly from?: Day | null | undefined; readonly to?: Day | null | undefined },
  today: Day,
  defaultDays: number,
): DayRange {
  const first = requireKnownDay(from ?? today);
  const range = { from: first, to: to ?? addDays(first, defaultDays - 1) };
  requireKnownDay(range.to);
  if (range.to < range.from || range.to > addDays(range.from, maxRangeDays - 1)) {
    throw clientError(
      'PERIOD_INVALID',
      `Expected a period of 1 to ${maxRangeDays} days, got ${range.from} to ${range.to}.`,
    );
  }
  return range;
}

/** @throws ARGUMENT_INVALID */
export function readSlotCount(slotCount: number): number {
  if (slotCount >= 1 && slotCount <= maxSlotCount) return slotCount;
  throw clientError(
    'ARGUMENT_INVALID',
    `Expected 1 to ${maxSlotCount} slots in a row, got ${slotCount}.`,
  );
}

/** @throws CODE_INVALID */
export function readAppointmentCode(code: string): string {
  if (isAppointmentCode(code)) return code;
  throw clientError(
    'CODE_INVALID',
    `Expected the code of an appointment, such as LH-191120-8F3KQ2M7, got "${code}".`,
  );
}

/** @throws CODE_INVALID */
export function readUnitCode(code: string): string {
  if (code.length <= maxCodeLength && unitCodePattern.test(code)) return code;
  throw clientError(
    'CODE_INVALID',
    `Expected the code of a reception unit, such as 000.00.40.H49, got "${code}".`,
  );
}

/** @throws CODE_INVALID, ARGUMENT_INVALID */
export function readUnitCodes(codes: readonly string[]): readonly string[] {
  if (codes.length > maxUnits) {
    throw clientError(
      'ARGUMENT_INVALID',
      `Expected at most ${maxUnits} reception units, got ${codes.length}.`,
    );
  }
  return codes.map(readUnitCode);
}

/** @throws CODE_INVALID */
export function readGsoCode(code: string): string {
  if (gsoCodePattern.test(code)) return code;
  throw clientError(
    'CODE_INVALID',
    `Expected the GSO code of an administrative unit (2, 3 or 5 digits), got "${code}".`,
  );
}

/** @throws CODE_INVALID */
export function readProcedureCode(code: string): string {
  if (procedureCodePattern.test(code)) return code;
  throw clientError(
    'CODE_INVALID',
    `Expected the code of a procedure, such as 1.004873, got "${code}".`,
  );
}
