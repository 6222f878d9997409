import type { Knex } from 'knex';
import type { Reach } from '../../shared/access/reach.ts';
import { type Day, dayOf } from '../../shared/instants.ts';
import type { DossierStatisticsFilter, StatisticsDimension } from '../generated/resolver-types.ts';
import { type DurationColumn, durationColumns } from '../statistics/durations.ts';
import { type Figures, figureMeasures, figuresOf } from '../statistics/figures.ts';
import {
  addSums,
  byLevel,
  byProcedure,
  byUnit,
  byUnitAndProcedure,
  noSums,
  readSums,
  type Source,
  type SumsRow,
} from '../statistics/read-sums.ts';
import type { Period } from './statistics.ts';

/** A table of figures: whole months, grouped and filtered. */
export interface TableWanted {
  readonly reach: Reach;
  readonly groupBy: readonly StatisticsDimension[];
  readonly filter: DossierStatisticsFilter;
  readonly period: Period;
  readonly now: Date;
  /** Whether the ranges of processing times are wanted, too: more to add up than all other figures. */
  readonly withDurations: boolean;
}

/** One cell of a table. */
export interface TableCell {
  /** The codes of its dimensions. */
  readonly group: Readonly<Partial<Record<StatisticsDimension, string | null>>>;
  readonly figures: Figures;
  /** Nothing but zeros where they are not wanted. */
  readonly durations: Readonly<Record<DurationColumn, number>>;
}

/** Where a dimension other than the month is found, by sums that do not have the level themselves. */
const columns: Readonly<Record<Exclude<StatisticsDimension, 'MONTH'>, string>> = {
  UNIT: 'sums.unit_code',
  LEVEL: 'units.level',
  SUBTREE: 'units.subtree',
  AGENCY: 'procedures.agency_code',
  FIELD: 'procedures.field_code',
  PROCEDURE: 'sums.procedure_code',
  CHANNEL: 'sums.channel',
};

/** The cells of a table, by their dimensions in the order in which they are grouped. Empty cells are left out. */
export async function readTable(db: Knex, wanted: TableWanted): Promise<TableCell[]> {
  const { reach, groupBy, filter, period, now, withDurations } = wanted;
  const source = sourceOf(wanted);
  const rows = await readSums(db, {
    reach,
    source,
    period,
    now,
    measures: withDurations ? [...figureMeasures, ...durationColumns] : figureMeasures,
    groupBy: dimensionsOf(wanted).map((dimension) => columnOf(dimension, source)),
    monthly: true,
    restrict: (sums) =>
      restrict(db, sums, source === byLevel ? { ...filter, level: null } : filter),
    join: (sums) => {
      if (source !== byLevel) join(db, sums, groupBy);
      else if (filter.level != null) sums.where('sums.level', filter.level);
    },
  });
  const groups = Map.groupBy(rows, ({ group }) => JSON.stringify(Object.values(group)));
  const cells = [...groups.values()].flatMap((ofGroup) => cellsOf(ofGroup, wanted));
  return cells.sort((one, other) => compare(one, other, groupBy));
}

function dimensionsOf({ groupBy }: TableWanted): Exclude<StatisticsDimension, 'MONTH'>[] {
  return groupBy.filter((dimension) => dimension !== 'MONTH');
}

function columnOf(dimension: keyof typeof columns, source: Source): string {
  return source === byLevel && dimension === 'LEVEL' ? 'sums.level' : columns[dimension];
}

/** The smallest sums that tell a table's cells apart. */
function sourceOf({ groupBy, filter }: TableWanted): Source {
  const uses = (...dimensions: StatisticsDimension[]) =>
    dimensions.some((dimension) => groupBy.includes(dimension));
  const { unitCode, subtreeOf, level, agencyCode, fieldCode, procedureCode } = filter;
  const ofSingleUnits = uses('UNIT', 'SUBTREE') || Boolean(unitCode ?? subtreeOf);
  const ofUnits = ofSingleUnits || uses('LEVEL') || Boolean(level);
  const ofProcedures =
    uses('AGENCY', 'FIELD', 'PROCEDURE') || Boolean(agencyCode ?? fieldCode ?? procedureCode);
  if (!ofProcedures) return ofSingleUnits ? byUnit : byLevel;
  return ofUnits ? byUnitAndProcedure : byProcedure;
}

