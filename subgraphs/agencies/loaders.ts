import DataLoader from 'dataloader';
import type { Knex } from 'knex';
import { argumentLoaders } from '../shared/argument-loaders.ts';
import { groupedInKeyOrder, inKeyOrder } from '../shared/in-key-order.ts';
import { type Day, fromStored } from '../shared/instants.ts';
import { countsOfParents, maxParentsPerStatement, type Page } from '../shared/pagination.ts';
import type { UnitOnDay } from './repository/administrative-units.ts';
import * as administrativeUnits from './repository/administrative-units.ts';
import { statesOfAgencies } from './repository/agencies.ts';
import * as interconnections from './repository/interconnections.ts';
import * as receptionUnits from './repository/reception-units.ts';
import * as seals from './repository/seals-and-authorisations.ts';
import * as workingTime from './repository/working-time.ts';
import { timeToBeHeardIn } from './silence.ts';

/** Keys of one statement. */
const maxBatchSize = 500;

/** A loader of the list of rows that belong to each key. */
function listLoader<Row>(
  rowsOf: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row[]> {
  return new DataLoader(async (keys) => groupedInKeyOrder(keys, await rowsOf(keys), keyOf), {
    maxBatchSize,
  });
}

/** A loader of the row that has each key. */
function rowLoader<Key, Row>(
  rowsOf: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return new DataLoader(async (keys) => inKeyOrder(keys, await rowsOf(keys), keyOf), {
    maxBatchSize,
  });
}

/** Loaders of what lies below a unit on a day: its page and its number. */
function partsLoaders<Row>(
  pages: (units: readonly UnitOnDay[], page: Page) => Promise<Row[][]>,
  count: (units: readonly UnitOnDay[]) => ReturnType<typeof countsOfParents>,
) {
  const options = {
    maxBatchSize: maxParentsPerStatement,
    cacheKeyFn: ({ code, day }: UnitOnDay) => `${code}@${day}`,
  };
  return {
    count: new DataLoader(count, options),
    page: argumentLoaders(pages, maxParentsPerStatement),
  };
}

/** The loaders of one request. They remember what they loaded, so they end with it. */
export function createLoaders(db: Knex, silenceLimitDays: number) {
  return {
    ...administrativeUnitLoaders(db),
    ...receptionUnitLoaders(db),
    ...workingTimeLoaders(db),
    ...interconnectionLoaders(db, silenceLimitDays),
    agencyStates: listLoader(
      (codes) => statesOfAgencies(db, codes),
      (row) => row.code,
    ),
    seal: rowLoader(
      (ids: readonly number[]) => seals.sealsById(db, ids),
      (row) => row.id,
    ),
    sealsHeldAt: argumentLoaders(
      async (codes: readonly string[], day: Day) =>
        groupedInKeyOrder(
          codes,
          await seals.sealsHeldAt(db, day, codes),
          (row) => row.held_at_code,
        ),
      maxBatchSize,
    ),
    authorisation: rowLoader(
      (ids: readonly number[]) => seals.authorisationsById(db, ids),
      (row) => row.id,
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

function administrativeUnitLoaders(db: Knex) {
  return {
    /** All states of a GSO code, in order of time. */
    administrativeUnitStates: listLoader(
      (codes) => administrativeUnits.statesOfGsoCodes(db, codes),
      (row) => row.gso_code,
    ),
    changesFrom: listLoader(
      (codes) => administrativeUnits.changesFrom(db, codes),
      (row) => row.old_gso_code,
    ),
    changesTo: listLoader(
      (codes) => administrativeUnits.changesTo(db, codes),
      (row) => row.new_gso_code as string,
    ),
    administrativeUnitChildren: partsLoaders(
      (units, page) => administrativeUnits.childrenPages(db, units, page),
      (units) =>
        countsOfParents(db, units, ({ code, day }) =>
          administrativeUnits.administrativeUnitsOn(db, day, { parentGsoCode: code }),
        ),
    ),
  };
}

function receptionUnitLoaders(db: Knex) {
  return {
    /** All states of a unit, in order of time. */
    receptionUnitStates: listLoader(
      (codes) => receptionUnits.statesOfReceptionUnits(db, codes),
      (row) => row.code,
    ),
    receptionUnitsOfArea: listLoader(
      (gsoCodes) => receptionUnits.unitsOfAreas(db, gsoCodes),
      (row) => row.gso_code,
    ),
    receptionUnitChildren: partsLoaders(
      (units, page) => receptionUnits.childrenPages(db, units, page),
      (units) => countsOfParents(db, units, (unit) => receptionUnits.childrenOn(db, unit)),
    ),
    receptionUnitSuccessors: listLoader(
      (codes) => receptionUnits.successionsFrom(db, codes),
      (row) => row.old_code,
    ),
    receptionUnitPredecessors: listLoader(
      (codes) => receptionUnits.successionsTo(db, codes),
      (row) => row.new_code,
    ),
  };
}

function workingTimeLoaders(db: Knex) {
  return {
    calendar: rowLoader(
      (codes: readonly string[]) => workingTime.calendarsByCode(db, codes),
      (row) => row.code,
    ),
    calendarDays: argumentLoaders(
      async (codes: readonly string[], range: workingTime.DayRange) =>
        groupedInKeyOrder(
          codes,
          await workingTime.daysOfCalendars(db, codes, range),
          (row) => row.calendar_code,
        ),
      maxBatchSize,
    ),
    officeSessions: listLoader(
      (codes) => workingTime.sessionsOfUnits(db, codes),
      (row) => row.reception_unit_code,
    ),
    counters: listLoader(
      (codes) => workingTime.countersOfUnits(db, codes),
      (row) => row.reception_unit_code,
    ),
    officerCounts: listLoader(
      (codes) => workingTime.officersOfUnits(db, codes),
      (row) => row.reception_unit_code,
    ),
  };
}

function interconnectionLoaders(db: Knex, silenceLimitDays: number) {
  return {
    interconnection: rowLoader(
      (codes: readonly string[]) => interconnections.interconnectionsOfUnits(db, codes),
      (row) => row.reception_unit_code,
    ),
    /** When a unit's last exchange was acknowledged, within the silence limit before the end of a day. */
    lastAcknowledged: argumentLoaders(async (codes: readonly string[], day: Day) => {
      const rows = await interconnections.lastAcknowledged(
        db,
        codes,
        timeToBeHeardIn(day, silenceLimitDays),
      );
      return inKeyOrder(codes, rows, (row) => row.code).map(
        (row) => row && fromStored(row.acknowledged_at),
      );
    }, maxBatchSize),
    exchanges: argumentLoaders(
      (codes: readonly string[], page: Page) => interconnections.exchangePages(db, codes, page),
      maxParentsPerStatement,
    ),
    exchangeCount: new DataLoader(
      (codes: readonly string[]) =>
        countsOfParents(db, codes, (unit) => interconnections.exchangesOfUnit(db, unit)),
      { maxBatchSize: maxParentsPerStatement },
    ),
  };
}
