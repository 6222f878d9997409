import { describe, expect, test } from '@jest/globals';
import { allFields, covers, fieldsOf, meet } from '../../../subgraphs/appointments/fields.ts';
import { TakenSeats } from '../../../subgraphs/appointments/taken-seats.ts';

const slot = (startAt: number, endAt: number, count = 0, fields = allFields) => ({
  startAt,
  endAt,
  fields,
  count,
});

describe('seats that are taken', () => {
  test('are those of the slot itself', () => {
    const taken = new TakenSeats([slot(10, 20, 2), slot(0, 10, 1), slot(20, 30, 3)]);
    expect([0, 10, 20, 30].map((at) => taken.at(slot(at, at + 10)))).toEqual([1, 2, 3, 0]);
  });

  test('are those of slots across it too, as many as there are at one time', () => {
    const taken = new TakenSeats([
      slot(0, 10, 2),
      slot(10, 20, 3),
      slot(5, 15, 1),
      slot(0, 30, 4),
      slot(30, 40, 9),
    ]);
    expect(taken.at(slot(0, 30))).toBe(4 + 4);
    expect(taken.at(slot(15, 30))).toBe(3 + 4);
    expect(taken.at(slot(20, 25))).toBe(4);
    expect(taken.at(slot(40, 50))).toBe(0);
  });

  test('are found below a long slot among short ones', () => {
    const short = Array.from({ length: 50 }, (_, index) => slot(index, index + 1, 1));
    const taken = new TakenSeats([slot(0, 40, 5), ...short]);
    expect([taken.at(slot(39, 40)), taken.at(slot(40, 41))]).toEqual([6, 1]);
  });

  test('are not those at counters for other fields', () => {
    const taken = new TakenSeats([
      slot(0, 10, 1, 'F001'),
      slot(0, 10, 2, 'F002,F003'),
      slot(5, 10, 4),
    ]);
    expect(taken.at(slot(0, 5, 0, 'F001'))).toBe(1);
    expect(taken.at(slot(0, 10, 0, 'F003'))).toBe(2 + 4);
    expect(taken.at(slot(0, 10, 0, 'F002,F003'))).toBe(2 + 4);
  });
});

describe('fields', () => {
  test('are kept in order, once each', () => {
    expect(fieldsOf(['F003', 'F001', 'F003'])).toBe('F001,F003');
    expect(fieldsOf([])).toBe(allFields);
  });

  test.each([
    [allFields, 'F001', true],
    [allFields, null, true],
    ['F001,F002', 'F002', true],
    ['F001,F002', 'F003', false],
    ['F001', null, false],
  ])('%j serve %j: %j', (fields, field, is) => expect(covers(fields, field)).toBe(is));

  test.each([
    ['F001', 'F002', false],
    ['F001,F002', 'F002,F003', true],
    ['F001', allFields, true],
  ])('%j and %j meet: %j', (one, other, is) => {
    expect([meet(one, other), meet(other, one)]).toEqual([is, is]);
  });
});
