import { describe, expect, test } from '@jest/globals';
import { nextTicket, passesOver } from '../../../subgraphs/appointments/booking/next-ticket.ts';

const now = '2019-11-20 01:00:00.000';

describe('whose turn it is', () => {
  const waiting = [
    ticket(1, null),
    ticket(2, '2019-11-20 01:30:00.000'),
    ticket(3, '2019-11-20 00:50:00.000'),
    ticket(4, '2019-11-20 00:40:00.000'),
  ];

  test('is who has an appointment that is due, the earliest first, then by number', () => {
    const order: number[] = [];
    for (let left = waiting; left.length > 0; ) {
      const next = nextTicket(left, now) as (typeof waiting)[number];
      order.push(next.number);
      left = left.filter((other) => other !== next);
    }
    expect(order).toEqual([4, 3, 1, 2]);
    expect(nextTicket([], now)).toBeNull();
  });
});

describe('a counter', () => {
  const land = { number: 1, fieldNames: ['Đất đai', 'Môi trường'] };
  const persons = { number: 2, fieldNames: ['Hộ tịch'] };
  const any = { number: 5, fieldNames: [] };

  test('passes over what it does not serve while another counter does', () => {
    expect(passesOver(land, [land, persons], 'Hộ tịch')).toBe(true);
    expect(passesOver(land, [land, any], 'Hộ tịch')).toBe(true);
    expect(passesOver(land, [land, persons], 'Môi trường')).toBe(false);
  });

  test('takes what no counter serves, and what is not known', () => {
    expect(passesOver(land, [land, persons], 'Tôn giáo')).toBe(false);
    expect(passesOver(land, [land, persons, any], null)).toBe(false);
  });

  test('that has no fields serves all', () => {
    expect(passesOver(any, [land, persons, any], 'Hộ tịch')).toBe(false);
    expect(passesOver(any, [land, persons, any], 'Tôn giáo')).toBe(false);
  });
});

function ticket(number: number, appointmentAt: string | null) {
  return { id: number, number, appointmentAt, procedureCode: null };
}
