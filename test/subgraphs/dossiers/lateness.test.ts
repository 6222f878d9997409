import { describe, expect, test } from '@jest/globals';
import { judgedLateFrom, lateFrom, latenessOf } from '../../../subgraphs/dossiers/lateness.ts';

const at = (local: string) => new Date(`${local}+07:00`);
const due = at('2019-11-14T10:00:00');

describe('lateness', () => {
  test.each([
    ['2019-11-13T16:59:59', 'EARLY', 'EARLY'],
    ['2019-11-14T07:30:00', 'ON_TIME', 'EARLY'],
    ['2019-11-14T10:00:00', 'ON_TIME', 'ON_TIME'],
    ['2019-11-14T10:00:59', 'ON_TIME', 'ON_TIME'],
    ['2019-11-14T10:01:00', 'ON_TIME', 'LATE'],
    ['2019-11-14T23:59:59', 'ON_TIME', 'LATE'],
    ['2019-11-15T00:00:00', 'LATE', 'LATE'],
  ])('of an end at %s is %s by days, %s by minutes', (end, byDays, byMinutes) => {
    expect(latenessOf(at(end), due, true)).toBe(byDays);
    expect(latenessOf(at(end), due, false)).toBe(byMinutes);
  });

  test('begins at midnight after the due day, or with the minute after the due minute', () => {
    expect(lateFrom(due, true)).toEqual(at('2019-11-15T00:00:00'));
    expect(lateFrom(due, false)).toEqual(at('2019-11-14T10:01:00'));
  });
});

describe('lateness by decision 766', () => {
  const dossier = {
    receivedAt: at('2019-11-11T08:00:00'),
    creditedDue: due,
    comparesDays: true,
    supplementRequests: 0,
    waitingSince: null,
  };

  test('begins after the due day', () => {
    expect(judgedLateFrom(dossier)).toEqual(at('2019-11-15T00:00:00'));
  });

  test('holds from the receipt on when papers were asked for twice', () => {
    expect(judgedLateFrom({ ...dossier, supplementRequests: 2 })).toEqual(dossier.receivedAt);
  });

  test('does not begin while the first supplement is awaited that was asked for in time', () => {
    const waitingSince = at('2019-11-14T16:00:00');
    expect(judgedLateFrom({ ...dossier, supplementRequests: 1, waitingSince })).toBeNull();
  });

  test('has begun when papers are asked for too late', () => {
    const waitingSince = at('2019-11-15T08:00:00');
    expect(judgedLateFrom({ ...dossier, supplementRequests: 1, waitingSince })).toEqual(
      at('2019-11-15T00:00:00'),
    );
  });

  test('never begins without a due date', () => {
    expect(judgedLateFrom({ ...dossier, creditedDue: null })).toBeNull();
  });
});
