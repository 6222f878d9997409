import { describe, expect, test } from '@jest/globals';
import {
  type AppointmentState,
  appointmentStates,
  isFinal,
  mayFollow,
  occupiesSeats,
  stateAt,
} from '../../../subgraphs/appointments/appointment-states.ts';

describe('the states of an appointment', () => {
  test('begin with a hold', () => {
    expect(appointmentStates.filter((state) => mayFollow(null, state))).toEqual(['HELD']);
  });

  test('change only along these lines', () => {
    const lines = appointmentStates.flatMap((from) =>
      appointmentStates.filter((to) => mayFollow(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(lines).toEqual([
      'HELD → CONFIRMED',
      'HELD → EXPIRED',
      'CONFIRMED → CHECKED_IN',
      'CONFIRMED → CANCELLED_BY_CITIZEN',
      'CONFIRMED → CANCELLED_BY_UNIT',
      'CONFIRMED → RESCHEDULED',
      'CONFIRMED → NO_SHOW',
      'CHECKED_IN → CALLED',
      'CHECKED_IN → NO_SHOW',
      'CALLED → SERVING',
      'CALLED → NO_SHOW',
      'SERVING → PARKED',
      'SERVING → COMPLETED',
      'PARKED → CALLED',
      'PARKED → NO_SHOW',
    ]);
  });

  test('all lead to an end', () => {
    for (const state of appointmentStates) expect(endsReachedFrom(state).size).toBeGreaterThan(0);
  });

  test('are final exactly where nothing follows', () => {
    expect(appointmentStates.filter(isFinal)).toEqual([
      'COMPLETED',
      'EXPIRED',
      'CANCELLED_BY_CITIZEN',
      'CANCELLED_BY_UNIT',
      'RESCHEDULED',
      'NO_SHOW',
    ]);
  });

  test('occupy seats unless the seat was given up', () => {
    expect(appointmentStates.filter((state) => !occupiesSeats(state))).toEqual([
      'EXPIRED',
      'CANCELLED_BY_CITIZEN',
      'CANCELLED_BY_UNIT',
      'RESCHEDULED',
    ]);
  });
});

describe('a hold', () => {
  const until = new Date('2019-11-15T10:10:00+07:00');

  test('ends by itself at its time', () => {
    expect(stateAt('HELD', until, new Date(until.getTime() - 1))).toBe('HELD');
    expect(stateAt('HELD', until, until)).toBe('EXPIRED');
  });

  test('that was confirmed does not', () => {
    expect(stateAt('CONFIRMED', null, until)).toBe('CONFIRMED');
  });
});

function endsReachedFrom(state: AppointmentState, seen = new Set([state])): Set<AppointmentState> {
  for (const next of appointmentStates) {
    if (mayFollow(state, next) && !seen.has(next)) endsReachedFrom(next, seen.add(next));
  }
  return new Set([...seen].filter(isFinal));
}
