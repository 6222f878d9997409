import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../../../../subgraphs/shared/clock.ts';
import { type Random, seededRandom } from '../../../../subgraphs/shared/random.ts';
import type { BookingAnswer, BookingClient } from './booking-client.ts';
import type { Attempt } from './booking-history.ts';

/** Many who book, confirm, move, cancel and forget appointments of one unit at once. */
export interface Writing {
  readonly clients: readonly BookingClient[];
  readonly clock: Clock;
  readonly seed: number | string;
  readonly writers: number;
  /** Calls of all writers together. */
  readonly attempts: number;
  readonly unitCode: string;
  readonly slots: number;
  /** Persons for whom they book; each writer books for any of them. */
  readonly persons: number;
  /** How many of those who come are booked by the unit's staff, up to all seats; none by default. */
  readonly byUnitShare?: number;
}

interface Kept {
  /** Code of the hold that began it, which stays when it is moved. */
  readonly root: string;
  readonly code: string;
  readonly person: number;
  readonly slots: readonly number[];
}

/** Lets them work until the attempts are used up. @returns all that they did, in no order */
export async function write(writing: Writing): Promise<Attempt[]> {
  const history: Attempt[] = [];
  let left = writing.attempts;
  const take = () => left-- > 0;
  await Promise.all(
    Array.from({ length: writing.writers }, (_, index) =>
      new Writer(writing, index, history, take).run(),
    ),
  );
  return history;
}

/** Clients call as staff: whatever is not the booking for a citizen is done by them. */
const asStaff = { byUnit: true } as const;

class Writer {
  readonly #writing: Writing;
  readonly #client: BookingClient;
  readonly #random: Random;
  readonly #history: Attempt[];
  readonly #mayGoOn: () => boolean;
  readonly #kept: Kept[] = [];

  constructor(writing: Writing, index: number, history: Attempt[], mayGoOn: () => boolean) {
    this.#writing = writing;
    this.#client = writing.clients[index % writing.clients.length] as BookingClient;
    this.#random = seededRandom(`${writing.seed}/writer ${index}`);
    this.#history = history;
    this.#mayGoOn = mayGoOn;
  }

  async run(): Promise<void> {
    while (this.#mayGoOn()) {
      if (this.#kept.length > 0 && this.#random.chance(0.4)) await this.#change();
      else await this.#book();
    }
  }

  async #book(): Promise<void> {
    const { slots: slotsOfDay, persons, unitCode, byUnitShare = 0 } = this.#writing;
    const slotCount = slotsOfDay > 1 && this.#random.chance(0.2) ? 2 : 1;
    const slot = this.#random.integer(0, slotsOfDay - slotCount);
    const person = this.#random.integer(1, persons);
    const slots = Array.from({ length: slotCount }, (_, index) => slot + index);
    const byUnit = this.#random.chance(byUnitShare);
    const attempt = { kind: 'hold', person, byUnit, slots, leaves: [], root: null } as const;
    const held = await this.#record(attempt, () =>
      this.#client.hold({ unitCode, slot, slotCount, person, byUnit }),
    );
    if (held.code === null) return;
    const place = { root: held.code, code: held.code, person, slots };
    await this.#decide(place, held.heldUntil as number);
  }

  /** Most confirm at once, some at the last moment, some give the hold up, some forget it. */
  async #decide(place: Kept, heldUntil: number): Promise<void> {
    const decision = this.#random.next();
    if (decision > 0.9 || !this.#mayGoOn()) return;
    const { root, code, person, slots } = place;
    if (decision > 0.8) {
      const attempt = { kind: 'cancel', person, ...asStaff, slots, leaves: [], root } as const;
      await this.#record(attempt, () => this.#client.cancel(code));
      return;
    }
    if (decision > 0.75) {
      const left = heldUntil - this.#writing.clock().getTime() - this.#random.integer(-3, 5);
      await delay(Math.max(1, left));
    }
    const attempt = { kind: 'confirm', person, ...asStaff, slots, leaves: [], root } as const;
    const confirmed = await this.#record(attempt, () => this.#client.confirm(code));
    if (confirmed.result === 'DONE') this.#kept.push(place);
  }

  async #change(): Promise<void> {
    const index = this.#random.integer(0, this.#kept.length - 1);
    const [{ root, code, person, slots }] = this.#kept.splice(index, 1) as [Kept];
    if (this.#random.chance(0.5)) {
      const attempt = { kind: 'cancel', person, ...asStaff, slots, leaves: [], root } as const;
      await this.#record(attempt, () => this.#client.cancel(code));
      return;
    }
    const slot = this.#random.integer(0, this.#writing.slots - slots.length);
    const next = slots.map((_, offset) => slot + offset);
    const attempt = {
      kind: 'reschedule',
      person,
      ...asStaff,
      slots: next,
      leaves: slots,
      root,
    } as const;
    const moved = await this.#record(attempt, () => this.#client.reschedule(code, slot));
    const place = { root, code, person, slots };
    this.#kept.push(moved.code === null ? place : { ...place, code: moved.code, slots: next });
  }

  async #record(
    {
      root,
      ...attempt
    }: Pick<Attempt, 'kind' | 'person' | 'byUnit' | 'slots' | 'leaves'> & {
      readonly root: string | null;
    },
    call: () => Promise<BookingAnswer>,
  ): Promise<BookingAnswer> {
    const invokedAt = this.#writing.clock().getTime();
    const answer = await call();
    const answeredAt = this.#writing.clock().getTime();
    const { result, heldUntil } = answer;
    const code = root ?? answer.code;
    this.#history.push({ ...attempt, code, invokedAt, answeredAt, result, heldUntil });
    return answer;
  }
}
