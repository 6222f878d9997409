import type { Caller } from '../../shared/access/caller.ts';
import { lastKnownDay } from '../../shared/as-of.ts';
import { clientError } from '../../shared/errors.ts';
import { addDays, type Day } from '../../shared/instants.ts';
import { share } from '../../shared/share.ts';
import type { Context } from '../context.ts';
import { isUnitCode } from '../dossier-code.ts';
import type {
  DossierStatistics,
  ProcedureResolvers,
  QueryResolvers,
  ReceptionUnitResolvers,
} from '../generated/resolver-types.ts';
import { isKnownUnit } from '../repository/known.ts';
import { figuresOfProvince, type Period } from '../repository/statistics.ts';
import type { Figures } from '../statistics/figures.ts';
import {
  type CountName,
  countsOf,
  type HiddenCounts,
  hiddenCounts,
} from '../statistics/small-counts.ts';
import { monthPeriod } from './month-period.ts';

/** Days that one question may span. */
const longestPeriodDays = 366;

/** @throws PERIOD_INVALID */
export function requirePeriod({ from, to }: Period): Period {
  if (from > to) throw clientError('PERIOD_INVALID', `The period ends on ${to}, before ${from}.`);
  if (to > lastKnownDay) {
    throw clientError('PERIOD_INVALID', `A period ends by ${lastKnownDay}, got ${from} to ${to}.`);
  }
  if (addDays(from, longestPeriodDays) <= to) {
    throw clientError(
      'PERIOD_INVALID',
      `A period may have ${longestPeriodDays} days, got ${from} to ${to}.`,
    );
  }
  return { from, to };
}

export const unitStatistics: NonNullable<ReceptionUnitResolvers['statistics']> = async (
  { code },
  args,
  { loaders, ...context },
) => {
  const period = requirePeriod(args);
  const figures = await loaders.figures({ grouping: 'unit_code', ...period }).load(code);
  return toStatistics(figures, period, context);
};

export const procedureStatistics: NonNullable<ProcedureResolvers['statistics']> = async (
  { code },
  args,
  { loaders, ...context },
) => {
  const period = requirePeriod(args);
  const figures = await loaders.figures({ grouping: 'procedure_code', ...period }).load(code);
  return toStatistics(figures, period, context);
};

export const periodReport: NonNullable<QueryResolvers['periodReport']> = async (
  _root,
  { unit, month },
  context,
) => {
  const period = monthPeriod(month);
  if (unit != null && !isUnitCode(unit)) {
    throw clientError('CODE_INVALID', `"${unit}" has not the form of a reception unit's code.`);
  }
  if (unit != null && !(await isKnownUnit(context.db, unit))) return null;
  return {
    receptionUnit: unit == null ? null : { code: unit },
    month,
    figures: await reportFigures(unit ?? null, period, context),
  };
};

async function reportFigures(
  unit: string | null,
  period: Period,
  context: Context,
): Promise<DossierStatistics> {
  const { db, loaders, now, reach } = context;
  const figures =
    unit === null
      ? await figuresOfProvince(db, period, { reach: await reach(), now })
      : await loaders.figures({ grouping: 'unit_code', ...period }).load(unit);
  return toStatistics(figures, period, context);
}

function toStatistics(
  figures: Figures,
  { from, to }: Period,
  { caller, now, today }: Pick<Context, 'caller' | 'now' | 'today'>,
): DossierStatistics {
  const hidden = hiddenFrom(caller, figures);
  return { from, to, ...toFigures(figures, to < today ? to : today, hidden), computedAt: now };
}

/**
 * The fields that all figures of dossiers have.
 *
 * @param hidden counts that are not told; none of those who may see small ones
 */
export function toFigures(figures: Figures, asOf: Day, hidden: HiddenCounts) {
  const counts = countsOf(figures);
  const told = (name: CountName) => (hidden.has(name) ? null : counts[name]);
  const { settled, early, onTime } = counts;
  const isSettledTold = !hidden.has('settled');
  return {
    carriedOver: told('carriedOver'),
    received: {
      total: told('received'),
      online: told('online'),
      directAndPost: told('directAndPost'),
    },
    settled: {
      total: told('settled'),
      early: told('early'),
      onTime: told('onTime'),
      late: told('late'),
      waitingForReturn: told('waitingForReturn'),
    },
    endedOtherwise: told('endedOtherwise'),
    pending: {
      total: told('pending'),
      inTime: told('inTime'),
      overdue: told('overdue'),
      waitingForSupplement: told('waitingForSupplement'),
      waitingForPayment: told('waitingForPayment'),
    },
    refused: told('refused'),
    meanWorkingMinutes:
      settled > 0 && isSettledTold ? Math.round(figures.workedMinutes / settled) : null,
    onTimeShare: isSettledTold && !hidden.has('late') ? share(early + onTime, settled, asOf) : null,
    isSuppressed: hidden.size > 0,
  };
}

const nothing: HiddenCounts = new Set();

/** The counts that a caller is not told. */
function hiddenFrom(caller: Caller, figures: Figures): HiddenCounts {
  return seesDetail(caller) ? nothing : hiddenCounts(countsOf(figures));
}

/** Whether a caller is told small counts. */
export function seesDetail({ scopes }: Pick<Caller, 'scopes'>): boolean {
  return scopes.includes('statistics:detail');
}
