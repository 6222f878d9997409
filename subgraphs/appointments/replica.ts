import { hash } from 'node:crypto';
import type { Knex } from 'knex';
import { bulkInsert } from '../shared/bulk-insert.ts';
import type { Clock } from '../shared/clock.ts';
import { dayOf, toStored } from '../shared/instants.ts';
import { logger } from '../shared/logger.ts';
import type { AgenciesClient, ReceptionUnit, WorkingCalendar } from './agencies-client.ts';

/**
 * The copy of what agencies knows and slots depend on: units, office hours, calendars. With it slots are computed whether or not
 * agencies answers, and each part says which version it is.
 */

/** How old the copy may become while agencies answers. */
const refreshMs = 10 * 60_000;

interface Facts {
  readonly units: readonly ReceptionUnit[];
  readonly calendars: ReadonlyMap<string, WorkingCalendar>;
}

/** Reads units and calendars from agencies and brings the copy up to date. Units that have ended stay, with their end. */
export async function refreshReplica(db: Knex, agencies: AgenciesClient, now: Date): Promise<void> {
  const facts = await readFacts(agencies, now);
  await db.transaction(async (transaction) => {
    for (const [name, version] of versionsOf(facts)) {
      await transaction('replicas')
        .insert({ name, version, read_at: toStored(now) })
        .onConflict('name')
        .merge();
    }
    await writeUnits(transaction, facts.units);
    await writeCalendars(transaction, facts.calendars);
  });
}

/**
 * Keeps the copy fresh while the subgraph runs; a database that has none gets it now. When agencies does not answer, the copy at hand
 * goes on serving.
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
  if (!(await hasReplica(db))) await refresh();
  const timer = setInterval(refresh, refreshMs);
  timer.unref();
  return () => clearInterval(timer);
}

async function hasReplica(db: Knex): Promise<boolean> {
  return (await db('replicas').select('name').first()) !== undefined;
}

async function readFacts(agencies: AgenciesClient, now: Date): Promise<Facts> {
  const units = await agencies.receptionUnits(dayOf(now));
  const calendars = new Map<string, WorkingCalendar>();
  for (const code of new Set(units.map(({ calendar }) => calendar.code))) {
    const calendar = await agencies.workingCalendar(code);
    if (calendar) calendars.set(code, calendar);
  }
  return { units, calendars };
}

/** Calendars carry a version; units do not, so theirs is a digest of what was read. */
function versionsOf({ units, calendars }: Facts): [name: string, version: string][] {
  const digest = hash('sha256', JSON.stringify(units), 'base64url');
  return [
    ['reception-units', digest],
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
  if (units.length === 0) return;
  await transaction('reception_units')
    .insert(
      units.map(({ code, kind, administrativeUnit, calendar, counters, validFrom, validTo }) => ({
        code,
        kind,
        area_path: administrativeUnit.path,
        calendar_code: calendar.code,
        counter_count: Math.max(0, ...counters.map(({ number }) => number)),
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
