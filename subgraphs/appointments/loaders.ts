import DataLoader from 'dataloader';
import type { Knex } from 'knex';
import { argumentLoaders } from '../shared/argument-loaders.ts';
import { groupedInKeyOrder, inKeyOrder } from '../shared/in-key-order.ts';
import { type Day, dayOf } from '../shared/instants.ts';
import {
  type Connection,
  maxParentsPerStatement,
  type Page,
  type TotalCount,
  toConnection,
} from '../shared/pagination.ts';
import type { DayRange, UnitFacts } from './free-slots.ts';
import type { AppointmentModel } from './models.ts';
import type { Offerings } from './offerings.ts';
import {
  changeCountsOfAppointments,
  changesOfAppointments,
} from './repository/appointment-changes.ts';
import {
  appointmentCountsOfDossiers,
  appointmentsByCode,
  appointmentsById,
  appointmentsOfDay,
  appointmentsOfDossiers,
  remindersOf,
  replacementsOf,
} from './repository/appointments.ts';
import { type RuleCriteria, ruleCounts, rulesOfUnits } from './repository/availability-rules.ts';
import { closureCounts, closuresOfUnits } from './repository/closures.ts';
import { conflictsOf } from './repository/conflicts.ts';
import { closuresById } from './repository/opening-changes.ts';
import {
  lastServices,
  type TicketCriteria,
  ticketCounts,
  ticketsAtCounters,
  ticketsById,
  ticketsOfAppointments,
  ticketsOfUnits,
  waitingCounts,
} from './repository/queue.ts';
import { allUnits, factsOf, unitsByCode } from './repository/unit-facts.ts';

export type Loaders = ReturnType<typeof createLoaders>;

const maxBatchSize = 500;

