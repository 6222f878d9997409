import type { StoredInstant } from '../../shared/instants.ts';

/** What happens to the seats of one slot in one change. */
export interface SeatMove {
  readonly slotId: number;
  readonly startAt: StoredInstant;
  /** Added to the seats that are held. */
  readonly held: number;
  /** Added to the seats that are booked. */
  readonly booked: number;
  /** What the booking that takes a seat may fill, and all seats of the slot; null when no seat is taken. */
  readonly bounds: { readonly limit: number; readonly capacity: number } | null;
}

/**
 * One move for each slot, in the order in which every change goes through slots: by begin. Changes that meet in several slots
 * then wait for each other, and never in a circle.
 *
 * A slot in which a seat is given back and another taken needs no room, so its bounds are left out.
 */
export function netMoves(moves: readonly SeatMove[]): readonly SeatMove[] {
  const bySlot = new Map<number, SeatMove>();
  for (const move of moves) {
    const sum = bySlot.get(move.slotId);
    bySlot.set(move.slotId, sum ? together(sum, move) : move);
  }
  return [...bySlot.values()]
    .map((move) => (move.held + move.booked > 0 ? move : { ...move, bounds: null }))
    .filter(({ held, booked }) => held !== 0 || booked !== 0)
    .sort((one, other) => compare(one.startAt, other.startAt) || one.slotId - other.slotId);
}

function together(one: SeatMove, other: SeatMove): SeatMove {
  return {
    ...one,
    held: one.held + other.held,
    booked: one.booked + other.booked,
    bounds: one.bounds ?? other.bounds,
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
