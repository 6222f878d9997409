import { setTimeout as delay } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Clock } from '../../../../subgraphs/shared/clock.ts';
import { openDatabase } from '../../../../subgraphs/shared/database.ts';
import { type ConflictCount, countConflicts } from '../../../support/count-conflicts.ts';
import { problemsOfHistory, problemsOfRows, unexpectedResults } from './booking-checks.ts';
import type { BookingClient, HoldWish } from './booking-client.ts';
import type { Attempt } from './booking-history.ts';
import { write } from './booking-writers.ts';

/** Many slots, one slot of one seat, one that is filled up in the end, and slots of which staff keeps seats. */
export const stressUnits = [
  { code: '000.01.01.H49', slots: 50, capacity: 4 },
  { code: '000.01.02.H49', slots: 1, capacity: 1 },
  { code: '000.01.03.H49', slots: 2, capacity: 1 },
  { code: '000.01.04.H49', slots: 4, capacity: 1, internalSeats: 1 },
] as const;
const [busy, oneSeat, twoSlots, withStaff] = stressUnits;

/** How long a hold lasts: short, so that many run out. */
export const holdSeconds = 1;

/** Where it is booked: one database, reached through one subgraph or several. */
export interface BookingPlace {
  readonly clients: readonly BookingClient[];
  readonly clock: Clock;
  readonly databaseUrl: string;
  /** Kills parts until it is told to stop. @returns how many it killed */
  readonly disturb: () => { stop(): Promise<number> };
  close(): Promise<void>;
}

export interface StressOptions {
  readonly seed: number | string;
  readonly writers: number;
  readonly attempts: number;
  /** Writers who want the one seat. */
  readonly rush: number;
}

export interface SeatRush {
  readonly writers: number;
  readonly served: number;
  readonly medianMs: number;
  readonly longestMs: number;
  /** CPU time of this process meanwhile: on a machine that does other things, what the times would be on one that does not. */
  readonly cpuMs: number;
}

export interface StressReport {
  readonly attempts: number;
  readonly seconds: number;
  readonly results: Readonly<Record<string, number>>;
  readonly rush: SeatRush;
  readonly kills: number;
  readonly conflicts: ConflictCount;
  /** Everything that is not as it must be; empty when all is right. */
  readonly problems: readonly string[];
}

/** Books as hard as it can, and tells what it saw. */
export async function stress(place: BookingPlace, options: StressOptions): Promise<StressReport> {
  const { clients, clock } = place;
  const { seed, writers, attempts } = options;
  const begin = performance.now();
  const conflicts = countConflicts();
  const disturbance = place.disturb();
  const watched = watchSeats(place);
  const crowd = { clients, clock, writers };
  const inMany = await write({
    ...crowd,
    seed,
    attempts,
    unitCode: busy.code,
    slots: busy.slots,
    persons: busy.slots * busy.capacity * 2,
  });
  const inTwo = await write({
    ...crowd,
    seed: `${seed} in two`,
    attempts: Math.ceil(attempts / 10),
    unitCode: twoSlots.code,
    slots: twoSlots.slots,
    persons: 20,
  });
  const beside = await write({
    ...crowd,
    seed: `${seed} beside staff`,
    attempts: Math.ceil(attempts / 10),
    unitCode: withStaff.code,
    slots: withStaff.slots,
    persons: 40,
    byUnitShare: 0.4,
  });
  const kills = await disturbance.stop();
  const seconds = (performance.now() - begin) / 1_000;
  // What writers held and forgot ends; until then it is taken, and who comes meanwhile is rightly told so.
  await delay(holdSeconds * 1_000);
  const rush = await rushForSeat(place, options.rush);
  const filling = await fillUp(place);
  const overbooked = await watched.stop();
  const history = [...inMany, ...inTwo, ...beside];
  const problems = [
    ...overbooked,
    ...unexpectedResults(history).map(({ kind, result }) => `${kind} answered ${result}`),
    ...problemsOfHistory(inMany, busy),
    ...problemsOfHistory(inTwo, twoSlots),
    ...problemsOfHistory(beside, withStaff),
    ...(await withDatabase(place, (db) => problemsOfRows(db, history))),
    ...rush.problems,
    ...filling,
  ];
  return {
    attempts: history.length,
    seconds,
    results: counts(history),
    rush,
    kills,
    conflicts: conflicts.stop(),
    problems,
  };
}

