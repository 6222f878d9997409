import type { Caller } from '../../shared/access/caller.ts';
import { clientError } from '../../shared/errors.ts';
import { addDays, type Day } from '../../shared/instants.ts';
import { selectsField } from '../../shared/selects-field.ts';
import { isUnitCode } from '../dossier-code.ts';
import type {
  DossierStatisticsCellResolvers,
  DossierStatisticsFilter,
  QueryResolvers,
} from '../generated/resolver-types.ts';
import { latenessRule } from '../lateness.ts';
import type { DossierStatisticsCellModel } from '../models.ts';
import { monthsOf, readTable, type TableCell } from '../repository/dossier-statistics.ts';
import { durationRule, percentile } from '../statistics/durations.ts';
import { countsOf, type HiddenCounts, hiddenInTable } from '../statistics/small-counts.ts';
import { monthPeriod } from './month-period.ts';
import { seesDetail, toFigures } from './statistics.ts';

const mostMonths = 60;
const mostCells = 5_000;

export const dossierStatistics: NonNullable<QueryResolvers['dossierStatistics']> = async (
  _root,
  { groupBy, filter, from, to },
  { db, caller, now, today, reach },
  info,
) => {
  const period = { from: monthPeriod(from).from, to: monthPeriod(to).to };
  const months = monthsOf(period, today);
  if (months.length === 0 || months.length > mostMonths) {
    throw clientError(
      'PERIOD_INVALID',
      `A table may have 1 to ${mostMonths} months up to the present one, got ${from} to ${to}.`,
    );
  }
  if (new Set(groupBy).size !== groupBy.length) {
    throw clientError('ARGUMENT_INVALID', '`groupBy` names a dimension twice.');
  }
  checkCodes(filter ?? {});
  const cells = await readTable(db, {
    reach: await reach(),
    groupBy,
    filter: filter ?? {},
    period,
    now,
    withDurations: selectsField(info, 'percentileWorkingMinutes'),
  });
  if (cells.length > mostCells) {
    throw clientError(
      'ARGUMENT_INVALID',
      `The table has ${cells.length} cells, more than ${mostCells}: filter it, or group it by less.`,
    );
  }
  return {
    ...period,
    latenessRule,
    durationRule,
    cells: withHidden(cells, caller).map((cell) => ({
      ...cell,
      filter: filter ?? {},
      period,
      today,
    })),
    computedAt: now,
  };
};

/** The cells with their counts that the caller is not told. */
function withHidden(
  cells: readonly TableCell[],
  caller: Caller,
): readonly (TableCell & { readonly hidden: HiddenCounts })[] {
  if (seesDetail(caller)) return cells.map((cell) => ({ ...cell, hidden: new Set() }));
  const places = new Map(cells.map(({ group }, index) => [JSON.stringify(group), index]));
  const hidden = hiddenInTable(
    cells.map(({ group, figures }) => {
      const before = group.MONTH == null ? null : { ...group, MONTH: monthBefore(group.MONTH) };
      const previous = before && (places.get(JSON.stringify(before)) ?? null);
      return { counts: countsOf(figures), previous };
    }),
  );
  return cells.map((cell, index) => ({ ...cell, hidden: hidden[index] ?? new Set() }));
}

function monthBefore(month: string): string {
  return addDays(`${month}-01`, -1).slice(0, 7);
}

function checkCodes({ unitCode, subtreeOf }: DossierStatisticsFilter): void {
  for (const code of [unitCode, subtreeOf]) {
    if (code != null && !isUnitCode(code)) {
      throw clientError('CODE_INVALID', `"${code}" has not the form of a reception unit's code.`);
    }
  }
}

export const dossierStatisticsCellResolvers: DossierStatisticsCellResolvers = {
  receptionUnit: ({ group }) => codeOf(group.UNIT),
  subtree: ({ group }) => codeOf(group.SUBTREE),
  level: ({ group }) => (group.LEVEL ?? null) as 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | null,
  agency: ({ group }) => codeOf(group.AGENCY),
  field: ({ group }) => codeOf(group.FIELD),
  procedure: ({ group }) => codeOf(group.PROCEDURE),
  channel: ({ group }) => (group.CHANNEL ?? null) as 'DIRECT' | 'ONLINE' | 'POST' | null,
  month: ({ group }) => group.MONTH ?? null,
  figures: ({ group, figures, hidden, period, today }) => {
    const { to } = group.MONTH == null ? period : monthPeriod(group.MONTH);
    return toFigures(figures, lastDay(to, today), hidden);
  },
  percentileWorkingMinutes: ({ durations, hidden }, { percent }) => {
    if (percent < 1 || percent > 100) {
      throw clientError('ARGUMENT_INVALID', `\`percent\` must be from 1 to 100, got ${percent}.`);
    }
    return hidden.has('settled') ? null : percentile(durations, percent);
  },
  receivedCriteria: criteriaOf,
};

/** The last day that the figures of a period know. */
function lastDay(to: Day, today: Day): Day {
  return [to, today].toSorted()[0] as Day;
}

function codeOf(code: string | null | undefined): { code: string } | null {
  return code == null ? null : { code };
}

/** What lists the dossiers that a cell has received; null where a list cannot be told apart as the cell is. */
function criteriaOf({ group, filter, period }: DossierStatisticsCellModel) {
  const isBeyond = group.LEVEL ?? group.SUBTREE ?? group.AGENCY ?? filter.level ?? filter.subtreeOf;
  if (isBeyond ?? filter.agencyCode) return null;
  const days = group.MONTH == null ? period : monthPeriod(group.MONTH);
  return {
    unitCode: group.UNIT ?? filter.unitCode ?? null,
    procedureCode: group.PROCEDURE ?? filter.procedureCode ?? null,
    fieldCode: group.FIELD ?? filter.fieldCode ?? null,
    channel: (group.CHANNEL ?? filter.channel ?? null) as 'DIRECT' | 'ONLINE' | 'POST' | null,
    accepted: true,
    receivedFrom: days.from,
    receivedTo: days.to,
  };
}