/** The loaders of one request. They remember what they loaded, so they end with it. */
export function createLoaders(db: Knex, now: Date, offerings: Offerings) {
  const today = dayOf(now);

  return {
    appointment: new DataLoader<string, AppointmentModel | null>(
      async (codes) => inKeyOrder(codes, await appointmentsByCode(db, codes), ({ code }) => code),
      { maxBatchSize },
    ),
    appointmentById: new DataLoader<number, AppointmentModel | null>(
      async (ids) => inKeyOrder(ids, await appointmentsById(db, ids), ({ id }) => id),
      { maxBatchSize },
    ),
    replacement: new DataLoader<number, AppointmentModel | null>(
      async (ids) => inKeyOrder(ids, await replacementsOf(db, ids), (row) => row.replaces_id ?? 0),
      { maxBatchSize },
    ),
    appointmentsOfDossier: pageLoaders(
      (codes: readonly string[], { page }: PageOf) => appointmentsOfDossiers(db, codes, page),
      (codes) => appointmentCountsOfDossiers(db, codes),
    ),
    changesOfAppointment: pageLoaders(
      (ids: readonly number[], { page }: PageOf) => changesOfAppointments(db, ids, page),
      (ids) => changeCountsOfAppointments(db, ids),
    ),
    reminders: new DataLoader(
      async (ids: readonly number[]) =>
        groupedInKeyOrder(ids, await remindersOf(db, ids), (row) => row.appointment_id),
      { maxBatchSize },
    ),

    ticket: new DataLoader(
      async (ids: readonly number[]) => inKeyOrder(ids, await ticketsById(db, ids), ({ id }) => id),
      { maxBatchSize },
    ),
    ticketOfAppointment: new DataLoader(
      async (ids: readonly number[]) =>
        inKeyOrder(ids, await ticketsOfAppointments(db, ids), (row) => row.appointment_id),
      { maxBatchSize },
    ),
    ticketsAtCounters: new DataLoader(
      async (codes: readonly string[]) =>
        groupedInKeyOrder(codes, await ticketsAtCounters(db, codes, today), (row) => row.unit_code),
      { maxBatchSize },
    ),
    waitingCount: new DataLoader(
      async (codes: readonly string[]) => {
        const rows = await waitingCounts(db, codes, today);
        return inKeyOrder(codes, rows, (row) => row.unit_code).map((row) =>
          Number(row?.waiting ?? 0),
        );
      },
      { maxBatchSize },
    ),
    lastServices: new DataLoader((codes: readonly string[]) => lastServices(db, codes, now), {
      maxBatchSize: maxParentsPerStatement,
    }),
    ticketsOfUnit: pageLoaders(
      (codes: readonly string[], { page, criteria }: PageOf<TicketCriteria>) =>
        ticketsOfUnits(db, codes, criteria, page),
      (codes, { criteria }) => ticketCounts(db, codes, criteria),
    ),

    rulesOfUnit: pageLoaders(
      (codes: readonly string[], { page, criteria }: PageOf<RuleCriteria>) =>
        rulesOfUnits(db, codes, criteria, page),
      (codes, { criteria }) => ruleCounts(db, codes, criteria),
    ),
    closuresOfUnit: pageLoaders(
      (codes: readonly string[], { page, criteria: from }: PageOf<Day>) =>
        closuresOfUnits(db, codes, from, page),
      (codes, { criteria: from }) => closureCounts(db, codes, from),
    ),

    /** What the slots of a unit depend on; null for a unit that is not known. */
    unitFacts: argumentLoaders<string, DayRange, UnitFacts | null>(async (codes, range) => {
      const facts = await factsOf(db, await unitsByCode(db, codes), range, now);
      return inKeyOrder(codes, facts, ({ code }) => code);
    }, maxBatchSize),
    /** Appointments that a unit does not give any more, soonest first. */
    conflicts: new DataLoader((codes: readonly string[]) => conflictsOf(db, codes, now), {
      maxBatchSize,
    }),
    closure: new DataLoader(
      async (ids: readonly number[]) =>
        inKeyOrder(ids, await closuresById(db, ids), ({ id }) => id),
      { maxBatchSize },
    ),
    appointmentsOfDay: argumentLoaders<string, Day, AppointmentModel[]>(
      async (codes, day) =>
        groupedInKeyOrder(codes, await appointmentsOfDay(db, codes, day), (row) => row.unit_code),
      maxBatchSize,
    ),
    /** The same as `unitFacts` for all units, in the order of their codes. */
    allUnitFacts: new DataLoader<DayRange, readonly UnitFacts[], string>(
      (ranges) =>
        Promise.all(ranges.map(async (range) => factsOf(db, await allUnits(db), range, now))),
      { cacheKeyFn: ({ from, to }) => `${from} ${to}` },
    ),
    unitsOffering: new DataLoader(
      (procedureCodes: readonly string[]) => offerings.unitsOffering(procedureCodes, today),
      { maxBatchSize: 100 },
    ),
  };
}

/** A page of a list with the criteria of the list. */
interface PageOf<Criteria = null> {
  readonly page: Page;
  readonly criteria: Criteria;
}

/**
 * Loads a page of each parent's list, and counts the lists whose count is selected.
 *
 * @returns a function that gives the connection of one parent
 */
function pageLoaders<Key, Criteria, Row extends object>(
  pages: (keys: readonly Key[], args: PageOf<Criteria>) => Promise<Row[][]>,
  counts: (keys: readonly Key[], args: PageOf<Criteria>) => Promise<TotalCount[]>,
): (key: Key, page: Page, criteria: Criteria) => Promise<Connection<Row>> {
  const pageLoader = argumentLoaders<Key, PageOf<Criteria>, Row[]>(pages, maxParentsPerStatement);
  const countLoader = argumentLoaders<Key, PageOf<Criteria>, TotalCount>(
    counts,
    maxParentsPerStatement,
  );
  return async (key, page, criteria) =>
    toConnection(await pageLoader({ page, criteria }).load(key), page, () =>
      countLoader({ page, criteria }).load(key),
    );
}
