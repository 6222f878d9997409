import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Arrival,
  approachSeconds,
  playQueue,
} from '../../../subgraphs/appointments/seeds/queue-of-day.ts';

const sessions = [
  { from: 450, to: 690 },
  { from: 780, to: 1020 },
];
const endOfDay = 86_400;
const tenOClock = 36_000;

describe('the queue of a day', () => {
  test('calls in the order of arrival, to the counter that is free first', () => {
    const arrivals = [at(28_000, 600), at(28_010, 300), at(28_020, 60)];
    expect(playQueue(arrivals.map(to(2)), sessions, endOfDay)).toEqual([
      { number: 1, state: 'COMPLETED', counter: 1, calledAt: 28_001, finishedAt: 28_621 },
      { number: 2, state: 'COMPLETED', counter: 2, calledAt: 28_011, finishedAt: 28_331 },
      { number: 3, state: 'COMPLETED', counter: 2, calledAt: 28_331, finishedAt: 28_411 },
    ]);
  });

  test('lets nobody be called by a counter that does not serve it', () => {
    const arrivals = [
      { ...at(28_000, 600), counters: [7] },
      { ...at(28_010, 300), counters: [7] },
      { ...at(28_020, 60), counters: [3, 7] },
    ];
    expect(playQueue(arrivals, sessions, endOfDay)).toMatchObject([
      { number: 1, counter: 7, calledAt: 28_001 },
      { number: 2, counter: 7, calledAt: 28_621 },
      { number: 3, counter: 3, calledAt: 28_021 },
    ]);
  });

  test('begins with the first session, and rests at midday', () => {
    const arrivals = [at(26_000, 60), at(42_000, 60)];
    const calls = playQueue(arrivals.map(to(1)), sessions, endOfDay).map(
      ({ calledAt }) => calledAt,
    );
    expect(calls).toEqual([450 * 60, 780 * 60]);
  });

  test('stands where it stands in the middle of the day', () => {
    const arrivals = [
      at(35_000, 300),
      at(35_900, 600),
      at(35_990, 60),
      at(36_001, 60),
      { ...at(35_999, 60), leaves: true },
    ].sort((one, other) => one.at - other.at);
    expect(playQueue(arrivals.map(to(1)), sessions, tenOClock).map(({ state }) => state)).toEqual([
      'COMPLETED',
      'SERVING',
      'CHECKED_IN',
      'CHECKED_IN',
    ]);
  });

  test('passes over who does not come, and parks who fetches papers', () => {
    const arrivals = [
      { ...at(28_000, 60), leaves: true },
      { ...at(28_001, 60), parks: true },
    ];
    expect(playQueue(arrivals.map(to(1)), sessions, endOfDay)).toMatchObject([
      { state: 'NO_SHOW', finishedAt: 28_091 },
      { state: 'PARKED', finishedAt: null },
    ]);
  });

  test('never serves two at one counter at once', () => {
    const anyArrivals = fc
      .array(
        fc.record({
          at: fc.integer({ min: 25_000, max: 60_000 }),
          serviceSeconds: fc.integer({ min: 60, max: 2_000 }),
          leaves: fc.boolean(),
          parks: fc.constant(false),
        }),
        { maxLength: 60 },
      )
      .map((arrivals) => arrivals.sort((one, other) => one.at - other.at));
    fc.assert(
      fc.property(anyArrivals, fc.integer({ min: 1, max: 5 }), (arrivals, counters) => {
        const turns = playQueue(arrivals.map(to(counters)), sessions, endOfDay);
        const byCounter = Map.groupBy(turns, ({ counter }) => counter);
        for (const ofCounter of byCounter.values()) {
          for (const [index, turn] of ofCounter.slice(1).entries()) {
            expect(turn.calledAt).toBeGreaterThanOrEqual(ofCounter[index]?.finishedAt as number);
          }
        }
        expect(byCounter.size).toBeLessThanOrEqual(counters);
      }),
    );
  });
});

test('a service begins when the citizen has come to the counter', () => {
  const [turn] = playQueue([at(28_000, 60)].map(to(1)), sessions, endOfDay);
  expect((turn?.finishedAt as number) - (turn?.calledAt as number)).toBe(60 + approachSeconds);
});

/** Lets counters from 1 on call. */
function to(counters: number): (arrival: Omit<Arrival, 'counters'>) => Arrival {
  const numbers = Array.from({ length: counters }, (_, index) => index + 1);
  return (arrival) => ({ ...arrival, counters: numbers });
}

function at(second: number, serviceSeconds: number): Omit<Arrival, 'counters'> {
  return { at: second, serviceSeconds, leaves: false, parks: false };
}
