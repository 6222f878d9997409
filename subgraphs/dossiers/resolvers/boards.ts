import { firstKnownDay } from '../../shared/as-of.ts';
import { clientError } from '../../shared/errors.ts';
import { addDays, type Day, instantAt } from '../../shared/instants.ts';
import { readPage, toConnection } from '../../shared/pagination.ts';
import type {
  EliminationCandidateResolvers,
  OverdueUnitResolvers,
  QueryResolvers,
} from '../generated/resolver-types.ts';
import {
  candidateOrder,
  countCandidates,
  eliminationCandidates,
} from '../repository/elimination.ts';
import { type FlowRow, flowBetweenLevels } from '../repository/flow.ts';
import { type Moment, overdueByUnit } from '../repository/overdue.ts';
import { isSmall } from '../statistics/small-counts.ts';
import { requirePeriod, seesDetail } from './statistics.ts';

const mostMonths = 60;
const mostNamed = 20;

/** The end of a day, or the present when the day is today. @throws AS_OF_OUT_OF_RANGE */
function momentOf(asOf: Day | null | undefined, today: Day, now: Date): Moment {
  if (asOf == null || asOf === today) return { at: now, isPresent: true };
  if (asOf < firstKnownDay || asOf > today) {
    throw clientError(
      'AS_OF_OUT_OF_RANGE',
      `\`asOf\` must be from ${firstKnownDay} to ${today}, got ${asOf}.`,
    );
  }
  return { at: new Date(instantAt(addDays(asOf, 1)).getTime() - 1), isPresent: false };
}

function requireRange(name: string, value: number, from: number, to: number): number {
  if (value >= from && value <= to) return value;
  throw clientError('ARGUMENT_INVALID', `\`${name}\` must be from ${from} to ${to}, got ${value}.`);
}

export const boardQueries: Pick<
  QueryResolvers,
  'overdueBoard' | 'interconnectedFlow' | 'eliminationCandidates'
> = {
  overdueBoard: async (_root, { level, asOf, first }, { db, now, today, reach }) => {
    const moment = momentOf(asOf, today, now);
    const { limit } = readPage({ first }, candidateOrder);
    const units = await overdueByUnit(db, moment, level ?? null, await reach());
    return {
      asOf: moment.at,
      open: units.reduce((sum, unit) => sum + unit.open, 0),
      overdue: units.reduce((sum, unit) => sum + unit.overdue, 0),
      units: units
        .filter(({ overdue }) => overdue > 0)
        .slice(0, limit)
        .map(({ unit_code, open, overdue }) => ({ unitCode: unit_code, open, overdue, moment })),
    };
  },
  interconnectedFlow: async (_root, args, { db, caller, reach }) => {
    const period = requirePeriod(args);
    const cells = await flowBetweenLevels(db, period, await reach());
    return { ...period, cells: cells.map((row) => toCell(row, seesDetail(caller))) };
  },
  eliminationCandidates: async (_root, { months, atMost, first, after }, { db, today, reach }) => {
    const page = readPage({ first, after: after ?? null }, candidateOrder);
    const list = {
      reach: await reach(),
      since: monthsBefore(today, requireRange('months', months, 1, mostMonths)),
      atMost: requireRange('atMost', atMost, 0, 1_000_000),
    };
    return toConnection(await eliminationCandidates(db, page, list), page, () =>
      countCandidates(db, list),
    );
  },
};

/** Small counts, and means over as few, only with detail. None of the counts is a sum of others. */
function toCell(row: FlowRow, isDetailed: boolean) {
  const isHidden = (count: number) => !isDetailed && isSmall(count);
  const told = (count: number) => (isHidden(count) ? null : count);
  const { sent, acknowledged, returned, refused } = row;
  return {
    fromLevel: row.from_level,
    toLevel: row.to_level,
    sent: told(sent),
    acknowledged: told(acknowledged),
    returned: told(returned),
    refused: told(refused),
    meanHoursToAcknowledge: isHidden(acknowledged)
      ? null
      : meanHours(row.seconds_to_acknowledge, acknowledged),
    meanHoursToReturn: isHidden(returned) ? null : meanHours(row.seconds_to_return, returned),
    isSuppressed: [sent, acknowledged, returned, refused].some(isHidden),
  };
}

function meanHours(seconds: number, count: number): string | null {
  return count === 0 ? null : (seconds / count / 3600).toFixed(2);
}

/** The same day of an earlier month; the month's last day where it is shorter. */
function monthsBefore(day: Day, months: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const first = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  const same = `${first.slice(0, 8)}${day.slice(8)}`;
  return same < last ? same : last;
}

export const overdueUnitResolvers: OverdueUnitResolvers = {
  receptionUnit: ({ unitCode }) => ({ code: unitCode }),
  dossiers: ({ unitCode, moment }, { first }, { loaders }) =>
    loaders
      .overdueDossiersOfUnit({ moment, first: requireRange('first', first, 1, mostNamed) })
      .load(unitCode),
};

export const eliminationCandidateResolvers: EliminationCandidateResolvers = {
  procedure: ({ code }) => ({ code }),
};