function join(db: Knex, sums: Knex.QueryBuilder, groupBy: readonly StatisticsDimension[]): void {
  if (groupBy.includes('LEVEL') || groupBy.includes('SUBTREE')) {
    const subtree = "case when level = 'COMMUNE' then parent_code else code end as subtree";
    const units = db('known_units').select('code', 'level', db.raw(subtree)).as('units');
    sums.leftJoin(units, 'units.code', 'sums.unit_code');
  }
  if (groupBy.includes('AGENCY') || groupBy.includes('FIELD')) {
    sums.leftJoin('known_procedures as procedures', 'procedures.code', 'sums.procedure_code');
  }
}

function restrict(db: Knex, sums: Knex.QueryBuilder, filter: DossierStatisticsFilter): void {
  const { unitCode, subtreeOf, level, agencyCode, fieldCode, procedureCode, channel } = filter;
  const units = () => db('known_units').select('code');
  const procedures = () => db('known_procedures').select('code');
  if (unitCode != null) sums.where('unit_code', unitCode);
  if (subtreeOf != null) {
    const below = units()
      .where('code', subtreeOf)
      .orWhere('parent_code', subtreeOf)
      .orWhereIn('parent_code', units().where('parent_code', subtreeOf));
    sums.whereIn('unit_code', below);
  }
  if (level != null) sums.whereIn('unit_code', units().where('level', level));
  if (procedureCode != null) sums.where('procedure_code', procedureCode);
  if (fieldCode != null) {
    sums.whereIn('procedure_code', procedures().where('field_code', fieldCode));
  }
  if (agencyCode != null) {
    sums.whereIn('procedure_code', procedures().where('agency_code', agencyCode));
  }
  if (channel != null) sums.where('channel', channel);
}

/** The cells of one group: a running sum over the months carries over what is open. */
function cellsOf(rows: readonly SumsRow[], wanted: TableWanted): TableCell[] {
  const { groupBy, period, now } = wanted;
  const byTime = new Map(rows.map(({ time, sums }) => [time, { ...noSums, ...sums }]));
  const codes = Object.values(rows[0]?.group ?? {});
  const group = Object.fromEntries(
    // '' is the level of a unit that is not known
    dimensionsOf(wanted).map((dimension, index) => [dimension, codes[index] || null]),
  );
  const months = monthsOf(period, dayOf(now));
  const cells: TableCell[] = [];
  let before = byTime.get('before') ?? noSums;
  if (!groupBy.includes('MONTH')) {
    const within = months.map((month) => byTime.get(month) ?? noSums).reduce(addSums, noSums);
    const figures = figuresOf(before, within);
    return isEmpty(figures) ? [] : [{ group, figures, durations: within }];
  }
  for (const month of months) {
    const within = byTime.get(month) ?? noSums;
    const figures = figuresOf(before, within);
    before = addSums(before, within);
    if (isEmpty(figures)) continue;
    cells.push({ group: { ...group, MONTH: month }, figures, durations: within });
  }
  return cells;
}

/** Sums of nothing but what may not be known are there, too: by their cells one would know that it is. */
function isEmpty(figures: Figures): boolean {
  return Object.values(figures).every((figure) => figure === 0);
}

/** The months of a period, `YYYY-MM`, up to the present one. */
export function monthsOf({ from, to }: Period, today: Day): string[] {
  const months: string[] = [];
  const last = [to.slice(0, 7), today.slice(0, 7)].toSorted()[0] as string;
  let [year, month] = from.split('-').map(Number) as [number, number];
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

function compare(
  one: TableCell,
  other: TableCell,
  groupBy: readonly StatisticsDimension[],
): number {
  for (const dimension of groupBy) {
    const [a, b] = [one.group[dimension] ?? '', other.group[dimension] ?? ''];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}
