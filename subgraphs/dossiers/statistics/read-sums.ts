import type { Knex } from 'knex';
import type { Reach } from '../../shared/access/reach.ts';
import { addDays, type Day, dayOf, toStored } from '../../shared/instants.ts';
import { beginOf } from '../repository/filter.ts';
import type { Period } from '../repository/statistics.ts';
import { publicConfidentiality, whereVisible } from '../repository/visible.ts';
import { dimensionColumns } from './dimension-columns.ts';
import { seesHidden, whereSeen } from './hidden-sums.ts';
import { type DossierMeasure, dossierMeasures } from './measures.ts';
import {
  cellMonths,
  dossierFamily,
  hiddenDays,
  hiddenDossierFamily,
  hiddenLevelDays,
  hiddenLevelMonths,
  hiddenUnitMonths,
  levelDays,
  levelMonths,
  procedureDays,
  procedureMonths,
  type Rollup,
  type RollupFamily,
  unitDays,
  unitMonths,
} from './rollups.ts';

/** Sums of the same dimensions, or of more, by month and, where they are kept, by day. */
interface SumsKept {
  /** By day, where they are kept by day alone. */
  readonly months: Rollup;
  readonly days: Rollup | null;
}

/** What sums are read from. */
export interface Source extends SumsKept {
  /** Those of confidential dossiers, for whoever may know of all of them, and of those at some places. */
  readonly hidden: SumsKept;
  readonly hiddenOfPlaces: SumsKept;
}

const hiddenByUnit: SumsKept = { months: hiddenUnitMonths, days: hiddenDays };
const hiddenByAll: SumsKept = { months: hiddenDays, days: hiddenDays };

/** By level and channel, for the whole province. */
export const byLevel: Source = {
  months: levelMonths,
  days: levelDays,
  hidden: { months: hiddenLevelMonths, days: hiddenLevelDays },
  hiddenOfPlaces: hiddenByUnit,
};
export const byUnit: Source = {
  months: unitMonths,
  days: unitDays,
  hidden: hiddenByUnit,
  hiddenOfPlaces: hiddenByUnit,
};
export const byProcedure: Source = {
  months: procedureMonths,
  days: procedureDays,
  hidden: hiddenByAll,
  hiddenOfPlaces: hiddenByAll,
};
/** For whole months only. */
export const byUnitAndProcedure: Source = {
  months: cellMonths,
  days: null,
  hidden: hiddenByAll,
  hiddenOfPlaces: hiddenByAll,
};

export type Sums = Readonly<Record<DossierMeasure | 'received_online', number>>;

/** What sums are wanted. */
export interface SumsWanted {
  /** Of whoever asks: what is confidential counts only as far as it reaches. */
  readonly reach: Reach;
  readonly source: Source;
  readonly period: Period;
  /** The present: what has not become late yet does not count, be it due today. */
  readonly now: Date;
  readonly measures: readonly DossierMeasure[];
  /** Columns that the sums are told apart by: dimensions of the source, or columns of tables that `join` adds. */
  readonly groupBy: readonly string[];
  /**
   * Told apart by month: whole months alone, and all measures. Otherwise before the period and within it, to the day, and
   * only measures that are kept by day.
   */
  readonly monthly: boolean;
  /** Restricts each of the tables that are added up, by dimensions of the source. */
  readonly restrict?: (rows: Knex.QueryBuilder) => void;
  readonly join?: (sums: Knex.QueryBuilder) => void;
}

/** Sums of one group, and of one part of time. */
export interface SumsRow {
  readonly group: Readonly<Record<string, string | null>>;
  /** `before` the period, `within` it, or a month of it, `YYYY-MM`. */
  readonly time: string;
  readonly sums: Sums;
}

/**
 * Reads sums: those by month, those by day for months of which not all days are wanted, and the changes that are not in
 * them yet, by one statement, so that none is missed or taken twice while changes are folded.
 *
 * Each table is added up by itself, and by floating point, in which sums of this size are exact: to put the rows together
 * first, and to add decimals as MariaDB does with integers, took about twice the time.
 */
export async function readSums(db: Knex, wanted: SumsWanted): Promise<SumsRow[]> {
  const rows: Record<string, unknown>[] = await db.unionAll(
    piecesOf(db, wanted).map((piece) => addedUp(db, piece, wanted)),
  );
  const merged = new Map<string, SumsRow>();
  for (const row of rows) {
    const read = readRow(row, wanted);
    const key = JSON.stringify([...Object.values(read.group), read.time]);
    const before = merged.get(key);
    merged.set(key, before ? { ...read, sums: addSums(before.sums, read.sums) } : read);
  }
  return [...merged.values()];
}

function addedUp(db: Knex, rows: Knex.QueryBuilder, wanted: SumsWanted): Knex.QueryBuilder {
  const { groupBy, measures, monthly, period } = wanted;
  const query = db
    .from(rows.as('sums'))
    .select(groupBy.map((column, index) => db.ref(column).as(`group_${index}`)))
    .select(
      db.raw(
        `case when sums.day < ? then 'before' ${monthly ? 'else substr(sums.day, 1, 7)' : "else 'within'"} end as time`,
        [period.from],
      ),
    )
    .select(measures.map((name) => db.raw('sum(?? * 1e0) as ??', [`sums.${name}`, name])))
    .groupBy([...groupBy, 'time']);
  if (measures.includes('received')) {
    query.select(
      db.raw(
        "sum(case when sums.channel = 'ONLINE' then sums.received else 0 end) as received_online",
      ),
    );
  }
  wanted.join?.(query);
  return query;
}

