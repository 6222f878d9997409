import type { Knex } from 'knex';
import type { Day } from '../../shared/instants.ts';
import type {
  CalendarDayModel,
  OfficerCountRow,
  OfficeSessionModel,
  ServiceCounterModel,
  WorkingCalendarModel,
} from '../models.ts';

export function calendarsByCode(
  db: Knex,
  codes: readonly string[],
): Promise<WorkingCalendarModel[]> {
  return db('working_calendars')
    .select('code', 'name', 'version', 'first_day', 'last_day')
    .whereIn('code', codes);
}

/** Which days of a calendar are wanted; both ends are included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
  readonly includeUnused: boolean;
}

export function daysOfCalendars(
  db: Knex,
  calendarCodes: readonly string[],
  { from, to, includeUnused }: DayRange,
): Promise<CalendarDayModel[]> {
  const query = db('calendar_days')
    .select(
      'calendar_code',
      'day',
      'kind',
      'reason',
      'name',
      'paired_day',
      'lunar_date',
      'certainty',
      'is_used',
    )
    .whereIn('calendar_code', calendarCodes)
    .whereBetween('day', [from, to])
    .orderBy(['calendar_code', 'day']);
  return includeUnused ? query : query.where('is_used', 1);
}

/** Sessions of units by weekday and time, each weekday's seasons in order. */
export function sessionsOfUnits(db: Knex, codes: readonly string[]): Promise<OfficeSessionModel[]> {
  return db('office_sessions')
    .select(
      'reception_unit_code',
      'weekday',
      'opens_minute',
      'closes_minute',
      'kind',
      'valid_from',
      'valid_to',
    )
    .whereIn('reception_unit_code', codes)
    .orderBy(['reception_unit_code', 'weekday', 'valid_from', 'opens_minute']);
}

export function countersOfUnits(
  db: Knex,
  codes: readonly string[],
): Promise<ServiceCounterModel[]> {
  return db('service_counters')
    .select('reception_unit_code', 'number', 'name', 'field_names')
    .whereIn('reception_unit_code', codes)
    .orderBy(['reception_unit_code', 'number']);
}

/** How many officers units have, by role and by the time in which they are there. */
export function officersOfUnits(db: Knex, codes: readonly string[]): Promise<OfficerCountRow[]> {
  const group = ['reception_unit_code', 'role', 'valid_from', 'valid_to'];
  return db('officers')
    .select(...group)
    .count({ count: '*' })
    .whereIn('reception_unit_code', codes)
    .groupBy(group)
    .orderBy(group) as unknown as Promise<OfficerCountRow[]>;
}
