import { clientError } from '../../shared/errors.ts';
import { type Share, share } from '../../shared/share.ts';
import type { Context } from '../context.ts';
import type {
  DossierFilter,
  Indicator766,
  QueryResolvers,
  StatisticsScope,
} from '../generated/resolver-types.ts';
import { latenessRule } from '../lateness.ts';
import { checkFilter } from '../repository/filter.ts';
import {
  countExactly,
  meanWorkedMinutes,
  onlineProcedures,
  type Period,
} from '../repository/statistics.ts';
import { requirePeriod } from './statistics.ts';

/** An indicator that counts dossiers: both numbers are what `dossiers` finds with these filters. */
interface CountedIndicator {
  readonly number: string;
  readonly name: string;
  readonly numerator: DossierFilter;
  readonly denominator: DossierFilter;
}

/** The indicators of groups 2, 3 and 5.4 that dossiers alone can answer. */
function countedIndicators(scope: StatisticsScope, { from, to }: Period): CountedIndicator[] {
  const handled = { ...scope, accepted: true, activeDuring: { from, to } };
  const received = { ...scope, accepted: true, receivedFrom: from, receivedTo: to };
  const paid = { ...received, paid: true };
  const rated = { ...handled, rated: true };
  return [
    {
      number: '2.1',
      name: 'Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn',
      numerator: { ...handled, lateInPeriod: false },
      denominator: handled,
    },
    {
      number: '3.3',
      name: 'Tỷ lệ hồ sơ trực tuyến có kết quả điện tử',
      numerator: { ...received, channel: 'ONLINE', electronicResult: true },
      denominator: received,
    },
    {
      number: '3.6',
      name: 'Tỷ lệ hồ sơ thanh toán trực tuyến',
      numerator: { ...paid, paidOnline: true },
      denominator: paid,
    },
    {
      number: '5.4 (late)',
      name: 'Tỷ lệ hồ sơ quá hạn',
      numerator: { ...handled, lateInPeriod: true },
      denominator: handled,
    },
    {
      number: '5.4 (disliked)',
      name: 'Tỷ lệ hồ sơ bị đánh giá không hài lòng',
      numerator: { ...rated, disliked: true },
      denominator: rated,
    },
  ];
}

export const index766: NonNullable<QueryResolvers['index766']> = async (_root, args, context) => {
  const period = requirePeriod(args);
  const scope = args.scope ?? {};
  checkFilter(scope);
  if (args.from > context.today) {
    throw clientError('PERIOD_INVALID', `The period begins on ${args.from}, after today.`);
  }
  const counted = await Promise.all(
    countedIndicators(scope, period).map((indicator) => countIndicator(indicator, period, context)),
  );
  const ended = { ...scope, accepted: true, endedFrom: period.from, endedTo: period.to };
  const [used, meanWorkingMinutes] = await Promise.all([
    usedOnline(scope, period, context),
    meanWorkedMinutes(context.db, ended, context.now),
  ]);
  return {
    ...period,
    rule: latenessRule,
    indicators: [...counted, used].sort((one, other) => (one.number < other.number ? -1 : 1)),
    meanWorkingMinutes,
    satisfaction: satisfaction(counted),
    computedAt: context.now,
  };
};

async function countIndicator(
  { number, name, numerator, denominator }: CountedIndicator,
  period: Period,
  { db, now, today }: Context,
): Promise<Indicator766> {
  const [above, below] = await Promise.all([
    countExactly(db, numerator, now),
    countExactly(db, denominator, now),
  ]);
  return {
    number,
    name,
    share: share(above, below, asOf(period, today)),
    numeratorCriteria: numerator,
    denominatorCriteria: denominator,
  };
}

/** Indicator 3.2 counts procedures. */
async function usedOnline(
  scope: StatisticsScope,
  period: Period,
  { db, now, today }: Context,
): Promise<Indicator766> {
  const filter = { ...scope, receivedFrom: period.from, receivedTo: period.to };
  const { used, offered } = await onlineProcedures(db, filter, now);
  return {
    number: '3.2',
    name: 'Tỷ lệ dịch vụ công trực tuyến có phát sinh hồ sơ',
    share: share(used, offered, asOf(period, today)),
    numeratorCriteria: null,
    denominatorCriteria: null,
  };
}

function asOf({ to }: Period, today: string): string {
  return to < today ? to : today;
}

/** 100 − late % − disliked %, in hundredths, so that the printed numbers add up. */
function satisfaction(indicators: readonly Indicator766[]): string | null {
  const percentOf = (number: string) =>
    indicators.find((indicator) => indicator.number === number)?.share as Share | undefined;
  const late = percentOf('5.4 (late)')?.percent;
  if (late == null) return null;
  const disliked = percentOf('5.4 (disliked)')?.percent ?? '0.00';
  return ((10_000 - hundredths(late) - hundredths(disliked)) / 100).toFixed(2);
}

function hundredths(percent: string): number {
  return Math.round(Number(percent) * 100);
}
