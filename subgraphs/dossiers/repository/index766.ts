import type { Knex } from 'knex';
import { dayOf } from '../../shared/instants.ts';
import type { DossierFilter } from '../generated/resolver-types.ts';
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

/** A part of the province in a period, as of now. */
export interface IndexScope {
  readonly scope: Scope;
  readonly period: Period;
  readonly now: Date;
}

/** What decision 766 wants to know of dossiers. */
export interface IndexCounts {
  readonly indicators: CountedIndicators;
  readonly meanWorkingMinutes: number | null;
}

/**
 * Counts from the sums.
 *
 * @returns null for what they do not tell apart: a unit and a procedure together, by day
 */
export async function countIndex(
  db: Knex,
  { scope, period, now }: IndexScope,
): Promise<IndexCounts | null> {
  const source = sourceOf(scope);
  if (!tellsApart(source, period, now)) return null;
  const rows = await readSums(db, {
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
async function usedOnline(db: Knex, { scope, period, now }: IndexScope): Promise<string[]> {
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
    return applyFilter(db('dossiers'), filter, now)
      .distinct('procedure_code')
      .pluck('procedure_code');
  }
  const restrict = restrictTo(db, scope);
  const rows = await readSums(db, {
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

/** How many dossiers a filter finds, exactly. */
export async function countExactly(db: Knex, filter: DossierFilter, now: Date): Promise<number> {
  const [row] = await applyFilter(db('dossiers'), filter, now).count({ found: '*' });
  return Number(row.found);
}

/** Mean working minutes of what a filter finds and was settled; null when nothing was. */
export async function meanWorkedMinutes(
  db: Knex,
  filter: DossierFilter,
  now: Date,
): Promise<number | null> {
  const [row] = await applyFilter(db('dossiers'), filter, now)
    .whereIn('status', [9, 10])
    .avg({ mean: 'worked_minutes' });
  return row.mean === null ? null : Math.round(Number(row.mean));
}