function counts(history: readonly Attempt[]): Record<string, number> {
  const groups = Map.groupBy(history, ({ result }) => result);
  return Object.fromEntries([...groups].map(([result, attempts]) => [result, attempts.length]));
}

/** Looks again and again whether any slot has more taken than it has. */
function watchSeats(place: BookingPlace): { stop(): Promise<string[]> } {
  const problems = new Set<string>();
  let stopped = false;
  const watching = withDatabase(place, async (db) => {
    while (!stopped) {
      // While the database is down there is nothing to see.
      const seen = await db('slots')
        .select('id', 'held', 'booked', 'capacity')
        .catch(() => []);
      for (const { id, held, booked, capacity } of seen) {
        if (held < 0 || booked < 0 || held + booked > capacity) {
          problems.add(`Slot ${id} once had ${held} held and ${booked} booked of ${capacity}`);
        }
      }
      await delay(100);
    }
  });
  return {
    stop: async () => {
      stopped = true;
      await watching;
      return [...problems];
    },
  };
}

/** Everybody wants the one seat at once. */
async function rushForSeat(
  { clients }: BookingPlace,
  writers: number,
): Promise<SeatRush & { readonly problems: string[] }> {
  const cpuBefore = process.cpuUsage();
  const answers = await Promise.all(
    Array.from({ length: writers }, async (_, index) => {
      const client = clients[index % clients.length] as BookingClient;
      const begin = performance.now();
      const wish = { unitCode: oneSeat.code, slot: 0, slotCount: 1, person: 10_000 + index };
      const result = await bookOrLose(client, wish);
      return { result, took: performance.now() - begin };
    }),
  );
  const cpu = process.cpuUsage(cpuBefore);
  const served = answers.filter(({ result }) => result === 'DONE').length;
  const others = answers.filter(({ result }) => result !== 'DONE' && result !== 'SLOT_FULL');
  const times = answers.map(({ took }) => Math.round(took)).sort((one, other) => one - other);
  return {
    writers,
    served,
    medianMs: times[Math.floor(writers / 2)] as number,
    longestMs: times.at(-1) as number,
    cpuMs: Math.round((cpu.user + cpu.system) / 1_000),
    problems: [
      ...(served === 1 ? [] : [`${served} got the one seat`]),
      ...others.map(({ result }) => `Somebody who wanted the one seat was told ${result}`),
    ],
  };
}

/** Where more want to come than there is room for, every seat is taken in the end, and no more. */
async function fillUp(place: BookingPlace): Promise<string[]> {
  const { clients } = place;
  await Promise.all(
    Array.from({ length: busy.slots * (busy.capacity + 1) }, (_, index) => {
      const client = clients[index % clients.length] as BookingClient;
      const slot = index % busy.slots;
      const wish = { unitCode: busy.code, slot, slotCount: 1, person: 20_000 + index };
      return bookOrLose(client, wish);
    }),
  );
  const rows = await withDatabase(place, (db) =>
    db('slots').select('start_at', 'held', 'booked', 'capacity').where('unit_code', busy.code),
  );
  return rows
    .filter(({ held, booked, capacity }) => held + booked !== capacity)
    .map(({ start_at, held, booked }) => `${held + booked} seats are taken at ${start_at}`);
}

/** Goes on until the appointment is confirmed or there is no seat: a hold may run out before its confirmation gets through. */
async function bookOrLose(client: BookingClient, wish: HoldWish): Promise<string> {
  for (;;) {
    const held = await client.hold(wish);
    if (held.code === null) return held.result;
    const { result } = await client.confirm(held.code);
    if (result !== 'HOLD_EXPIRED') return result;
  }
}

async function withDatabase<Value>(
  { databaseUrl }: Pick<BookingPlace, 'databaseUrl'>,
  task: (db: Knex) => PromiseLike<Value>,
): Promise<Value> {
  const db = openDatabase(databaseUrl);
  try {
    return await task(db);
  } finally {
    await db.destroy();
  }
}