function readRow(row: Record<string, unknown>, { groupBy, measures }: SumsWanted): SumsRow {
  const names = [...measures, ...(measures.includes('received') ? ['received_online'] : [])];
  return {
    group: Object.fromEntries(
      groupBy.map((column, index) => [column, row[`group_${index}`] as string | null]),
    ),
    time: String(row.time),
    sums: Object.fromEntries(names.map((name) => [name, Number(row[name])])) as unknown as Sums,
  };
}

/** The rows of each table that are added up. */
function piecesOf(db: Knex, wanted: SumsWanted): Knex.QueryBuilder[] {
  const { reach, source, now, measures, restrict } = wanted;
  const { last, partial } = timeOf(wanted);
  const rowsOf: RowsOf = ({ table, dimensions }) => {
    const rows = db(table)
      .select(dimensionColumns(db, source.months.dimensions, dimensions))
      .select('day', ...measures)
      .where('day', '<=', last);
    restrict?.(rows);
    return rows;
  };
  const hidden = hiddenOf(source, reach);
  const pieces = [
    ...rowsKept(rowsOf, source, partial),
    rowsOf(changesOf(dossierFamily)),
    ...hidden.flatMap((kept) =>
      [...rowsKept(rowsOf, kept, partial), rowsOf(changesOf(hiddenDossierFamily))].map((rows) =>
        whereSeen(rows, reach),
      ),
    ),
  ];
  return last >= dayOf(now) ? [...pieces, ...notLateYet(db, wanted, last)] : pieces;
}

/** A table with the dimensions that it has. */
type Table = Pick<Rollup, 'table' | 'dimensions'>;

type RowsOf = (table: Table) => Knex.QueryBuilder;

function changesOf({ changes, dimensions }: RollupFamily): Table {
  return { table: changes, dimensions };
}

/** The sums by month, and those by day for months of which days are missing. */
function rowsKept(rowsOf: RowsOf, { months, days }: SumsKept, partial: readonly Day[]) {
  if (months.by === 'day') return [rowsOf(months)];
  return [
    rowsOf(months).whereNotIn('day', partial),
    ...partial.map((month) =>
      rowsOf(days as Rollup)
        .where('day', '>=', month)
        .where('day', '<', nextMonth(month)),
    ),
  ];
}

/** The confidential sums that a caller reads: none, or one. */
function hiddenOf(source: Source, reach: Reach): readonly SumsKept[] {
  if (!seesHidden(reach)) return [];
  return [reach.everything ? source.hidden : source.hiddenOfPlaces];
}

/** The last day that counts, and the months, by their first day, of which days are missing. */
function timeOf({ source, period, now, monthly }: SumsWanted): {
  readonly last: Day;
  readonly partial: readonly Day[];
} {
  const today = dayOf(now);
  if (monthly || source.days === null) {
    const endOfMonth = addDays(nextMonth(firstOfMonth(today)), -1);
    return { last: earlier(period.to, endOfMonth), partial: [] };
  }
  const last = earlier(period.to, today);
  const partial = [period.from, addDays(last, 1)]
    .filter((day) => day <= addDays(last, 1) && day !== firstOfMonth(day))
    .map(firstOfMonth);
  return { last, partial: [...new Set(partial)] };
}

/**
 * Takes off what becomes late after the present and by the end of a day: dossier by dossier for the rest of today, and by
 * the sums of the days after it where they are kept.
 */
function notLateYet(
  db: Knex,
  { reach, source, now, measures, restrict }: SumsWanted,
  last: Day,
): Knex.QueryBuilder[] {
  const today = dayOf(now);
  const less = ({ table, dimensions }: Table, amount: string) => {
    const rows = db(table)
      .select(dimensionColumns(db, source.months.dimensions, dimensions))
      .select(db.raw('? as day', [today]))
      .select(
        measures.map((name) => db.raw(`${name === 'became_late' ? amount : '0'} as ??`, [name])),
      );
    restrict?.(rows);
    return rows;
  };
  const ofLaterDays = (table: Table) =>
    less(table, '-became_late').where('day', '>', today).where('day', '<=', last);
  const later = ({ days }: SumsKept, family: RollupFamily) =>
    source.days && days ? [days, changesOf(family)].map(ofLaterDays) : [];
  const ofDossiers: Table = { table: 'dossiers', dimensions: dossierFamily.dimensions };
  return [
    whereCounted(less(ofDossiers, '-1'), reach)
      .where('is_open', 1)
      .where('late_from', '>', toStored(now))
      .where('late_from', '<', beginOf(addDays(source.days ? today : last, 1)))
      .whereNotNull('received_at'),
    ...later(source, dossierFamily),
    ...hiddenOf(source, reach).flatMap((kept) =>
      later(kept, hiddenDossierFamily).map((rows) => whereSeen(rows, reach)),
    ),
  ];
}

/** The dossiers that are in the sums that a caller reads. */
function whereCounted(dossiers: Knex.QueryBuilder, reach: Reach): Knex.QueryBuilder {
  return seesHidden(reach)
    ? whereVisible(dossiers, { ...reach, person: null })
    : dossiers.where('confidentiality', publicConfidentiality);
}

function earlier(one: Day, other: Day): Day {
  return [one, other].toSorted()[0] as Day;
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

function nextMonth(firstDay: Day): Day {
  return firstOfMonth(addDays(firstDay, 31));
}

export function addSums(one: Sums, other: Sums): Sums {
  return Object.fromEntries(
    Object.entries(one).map(([name, sum]) => [name, sum + (other[name as DossierMeasure] ?? 0)]),
  ) as unknown as Sums;
}

export const noSums = Object.fromEntries(
  [...dossierMeasures, 'received_online'].map((name) => [name, 0]),
) as unknown as Sums;
