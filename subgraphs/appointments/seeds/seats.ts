import type { Day } from '../../shared/instants.ts';
import type { Random } from '../../shared/random.ts';
import { ruledSlotsOn, type UnitFacts } from '../free-slots.ts';
import type { AppointmentPurpose } from '../purposes.ts';
import type { RuledSlot } from '../slots-of-day.ts';
import type { Wish } from './wishes.ts';

/** A slot in which the seed puts somebody. */
export interface SeatedSlot extends RuledSlot {
  readonly id: number;
  held: number;
  booked: number;
}

/** The slots of one unit while it is filled: gives out seats, and never more than citizens may book. */
export class Seats {
  readonly #unit: UnitFacts;
  readonly #nextId: () => number;
  readonly #slotsByQuestion = new Map<string, readonly RuledSlot[]>();
  readonly #seated = new Map<number, SeatedSlot>();

  constructor(unit: UnitFacts, nextId: () => number) {
    this.#unit = unit;
    this.#nextId = nextId;
  }

  /** A slot that fits a wish and has a free seat; null when there is none. Mornings are preferred. */
  find({ day, after, purpose }: Wish, random: Random): RuledSlot | null {
    const free = this.#slotsOn(day, purpose).filter(
      (slot) => after <= slot.startAt && this.#hasSeat(slot),
    );
    // The smaller of two draws: early slots are taken more often than late ones.
    const index = Math.min(random.next(), random.next()) * free.length;
    return free[Math.floor(index)] ?? null;
  }

  seat(slot: RuledSlot, kind: 'held' | 'booked'): SeatedSlot {
    const seated = this.#seated.get(slot.startAt) ?? {
      ...slot,
      id: this.#nextId(),
      held: 0,
      booked: 0,
    };
    seated[kind]++;
    this.#seated.set(slot.startAt, seated);
    return seated;
  }

  get seated(): Iterable<SeatedSlot> {
    return this.#seated.values();
  }

  #hasSeat(slot: RuledSlot): boolean {
    const seated = this.#seated.get(slot.startAt);
    return slot.publicCapacity > (seated ? seated.held + seated.booked : 0);
  }

  #slotsOn(day: Day, purpose: AppointmentPurpose): readonly RuledSlot[] {
    const question = `${day} ${purpose}`;
    const known = this.#slotsByQuestion.get(question);
    if (known) return known;
    const slots = this.#computedSlotsOn(day, purpose);
    this.#slotsByQuestion.set(question, slots);
    return slots;
  }

  #computedSlotsOn(day: Day, purpose: AppointmentPurpose): readonly RuledSlot[] {
    const rules = this.#unit.rules.filter(({ purposes }) => purposes.includes(purpose));
    return ruledSlotsOn(this.#unit, day, rules);
  }
}
