import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseValue, valueFromAST } from 'graphql';
import { fromGlobalId, keyOfGlobalId, toGlobalId } from '../../../subgraphs/shared/ids.ts';
import {
  addDays,
  dayOf,
  endOfDay,
  fromStored,
  instantAt,
  isDay,
  minuteOfDay,
  toLocalIso,
  toStored,
  weekdayOf,
} from '../../../subgraphs/shared/instants.ts';
import { scalars } from '../../../subgraphs/shared/scalars.ts';
import { percentOf } from '../../../subgraphs/shared/share.ts';
import { containsPattern, normalizeText, searchKey } from '../../../subgraphs/shared/text.ts';

describe('a percentage', () => {
  test.each([
    [1390, 1465, '94.88'],
    [75, 1465, '5.12'],
    [1075, 1390, '77.34'],
    [315, 1390, '22.66'],
    [186, 186, '100.00'],
    [185, 186, '99.46'],
    [1, 800, '0.13'], // 0.125 exactly: half goes up
    [0, 7, '0.00'],
  ])('of %d in %d is %s', (numerator, denominator, expected) => {
    expect(percentOf(numerator, denominator)).toBe(expected);
  });

  test('of nothing is none', () => {
    expect(percentOf(0, 0)).toBeNull();
  });
});

describe('an instant', () => {
  test('is stored in UTC and shown in the time of Việt Nam', () => {
    const instant = new Date('2019-11-15T23:30:00.250+07:00');
    expect(toStored(instant)).toBe('2019-11-15 16:30:00.250');
    expect(fromStored('2019-11-15 16:30:00.250')).toEqual(instant);
    expect(toLocalIso(instant)).toBe('2019-11-15T23:30:00.250+07:00');
  });

  test('belongs to the day of Việt Nam, on which it is early morning while UTC is still the day before', () => {
    const instant = new Date('2019-11-14T17:00:00Z');
    expect(dayOf(instant)).toBe('2019-11-15');
    expect(minuteOfDay(instant)).toBe(0);
    expect(instantAt('2019-11-15')).toEqual(instant);
  });
});

describe('a day', () => {
  test.each([
    ['2019-02-28', true],
    ['2019-02-29', false],
    ['2020-02-29', true],
    ['2019-13-01', false],
    ['2019-1-1', false],
    ['2019-11-15T00:00:00Z', false],
    ['0000-01-01', false],
    ['0001-01-01', true],
    ['9999-12-31', true],
  ])('%s exists: %s', (text, exists) => {
    expect(isDay(text)).toBe(exists);
  });

  test('counts on over a month and knows its weekday', () => {
    expect(addDays('2019-12-30', 3)).toBe('2020-01-02');
    expect(weekdayOf('2019-11-15')).toBe(5);
    expect(weekdayOf('2019-11-17')).toBe(7);
  });

  test('has none after the last one that can be written, but an end', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -400)).toThrow(RangeError);
    expect(() => dayOf(new Date('9999-12-31T17:00:00Z'))).toThrow(RangeError);
    expect(toStored(endOfDay('9999-12-31'))).toBe('9999-12-31 17:00:00.000');
    expect(endOfDay('2019-11-15')).toEqual(instantAt('2019-11-16'));
  });
});

describe('Vietnamese text', () => {
  test('is searched without marks', () => {
    expect(searchKey('  Phường Hồng Gai ')).toBe('phuong hong gai');
    expect(searchKey('Đăng ký khai sinh ở Đầm Hà')).toBe('dang ky khai sinh o dam ha');
  });

  test('is found alike however it was composed', () => {
    fc.assert(
      fc.property(fc.constantFrom('Hồng Gai', 'Ưu đãi', 'Nguyễn Thị Ngọc Ánh'), (text) => {
        expect(searchKey(text.normalize('NFD'))).toBe(searchKey(text.normalize('NFC')));
        expect(normalizeText(text.normalize('NFD'))).toBe(text.normalize('NFC'));
      }),
    );
  });

  test('may hold wildcards, which are taken literally', () => {
    expect(containsPattern('100%_sạch!')).toBe('%100!%!_sach!!%');
  });
});

describe('a global id', () => {
  test('leads back to type and key', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (key) => {
        fc.pre(key.isWellFormed());
        expect(fromGlobalId(toGlobalId('Dossier', key))).toEqual({ type: 'Dossier', key });
      }),
    );
  });

  test('of another type has no key here', () => {
    expect(keyOfGlobalId('Agency', toGlobalId('Dossier', 'x'))).toBeNull();
  });

  test.each(['', 'x', 'RG9zc2llcg', `${toGlobalId('Dossier', 'x')}=`])('%j is refused', (id) => {
    expect(() => fromGlobalId(id)).toThrow(
      expect.objectContaining({ extensions: { code: 'ID_INVALID' } }),
    );
  });
});

describe('a scalar', () => {
  const read = (name: keyof typeof scalars, text: string) =>
    valueFromAST(parseValue(text), scalars[name]);

  test('reads what it is meant for', () => {
    expect(read('DateTime', '"2019-11-15T10:00:00+07:00"')).toEqual(
      new Date('2019-11-15T03:00:00Z'),
    );
    expect(read('Date', '"2019-11-15"')).toBe('2019-11-15');
    expect(read('LocalTime', '"07:30"')).toBe('07:30');
    expect(read('VND', '150000')).toBe(150_000);
    expect(read('Decimal', '"94.88"')).toBe('94.88');
  });

  test.each([
    ['DateTime', '"2019-11-15"'],
    ['DateTime', '"2019-02-30T10:00:00Z"'],
    ['DateTime', '"2019-11-15T25:00:00Z"'],
    ['DateTime', '"9999-12-31T23:59:59Z"'],
    ['DateTime', '"0001-01-01T00:00:00+14:00"'],
    ['Date', '"15/11/2019"'],
    ['Date', '20191115'],
    ['LocalTime', '"24:00"'],
    ['VND', '"150000"'],
    ['VND', '1.5'],
    ['VND', '9007199254740993'],
    ['Decimal', '"1,5"'],
  ] as const)('%s refuses %s', (name, text) => {
    expect(read(name, text)).toBeUndefined();
  });
});
