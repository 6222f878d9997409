import { type Fields, meet } from './fields.ts';

/** What tells a slot of a unit from others. Milliseconds since 1970. */
export interface SlotPlace {
  readonly startAt: number;
  readonly endAt: number;
  readonly fields: Fields;
}

/** A slot, and how many of its seats are held or booked. */
export interface TakenSlot extends SlotPlace {
  readonly count: number;
}

/** The seats of a unit that are taken. */
export class TakenSeats {
  /** By begin. */
  readonly #slots: readonly TakenSlot[];
  readonly #longest: number;

  constructor(slots: readonly TakenSlot[]) {
    this.#slots = [...slots].sort((one, other) => one.startAt - other.startAt);
    this.#longest = Math.max(0, ...slots.map(({ startAt, endAt }) => endAt - startAt));
  }

  /** How many seats whoever wants a slot finds taken: in it, and across it. */
  at(place: SlotPlace): number {
    let inIt = 0;
    let acrossIt: TakenSlot[] | null = null;
    // Those that begin before have ended by then, those that begin later do not touch it.
    for (let index = this.#firstFrom(place.startAt - this.#longest); ; index++) {
      const slot = this.#slots[index];
      if (slot === undefined || slot.startAt >= place.endAt) break;
      if (isSame(slot, place)) inIt = slot.count;
      else if (isAcross(slot, place)) acrossIt = [...(acrossIt ?? []), slot];
    }
    return acrossIt === null ? inIt : inIt + mostAtOnce(acrossIt, place);
  }

  /** The place of the first slot that begins at an instant or later. */
  #firstFrom(startAt: number): number {
    let [low, high] = [0, this.#slots.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#slots[middle] as TakenSlot).startAt < startAt) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isSame(one: SlotPlace, other: SlotPlace): boolean {
  return one.startAt === other.startAt && one.endAt === other.endAt && one.fields === other.fields;
}

/**
 * Whether another slot takes time of the same counters. No two rules give such slots; there are some where rules have changed since they
 * were booked.
 */
function isAcross(other: SlotPlace, place: SlotPlace): boolean {
  return (
    other.startAt < place.endAt && place.startAt < other.endAt && meet(other.fields, place.fields)
  );
}

/** How many seats of slots across a place are taken at one time within it, at the most. */
export function mostAtOnce(slots: readonly TakenSlot[], place: SlotPlace): number {
  const across = slots.filter((slot) => isAcross(slot, place));
  const at = (instant: number) =>
    across
      .filter(({ startAt, endAt }) => startAt <= instant && instant < endAt)
      .reduce((sum, { count }) => sum + count, 0);
  return Math.max(0, ...across.map(({ startAt }) => at(Math.max(startAt, place.startAt))));
}
