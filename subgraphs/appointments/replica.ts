import { hash } from 'node:crypto';
import type { Knex } from 'knex';
import { lastKnownDay } from '../shared/as-of.ts';
import { bulkInsert } from '../shared/bulk-insert.ts';
import type { Clock } from '../shared/clock.ts';
import { addDays, type Day, dayOf, fromStored, toStored } from '../shared/instants.ts';
import { logger } from '../shared/logger.ts';
import type { AgenciesClient, ReceptionUnit, WorkingCalendar } from './agencies-client.ts';
import { longestWindowDays } from './booking/rule-changes.ts';
import { allUnits } from './repository/unit-facts.ts';

/**
 * The copy of what agencies knows and slots depend on: units, office hours, calendars. With it slots are computed whether or not
 * agencies answers, and each part says which version it is.
 */

/** How old the copy may become while agencies answers. */
const refreshMs = 10 * 60_000;
/** What the copy of the units is called among the copies. */
const unitsName = 'reception-units';

interface Facts {
  readonly units: readonly ReceptionUnit[];
  readonly calendars: ReadonlyMap<string, WorkingCalendar>;
}

/** Reads units and calendars from agencies and brings the copy up to date. Units that have ended stay, with their end. */
export async function refreshReplica(db: Knex, agencies: AgenciesClient, now: Date): Promise<void> {
  const facts = await readFacts(db, agencies, dayOf(now));
  await db.transaction(async (transaction) => {
    for (const [name, version] of versionsOf(facts)) {
      await transaction('replicas')
        .insert({ name, version, read_at: toStored(now) })
        .onConflict('name')
        .merge();
    }
    await writeUnits(transaction, facts.units);
    await writeCounters(transaction, facts.units);
    await writeCalendars(transaction, facts.calendars);
  });
}

/**
 * Keeps the copy fresh while the subgraph runs; a database that has none, or one that grew old while nothing ran, gets it now. When
 * agencies does not answer, the copy at hand goes on serving.
 *
 * @returns stops it
 */
export async function keepReplicaFresh(
  db: Knex,
  agencies: AgenciesClient,
  clock: Clock,
): Promise<() => void> {
  const refresh = () =>
    refreshReplica(db, agencies, clock()).catch((error: unknown) =>
      logger.warn({ err: error }, 'Units and calendars could not be read from agencies'),
    );
  if (!(await isFresh(db, clock()))) await refresh();
  const timer = setInterval(refresh, refreshMs);
  timer.unref();
  return () => clearInterval(timer);
}

async function isFresh(db: Knex, now: Date): Promise<boolean> {
  const copy = await db('replicas').select('read_at').where('name', unitsName).first();
  return copy !== undefined && now.getTime() - fromStored(copy.read_at).getTime() < refreshMs;
}

async function readFacts(db: Knex, agencies: AgenciesClient, today: Day): Promise<Facts> {
  const units = await unitsAround(db, agencies, today);
  const calendars = new Map<string, WorkingCalendar>();
  for (const code of new Set(units.map(({ calendar }) => calendar.code))) {
    const calendar = await agencies.workingCalendar(code);
    if (calendar) calendars.set(code, calendar);
  }
  return { units, calendars };
}

/**
 * The units in force today, those that will have begun by the end of the longest booking window, and those of the copy that were not
 * to end before today and yet are in neither: they have ended, or will, earlier than the copy says.
 */
async function unitsAround(
  db: Knex,
  agencies: AgenciesClient,
  today: Day,
): Promise<readonly ReceptionUnit[]> {
  const [horizon] = [addDays(today, longestWindowDays), lastKnownDay].sort() as [Day, Day];
  const units = new Map<string, ReceptionUnit>();
  for (const day of [horizon, today]) {
    for (const unit of await agencies.receptionUnits(day)) units.set(unit.code, unit);
  }
  const missing = (await allUnits(db))
    .filter(({ code, valid_to }) => !units.has(code) && (valid_to === null || valid_to >= today))
    .map(({ code }) => code);
  const found = await agencies.receptionUnitsByCode(missing);
  for (const unit of found) units.set(unit.code, unit);
  if (found.length < missing.length) {
    const codes = missing.filter((code) => !units.has(code));
    logger.warn({ codes }, 'Agencies does not know these units: they stay as they were copied');
  }
  return [...units.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** Calendars carry a version; units do not, so theirs is a digest of what was read. */
function versionsOf({ units, calendars }: Facts): [name: string, version: string][] {
  const digest = hash('sha256', JSON.stringify(units), 'base64url');
  return [
    [unitsName, digest],
    ...[...calendars].map(([code, { version }]): [string, string] => [
      `calendar ${code}`,
      String(version),
    ]),
  ];
}

async function writeUnits(
  transaction: Knex.Transaction,
  units: readonly ReceptionUnit[],
): Promise<void> {
  const codes = units.map(({ code }) => code);
  await transaction('office_sessions').whereIn('unit_code', codes).delete();
  await transaction('service_counters').whereIn('unit_code', codes).delete();
  if (units.length === 0) return;
  await transaction('reception_units')
    .insert(
      units.map(({ code, kind, administrativeUnit, calendar, validFrom, validTo }) => ({
        code,
        kind,
        area_path: administrativeUnit.path,
        calendar_code: calendar.code,
        valid_from: validFrom,
        valid_to: validTo,
      })),
    )
    .onConflict('code')
    .merge();
  await bulkInsert(
    transaction,
    'office_sessions',
    ['unit_code', 'weekday', 'from_minute', 'to_minute', 'valid_from', 'valid_to'],
    units.flatMap(({ code, officeHours }) =>
      officeHours.map(({ weekday, opensAt, closesAt, validFrom, validTo }) => [
        code,
        weekday,
        minuteOf(opensAt),
        minuteOf(closesAt),
        validFrom,
        validTo,
      ]),
    ),
  );
}

async function writeCounters(
  transaction: Knex.Transaction,
  units: readonly ReceptionUnit[],
): Promise<void> {
  await bulkInsert(
    transaction,
    'service_counters',
    ['unit_code', 'number', 'field_names'],
    units.flatMap(({ code, counters }) =>
      counters.map(({ number, fieldNames }) => [code, number, JSON.stringify(fieldNames)]),
    ),
  );
}

async function writeCalendars(
  transaction: Knex.Transaction,
  calendars: ReadonlyMap<string, WorkingCalendar>,
): Promise<void> {
  await transaction('calendar_days')
    .whereIn('calendar_code', [...calendars.keys()])
    .delete();
  await bulkInsert(
    transaction,
    'calendar_days',
    ['calendar_code', 'day', 'kind', 'paired_day'],
    [...calendars].flatMap(([code, { days }]) =>
      days.map(({ date, kind, pairedDate }) => [code, date, kind, pairedDate]),
    ),
  );
}

/** Minutes since midnight of `HH:mm`. */
export function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
