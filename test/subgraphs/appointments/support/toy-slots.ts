import { setImmediate as turn } from 'node:timers/promises';
import { type Random, seededRandom } from '../../../../subgraphs/shared/random.ts';
import type { BookingAnswer, BookingClient } from './booking-client.ts';

/** Ways in which booking goes wrong. */
export type Bug =
  | 'reads, then writes what it computed'
  | 'has no unique key for persons'
  | 'has two rows for a slot'
  | 'never lets a hold end'
  | 'lets holds end early'
  | 'confirms holds that have ended'
  | 'loses the seat of who cancels'
  | 'gives two seats back for one'
  | 'keeps the old seat of who moves'
  | 'takes no seat for who moves'
  | 'forgets what it acknowledged'
  | 'says full while there is room'
  | 'gives citizens the seats of the staff';

export interface ToySettings {
  readonly slots: number;
  readonly capacity: number;
  readonly internalSeats: number;
  readonly bug: Bug | null;
  readonly seed: number;
  readonly clock: ToyClock;
}

/** Time that goes on by one with each look at it, so that no two things happen at once. */
export class ToyClock {
  #time = 0;
  readonly now = () => new Date(this.#time++);
}

interface ToyAppointment {
  readonly person: number;
  slots: readonly number[];
  state: 'held' | 'booked' | 'gone';
  heldUntil: number;
}

const holdFor = 60;

/** Slots in memory, in whose calls others may come between any two steps; right, but for the bug that they are given. */
export function toySlots(settings: ToySettings): BookingClient {
  return new ToySlots(settings);
}

class ToySlots implements BookingClient {
  readonly #settings: ToySettings;
  readonly #random: Random;
  readonly #taken: number[];
  readonly #appointments = new Map<string, ToyAppointment>();
  #codes = 0;

  constructor(settings: ToySettings) {
    this.#settings = settings;
    this.#random = seededRandom(`toy ${settings.seed}`);
    this.#taken = Array(settings.slots).fill(0);
  }

  async hold({ slot, slotCount, person, byUnit }: Parameters<BookingClient['hold']>[0]) {
    const now = this.#now();
    await this.#others();
    const slots = Array.from({ length: slotCount }, (_, index) => slot + index);
    this.#letEnd(now);
    if (!this.#has('has no unique key for persons') && this.#isActive(person)) {
      return refused('ALREADY_BOOKED');
    }
    if (this.#has('says full while there is room') && this.#random.chance(0.3)) {
      return refused('SLOT_FULL');
    }
    const mayFillAll = byUnit || this.#has('gives citizens the seats of the staff');
    const limit = mayFillAll ? this.#seats : this.#settings.capacity;
    if (!(await this.#take(slots, limit))) return refused('SLOT_FULL');
    const code = `toy-${this.#codes++}`;
    const heldUntil = now + holdFor;
    const appointment: ToyAppointment = { person, slots, state: 'held', heldUntil };
    this.#appointments.set(code, appointment);
    if (this.#has('forgets what it acknowledged') && this.#random.chance(0.1)) {
      appointment.state = 'gone';
      this.#give(slots, 1);
    }
    await this.#others();
    return { result: 'DONE', code, heldUntil };
  }

  async confirm(code: string) {
    const now = this.#now();
    await this.#others();
    const appointment = this.#appointments.get(code) as ToyAppointment;
    const mayBeLate = this.#has('confirms holds that have ended');
    if (appointment.state === 'gone' && this.#has('forgets what it acknowledged')) {
      return { result: 'DONE', code, heldUntil: null };
    }
    if (appointment.state !== 'held' || (appointment.heldUntil <= now && !mayBeLate)) {
      return refused('HOLD_EXPIRED');
    }
    appointment.state = 'booked';
    await this.#others();
    return { result: 'DONE', code, heldUntil: null };
  }

  async cancel(code: string) {
    const now = this.#now();
    await this.#others();
    const appointment = this.#appointments.get(code) as ToyAppointment;
    const { state, heldUntil, slots } = appointment;
    if (state === 'gone' || (state === 'held' && heldUntil <= now)) return refused('HOLD_EXPIRED');
    appointment.state = 'gone';
    if (this.#has('gives two seats back for one')) this.#give(slots, 2);
    else if (!this.#has('loses the seat of who cancels')) this.#give(slots, 1);
    await this.#others();
    return { result: 'DONE', code, heldUntil: null };
  }

  async reschedule(code: string, slot: number) {
    const now = this.#now();
    await this.#others();
    const appointment = this.#appointments.get(code) as ToyAppointment;
    const before = appointment.slots;
    const after = before.map((_, index) => slot + index);
    if (after[0] === before[0]) return refused('INPUT_INVALID');
    this.#letEnd(now);
    const hasRoom = after.every(
      (each) => before.includes(each) || this.#hasSeat(each, this.#seats),
    );
    if (!hasRoom) return refused('SLOT_FULL');
    if (!this.#has('keeps the old seat of who moves')) this.#give(before, 1);
    if (!this.#has('takes no seat for who moves')) for (const each of after) this.#add(each, 1);
    appointment.slots = after;
    await this.#others();
    return { result: 'DONE', code, heldUntil: null };
  }

  #has(bug: Bug): boolean {
    return this.#settings.bug === bug;
  }

  #now(): number {
    return this.#settings.clock.now().getTime();
  }

  /** Lets others go on. */
  async #others(): Promise<void> {
    for (let turns = this.#random.integer(0, 3); turns > 0; turns--) await turn();
  }

  /** All seats of a slot. */
  get #seats(): number {
    return this.#settings.capacity + this.#settings.internalSeats;
  }

  async #take(slots: readonly number[], limit: number): Promise<boolean> {
    if (this.#has('reads, then writes what it computed')) {
      const read = slots.map((slot) => this.#taken[slot] as number);
      if (read.some((taken) => taken >= limit)) return false;
      await this.#others();
      for (const [index, slot] of slots.entries()) this.#taken[slot] = (read[index] as number) + 1;
      return true;
    }
    if (!slots.every((slot) => this.#hasSeat(slot, limit))) return false;
    for (const slot of slots) this.#add(slot, 1);
    return true;
  }

  #hasSeat(slot: number, limit: number): boolean {
    const rows = this.#has('has two rows for a slot') ? 2 : 1;
    return (this.#taken[slot] as number) < limit * rows;
  }

  #add(slot: number, seats: number): void {
    this.#taken[slot] = Math.max(0, (this.#taken[slot] as number) + seats);
  }

  #give(slots: readonly number[], seats: number): void {
    for (const slot of slots) this.#add(slot, -seats);
  }

  #isActive(person: number): boolean {
    return [...this.#appointments.values()].some(
      (each) => each.person === person && each.state !== 'gone',
    );
  }

  #letEnd(now: number): void {
    if (this.#has('never lets a hold end')) return;
    const early = this.#has('lets holds end early') ? holdFor / 2 : 0;
    for (const each of this.#appointments.values()) {
      if (each.state !== 'held' || each.heldUntil - early > now) continue;
      each.state = 'gone';
      this.#give(each.slots, 1);
    }
  }
}

function refused(result: string): BookingAnswer {
  return { result, code: null, heldUntil: null };
}
