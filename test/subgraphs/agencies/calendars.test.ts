import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toLocalIso } from '../../../subgraphs/shared/instants.ts';
import {
  minutesPerWorkingDay,
  type WorkingCalendar,
} from '../../../subgraphs/shared/working-calendar.ts';
import { onEachEngine } from '../../support/engines.ts';
import { calendarOfUnit } from './support/calendar-of-unit.ts';
import { type SeededAgencies, seededAgencies } from './support/seeded-agencies.ts';

const provincialCentre = '000.00.40.H49';

onEachEngine((engine) => {
  let world: SeededAgencies;
  let calendar: WorkingCalendar;
  beforeAll(async () => {
    world = await seededAgencies(engine);
    calendar = await calendarOfUnit(world, provincialCentre);
  });
  afterAll(() => world.close());

  function dueAt(from: string, minutes: number): string {
    return toLocalIso(calendar.add(new Date(`${from}:00+07:00`), minutes)).slice(0, 16);
  }

  describe('limits counted in the calendar of the seeded rows', () => {
    test.each([
      [
        '2019-04-24T10:00',
        3,
        '2019-05-02T10:00',
        'over a weekend, an exchanged day and two holidays',
      ],
      ['2019-04-24T10:00', 5, '2019-05-04T10:00', 'to a Saturday that is worked'],
      ['2019-02-01T10:00', 1, '2019-02-11T10:00', 'over Tết'],
      ['2019-04-12T10:00', 1, '2019-04-16T10:00', 'over the day off for a holiday on a Sunday'],
      ['2020-12-31T10:00', 1, '2021-01-04T10:00', 'over a new year'],
      [
        '2021-09-01T10:00',
        1,
        '2021-09-06T10:00',
        'over National Day, which has two days from 2021',
      ],
    ])('from %s, %i days end on %s: %s', (from, days, due) => {
      expect(dueAt(from, days * minutesPerWorkingDay)).toBe(due);
    });

    test('in hours go on with the next session', () => {
      expect(dueAt('2019-11-14T16:00', 240)).toBe('2019-11-15T10:30');
    });

    test('from outside the sessions begin with the next one', () => {
      expect(dueAt('2019-02-01T18:30', 0)).toBe('2019-02-11T07:30');
      expect(dueAt('2019-11-16T08:00', 60)).toBe('2019-11-18T08:30');
    });

    test('are not shortened by the desk on Saturday, which is no working time', async () => {
      const { receptionUnit } = await world.data(
        `{ receptionUnit(code: "${provincialCentre}") { officeHours(on: "2019-11-15") { weekday kind opensAt } } }`,
      );
      expect(receptionUnit.officeHours).toContainEqual({
        weekday: 6,
        kind: 'DESK_ONLY',
        opensAt: '07:30',
      });
      expect(calendar.sessionsOn('2019-11-16')).toEqual([]);
    });
  });

  describe('a calendar', () => {
    test('has ten weekdays off by law in a year, eleven from 2021', async () => {
      const weekdaysOff = async (year: number) => {
        const { workingCalendar } = await world.data(
          `{ workingCalendar(code: "VN-H49") {
            days(from: "${year}-01-01", to: "${year}-12-31") { date kind reason } } }`,
        );
        return workingCalendar.days.filter(
          ({ date, reason }: { date: string; reason: string }) =>
            ['STATUTORY', 'COMPENSATORY'].includes(reason) &&
            ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()),
        ).length;
      };
      for (const year of [2018, 2019, 2020])
        expect([year, await weekdaysOff(year)]).toEqual([year, 10]);
      for (const year of [2021, 2022, 2023, 2024, 2025, 2026, 2027]) {
        expect([year, await weekdaysOff(year)]).toEqual([year, 11]);
      }
    });

    test('keeps planned and uncertain days for the record, and does not apply them', async () => {
      const { workingCalendar } = await world.data(`{ workingCalendar(code: "VN-H49") {
        version firstDay lastDay
        applied: days(from: "2026-08-01", to: "2026-12-31") { date }
        all: days(from: "2026-08-01", to: "2026-12-31", includeUnused: true) {
          date kind reason certainty isUsed pairedDate }
      } }`);
      expect(workingCalendar).toEqual({
        version: 1,
        firstDay: '2018-01-01',
        lastDay: '2027-12-31',
        applied: [{ date: '2026-09-01' }, { date: '2026-09-02' }],
        all: expect.arrayContaining([
          {
            date: '2026-08-22',
            kind: 'WORKED',
            reason: 'SWAPPED_WORK',
            certainty: 'UNCERTAIN',
            isUsed: false,
            pairedDate: '2026-08-31',
          },
          {
            date: '2026-11-24',
            kind: 'OFF',
            reason: 'PLANNED',
            certainty: 'UNCERTAIN',
            isUsed: false,
            pairedDate: null,
          },
        ]),
      });
    });

    test('of another code is null', async () => {
      expect(await world.data('{ workingCalendar(code: "XX") { code } }')).toEqual({
        workingCalendar: null,
      });
    });
  });

  describe('the hours of Cô Tô', () => {
    test('are others in the summer of 2019, and eight a day all year', async () => {
      const coTo = await calendarOfUnit(world, '000.00.64.H49');
      expect(coTo.sessionsOn('2019-04-15')).toEqual([]);
      expect(coTo.sessionsOn('2019-04-12')).toEqual(calendar.sessionsOn('2019-04-12'));
      expect(coTo.sessionsOn('2019-04-16')).toEqual([
        { from: 420, to: 660 },
        { from: 810, to: 1050 },
      ]);
      expect(coTo.sessionsOn('2019-10-16')).toEqual(calendar.sessionsOn('2019-10-16'));
    });
  });
});
