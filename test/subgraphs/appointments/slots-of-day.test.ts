import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allFields } from '../../../subgraphs/appointments/fields.ts';
import {
  type AvailabilityRule,
  slotsOfDay,
  type WorkingDay,
} from '../../../subgraphs/appointments/slots-of-day.ts';
import { instantAt, minuteOfDay, weekdayOf } from '../../../subgraphs/shared/instants.ts';

const friday = '2019-11-15';
const monday = '2019-11-18';
const morning = { from: 450, to: 690 };
const afternoon = { from: 780, to: 1020 };

describe('the slots of a day', () => {
  test('divide each session from its begin; a rest that is too short gives none', () => {
    const rules = [
      rule({ ...morning, slotMinutes: 100 }),
      rule({ ...afternoon, slotMinutes: 120 }),
    ];
    expect(times(rules, working(friday))).toEqual(['07:30', '09:10', '13:00', '15:00']);
  });

  test('carry the capacities of their rule', () => {
    const [slot] = slotsOfDay([rule({ publicCapacity: 2, internalCapacity: 5 })], working(friday));
    expect(slot).toEqual({
      startAt: instantAt(friday, 450).getTime(),
      endAt: instantAt(friday, 510).getTime(),
      fields: allFields,
      publicCapacity: 2,
      internalCapacity: 5,
    });
  });

  test.each([
    ['another weekday', rule({ weekdays: bits(1) })],
    ['a rule that holds from tomorrow', rule({ validFrom: '2019-11-16' })],
    ['a rule that held until yesterday', rule({ validTo: '2019-11-14' })],
  ])('are none for %s', (_case, other) => {
    expect(slotsOfDay([other], working(friday))).toEqual([]);
  });

  test('exist on the first and the last day of a rule', () => {
    expect(times([rule({ validFrom: friday, validTo: friday })], working(friday))).toHaveLength(4);
  });

  test('are none on a day off, as it has no sessions', () => {
    expect(slotsOfDay([rule({})], { ...working(friday), sessions: [] })).toEqual([]);
  });

  test('keep their times when office hours are shortened', () => {
    const shortened = { ...working(friday), sessions: [{ from: 470, to: 690 }] };
    expect(times([rule({})], shortened)).toEqual(['08:30', '09:30', '10:30']);
  });

  test('are dropped where a closure touches them, not where it only borders on them', () => {
    const closures = [
      { from: instantAt(friday, 510).getTime(), to: instantAt(friday, 571).getTime() },
    ];
    expect(times([rule({})], { ...working(friday), closures })).toEqual(['07:30', '10:30']);
  });

  test('of a worked Saturday are those of the weekday that it is worked for', () => {
    const saturday = { ...working('2019-05-04'), weekday: 1 };
    expect(times([rule({ weekdays: bits(1) })], saturday)).toHaveLength(4);
    expect(times([rule({ weekdays: bits(6) })], saturday)).toEqual([]);
  });
});

const sessionOf = fc
  .tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 1, max: 400 }))
  .map(([from, length]) => ({ from, to: Math.min(1440, from + length) }));

const anyRule = fc
  .record({
    session: sessionOf,
    slotMinutes: fc.integer({ min: 5, max: 120 }),
    publicCapacity: fc.integer({ min: 0, max: 20 }),
    reserve: fc.integer({ min: 0, max: 5 }),
    weekdays: fc.integer({ min: 1, max: 127 }),
  })
  .map(({ session, slotMinutes, publicCapacity, reserve, weekdays }) =>
    rule({
      ...session,
      slotMinutes,
      publicCapacity,
      internalCapacity: publicCapacity + reserve,
      weekdays,
    }),
  );

const anyClosure = sessionOf.map(({ from, to }) => ({
  from: instantAt(monday, from).getTime(),
  to: instantAt(monday, to).getTime(),
}));

describe('whatever the rules, sessions and closures', () => {
  const cases = [
    fc.array(anyRule, { maxLength: 4 }),
    fc.array(sessionOf, { maxLength: 3 }),
    fc.array(anyClosure, { maxLength: 3 }),
  ] as const;

  test('each slot lies whole within its rule and a session, and outside all closures', () => {
    fc.assert(
      fc.property(...cases, (rules, sessions, closures) => {
        for (const slot of slotsOfDay(rules, { day: monday, weekday: 1, sessions, closures })) {
          const from = minuteOfDay(new Date(slot.startAt));
          const to = from + (slot.endAt - slot.startAt) / 60_000;
          const within = (outer: { from: number; to: number }) =>
            outer.from <= from && to <= outer.to;
          expect(rules.some((each) => within(each) && (each.weekdays & 1) === 1)).toBe(true);
          expect(sessions.some(within)).toBe(true);
          for (const closure of closures) {
            expect(slot.endAt <= closure.from || closure.to <= slot.startAt).toBe(true);
          }
        }
      }),
    );
  });

  test('slots come soonest first, and those of one rule do not overlap', () => {
    fc.assert(
      fc.property(anyRule, cases[1], cases[2], (one, sessions, closures) => {
        const slots = slotsOfDay([one], { day: monday, weekday: 1, sessions, closures });
        for (const [index, slot] of slots.slice(1).entries()) {
          expect(slot.startAt).toBeGreaterThanOrEqual(slots[index]?.endAt as number);
        }
      }),
    );
  });

  test('a further closure or a shorter session never adds a slot', () => {
    fc.assert(
      fc.property(...cases, anyClosure, (rules, sessions, closures, another) => {
        const day = { day: monday, weekday: 1, sessions, closures };
        const all = new Set(slotsOfDay(rules, day).map(({ startAt }) => startAt));
        const fewer = slotsOfDay(rules, { ...day, closures: [...closures, another] });
        expect(fewer.every(({ startAt }) => all.has(startAt))).toBe(true);
        const short = slotsOfDay(rules, { ...day, sessions: sessions.slice(1) });
        expect(short.every(({ startAt }) => all.has(startAt))).toBe(true);
      }),
    );
  });
});

function rule(parts: Partial<AvailabilityRule>): AvailabilityRule {
  return {
    ...morning,
    weekdays: bits(1, 2, 3, 4, 5),
    slotMinutes: 60,
    publicCapacity: 1,
    internalCapacity: 1,
    purposes: ['SUBMIT'],
    fields: allFields,
    bookableFromDays: 0,
    bookableToDays: 14,
    validFrom: '2019-01-01',
    validTo: null,
    ...parts,
  };
}

function bits(...weekdays: number[]): number {
  return weekdays.reduce((mask, weekday) => mask | (1 << (weekday - 1)), 0);
}

function working(day: string): WorkingDay {
  return { day, weekday: weekdayOf(day), sessions: [morning, afternoon], closures: [] };
}

function times(rules: readonly AvailabilityRule[], day: WorkingDay): string[] {
  return slotsOfDay(rules, day).map(({ startAt }) =>
    new Date(startAt + 7 * 3_600_000).toISOString().slice(11, 16),
  );
}
