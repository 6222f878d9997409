import { Refusal } from '../../shared/write/refusal.ts';

/** Every code with which a change of appointments, queues and opening is refused, and what it means. */
export const refusalCodes = {
  SLOT_FULL: 'Every seat of the slot is taken.',
  SLOT_UNKNOWN:
    'The unit gives no such slot: outside its rules, on a day off, in a closure, not for this purpose or field.',
  SLOT_PAST: 'The slot has begun.',
  OUTSIDE_BOOKING_WINDOW: 'The day cannot be booked yet, or not any more.',
  ALREADY_BOOKED: 'The person has an active appointment at this unit on this day.',
  HOLD_EXPIRED: 'The hold has run out; the seat may be gone.',
  STATE_CONFLICT: 'The state of the appointment or ticket does not allow this.',
  VERSION_CONFLICT: 'It has changed since the version that the change was made for.',
  APPOINTMENT_UNKNOWN: 'No appointment has this code, or none that you may know of.',
  APPOINTMENT_NOT_YOURS: 'The appointment is neither at a unit of yours nor your own.',
  UNIT_NOT_YOURS: 'You are bound neither to this unit nor to one above it.',
  PARTY_NOT_YOU: 'A citizen books for oneself.',
  STAFF_ONLY:
    'Only staff of the unit books by telephone and at the counter, and cancels in its name.',
  TICKET_UNKNOWN: 'No queue ticket has this id.',
  CLOSURE_UNKNOWN: 'No closure has this id.',
  UNIT_UNKNOWN: 'No reception unit has this code on the day.',
  UNIT_CLOSED: 'The unit does not receive anybody on this day, or not any more.',
  PROCEDURE_NOT_OFFERED: 'The unit does not offer the procedure.',
  DOSSIER_UNKNOWN: 'No dossier has this code, or none that you may know of.',
  DOSSIER_ELSEWHERE: 'The dossier was received at another unit.',
  DOSSIER_NOT_COLLECTABLE: 'The dossier has no result that could be collected.',
  NOT_DUE_YET: 'The result can be collected from the due date of the dossier on.',
  TOO_EARLY: 'It can be done later, but not yet.',
  TOO_LATE: 'It can no longer be done.',
  DAY_CLOSED: 'The day of the unit is closed.',
  DAY_OPEN: 'The day of the unit is not closed.',
  DAY_NOT_OVER: 'Citizens are still expected, or being served.',
  QUEUE_EMPTY: 'Nobody waits whom the counter serves.',
  COUNTER_UNKNOWN: 'The unit has no counter with this number.',
  COUNTER_BUSY: 'The counter serves another ticket.',
  RULES_OVERLAP: 'Two of the rules give slots at the same time, for a field in common.',
  INPUT_INVALID: 'A value of the input is not usable.',
  IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used for another change.',
} as const;

export type RefusalCode = keyof typeof refusalCodes;

/** A refusal of a change, to be thrown. */
export function refusal(
  code: RefusalCode,
  message: string,
  path: readonly string[] | null = null,
): Refusal {
  return new Refusal(code, message, path);
}
