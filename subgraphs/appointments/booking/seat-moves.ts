import type { StoredInstant } from '../../shared/instants.ts';
import { compareText } from '../../shared/text.ts';

/** What happens to the seats of one slot in one change. */
export interface SeatMove {
  readonly slotId: number;
  readonly startAt: StoredInstant;
  /** Added to the seats that are held. */
  readonly held: number;
  /** Added to the seats that are booked. */
  readonly booked: number;
  /** What the booking that takes a seat may fill, and all seats of the slot; null when no seat is taken that was another's. */
  readonly bounds: { readonly limit: number; readonly capacity: number } | null;
}

/**
 * One move for each slot, in the order in which every change goes through slots: by begin. Changes that meet in several slots
 * then wait for each other, and never in a circle.
 *
 * Where a hold that has run out gives a seat back and another takes one, the bounds stay although no seat more is taken: the seat may
 * have been one that only the unit can book, or one that the rules give no more.
 */
export function netMoves(moves: readonly SeatMove[]): readonly SeatMove[] {
  const bySlot = new Map<number, SeatMove>();
  for (const move of moves) {
    const sum = bySlot.get(move.slotId);
    bySlot.set(move.slotId, sum ? together(sum, move) : move);
  }
  return [...bySlot.values()]
    .filter(({ held, booked, bounds }) => held !== 0 || booked !== 0 || bounds !== null)
    .sort((one, other) => compareText(one.startAt, other.startAt) || one.slotId - other.slotId);
}

/** Whoever moves within a slot keeps the seat there, and needs no room for it. */
export function keepingSeats(
  taken: readonly SeatMove[],
  given: readonly SeatMove[],
): readonly SeatMove[] {
  const kept = new Set(given.map(({ slotId }) => slotId));
  return taken.map((move) => (kept.has(move.slotId) ? { ...move, bounds: null } : move));
}

function together(one: SeatMove, other: SeatMove): SeatMove {
  return {
    ...one,
    held: one.held + other.held,
    booked: one.booked + other.booked,
    bounds: one.bounds ?? other.bounds,
  };
}
