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
  countIndex,
  type IndexCounts,
  onlineProcedures,
  workedMinutes,
} from '../repository/index766.ts';
import type { Period } from '../repository/statistics.ts';
import type { Counted, CountedIndicators } from '../statistics/index766.ts';
import { isSmall, isSmallShare } from '../statistics/small-counts.ts';
import { requirePeriod, seesDetail } from './statistics.ts';

/** An indicator that counts dossiers: both numbers are what `dossiers` finds with these filters. */
interface CountedIndicator {
  readonly number: keyof CountedIndicators;
  readonly name: string;
  readonly numerator: DossierFilter;
  readonly denominator: DossierFilter;
}

/** The indicators of groups 2, 3 and 5.4 that dossiers alone can answer. */
function indicatorsOf(scope: StatisticsScope, { from, to }: Period): CountedIndicator[] {
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
  const indicators = indicatorsOf(scope, period);
  const wanted = { reach: await context.reach(), scope, period, now: context.now };
  const [counts, { used, offered }] = await Promise.all([
    countIndex(context.db, wanted).then(
      (found) => found ?? countRows(indicators, scope, period, context),
    ),
    onlineProcedures(context.db, wanted),
  ]);
  const day = asOf(period, context.today);
  const isHidden = ({ numerator, denominator }: Counted) =>
    !seesDetail(context.caller) && isSmallShare(numerator, denominator);
  const counted = indicators.map(({ number, name, numerator, denominator }) => {
    const both = counts.indicators[number];
    return {
      number,
      name,
      share: isHidden(both) ? null : share(both.numerator, both.denominator, day),
      isSuppressed: isHidden(both),
      numeratorCriteria: numerator,
      denominatorCriteria: denominator,
    };
  });
  const usedShare = {
    number: '3.2',
    name: 'Tỷ lệ dịch vụ công trực tuyến có phát sinh hồ sơ',
    // It counts procedures, so it is told whatever it is.
    share: share(used, offered, day),
    isSuppressed: false,
    numeratorCriteria: null,
    denominatorCriteria: null,
  };
  return {
    ...period,
    rule: latenessRule,
    indicators: [...counted, usedShare].sort((one, other) => (one.number < other.number ? -1 : 1)),
    meanWorkingMinutes:
      isSmall(counts.settled) && !seesDetail(context.caller) ? null : counts.meanWorkingMinutes,
    satisfaction: counted.some(
      ({ number, isSuppressed }) => isSuppressed && number.startsWith('5.4'),
    )
      ? null
      : satisfaction(counted),
    computedAt: context.now,
  };
};

/** Counts dossier by dossier what the sums do not tell apart. */
async function countRows(
  indicators: readonly CountedIndicator[],
  scope: StatisticsScope,
  { from, to }: Period,
  { db, now, reach }: Context,
): Promise<IndexCounts> {
  const sight = { reach: await reach(), now };
  const entries = indicators.map(async ({ number, numerator, denominator }) => [
    number,
    {
      numerator: await countExactly(db, numerator, sight),
      denominator: await countExactly(db, denominator, sight),
    },
  ]);
  const ended = { ...scope, accepted: true, endedFrom: from, endedTo: to };
  return {
    indicators: Object.fromEntries(await Promise.all(entries)) as CountedIndicators,
    ...(await workedMinutes(db, ended, sight)),
  };
}

function asOf({ to }: Period, today: string): string {
  return to < today ? to : today;
}

/** 100 − late % − disliked %, in hundredths, so that the printed numbers add up. */
function satisfaction(
  indicators: readonly Pick<Indicator766, 'number' | 'share'>[],
): string | null {
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
