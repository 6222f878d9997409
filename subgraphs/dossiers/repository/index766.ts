import type { Knex } from 'knex';
import type { Reach } from '../../shared/access/reach.ts';
import { dayOf } from '../../shared/instants.ts';
import type { DossierFilter } from '../generated/resolver-types.ts';
import { settledOf } from '../statistics/figures.ts';
import {
  type CountedIndicators,
  countedIndicators,
  indexMeasures,
  meanMinutes,
} from '../statistics/index766.ts';
import {
  byProcedure,
  byUnitAndProcedure,
  noSums,
  readSums,
  type Source,
} from '../statistics/read-sums.ts';
import { isWholeMonths, restrictTo, type Scope, sourceOf } from '../statistics/scope.ts';
import { applyFilter } from './filter.ts';
import type { Period } from './statistics.ts';
import { whereVisible } from './visible.ts';

/** A part of the province in a period, as of now, as a caller sees it. */
export interface IndexScope {
  readonly reach: Reach;
  readonly scope: Scope;
  readonly period: Period;
  readonly now: Date;
}

/** What decision 766 wants to know of dossiers. */
export interface IndexCounts {
  readonly indicators: CountedIndicators;
  readonly meanWorkingMinutes: number | null;
  /** How many the mean is of. */
  readonly settled: number;
}

/**
 * Counts from the sums.
 *
 * @returns null for what they do not tell apart: a unit and a procedure together, by day
 */
export async function countIndex(
  db: Knex,
  { reach, scope, period, now }: IndexScope,
): Promise<IndexCounts | null> {
  const source = sourceOf(scope);
  if (!tellsApart(source, period, now)) return null;
  const rows = await readSums(db, {
    reach,
    source,
    period,
    now,
    measures: indexMeasures,
    groupBy: [],
    monthly: false,
    restrict: restrictTo(db, scope),
  });
  const sumsOf = (wanted: string) => rows.find(({ time }) => time === wanted)?.sums ?? noSums;
  return {
    indicators: countedIndicators(sumsOf('before'), sumsOf('within')),
    meanWorkingMinutes: meanMinutes(sumsOf('within')),
    settled: settledOf(sumsOf('within')),
  };
}

function tellsApart({ days }: Source, period: Period, now: Date): boolean {
  return days !== null || isWholeMonths(period, dayOf(now));
}

/** Online procedures, and those of them that were applied for online within a period. */
export async function onlineProcedures(
  db: Knex,
  wanted: IndexScope,
): Promise<{ readonly offered: number; readonly used: number }> {
  const { fieldCode, procedureCode } = wanted.scope;
  const offered = db('known_procedures').where('online', 1);
  if (fieldCode != null) offered.where('field_code', fieldCode);
  if (procedureCode != null) offered.where('code', procedureCode);
  const [online, used] = await Promise.all([offered.pluck('code'), usedOnline(db, wanted)]);
  const isOnline = new Set<string>(online);
  return { offered: isOnline.size, used: used.filter((code) => isOnline.has(code)).length };
}

/** Procedures of dossiers that were filed online. */
async function usedOnline(db: Knex, { reach, scope, period, now }: IndexScope): Promise<string[]> {
  const source = scope.unitCode == null ? byProcedure : byUnitAndProcedure;
  if (!tellsApart(source, period, now)) {
    const filter: DossierFilter = {
      unitCode: scope.unitCode ?? null,
      procedureCode: scope.procedureCode ?? null,
      fieldCode: scope.fieldCode ?? null,
      channel: 'ONLINE',
      receivedFrom: period.from,
      receivedTo: period.to,
    };
    return visibleFound(db, filter, { reach, now })
      .distinct('procedure_code')
      .pluck('procedure_code');
  }
  const restrict = restrictTo(db, scope);
  const rows = await readSums(db, {
    reach,
    source,
    period,
    now,
    measures: ['registered'],
    groupBy: ['sums.procedure_code'],
    monthly: false,
    restrict: (sums) => restrict(sums.where('channel', 'ONLINE')),
  });
  return rows
    .filter(({ time, sums }) => time === 'within' && sums.registered > 0)
    .map(({ group }) => group['sums.procedure_code'] as string);
}

/** What a caller sees, and when. */
interface Sight {
  readonly reach: Reach;
  readonly now: Date;
}

function visibleFound(db: Knex, filter: DossierFilter, { reach, now }: Sight): Knex.QueryBuilder {
  return whereVisible(applyFilter(db('dossiers'), filter, now), reach);
}

/** How many dossiers a filter finds, exactly. */
export async function countExactly(db: Knex, filter: DossierFilter, sight: Sight): Promise<number> {
  const [row] = await visibleFound(db, filter, sight).count({ found: '*' });
  return Number(row.found);
}

/** Mean working minutes of what a filter finds and was settled. */
export async function workedMinutes(
  db: Knex,
  filter: DossierFilter,
  sight: Sight,
): Promise<Pick<IndexCounts, 'meanWorkingMinutes' | 'settled'>> {
  const found: Record<'mean' | 'settled', number | string | null>[] = await visibleFound(
    db,
    filter,
    sight,
  )
    .whereIn('status', [9, 10])
    .avg({ mean: 'worked_minutes' })
    .count({ settled: '*' });
  const { mean = null, settled = 0 } = found[0] ?? {};
  return {
    meanWorkingMinutes: mean === null ? null : Math.round(Number(mean)),
    settled: Number(settled),
  };
}
