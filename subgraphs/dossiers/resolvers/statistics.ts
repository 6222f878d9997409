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
import { monthPeriod } from './month-period.ts';

/** Days that one question may span. */
const longestPeriodDays = 366;

/** @throws PERIOD_INVALID */
export function requirePeriod({ from, to }: Period): Period {
  if (from > to) throw clientError('PERIOD_INVALID', `The period ends on ${to}, before ${from}.`);
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
  { loaders, now, today },
) => {
  const period = requirePeriod(args);
  const figures = await loaders.figures({ grouping: 'unit_code', ...period }).load(code);
  return toStatistics(figures, period, now, today);
};

export const procedureStatistics: NonNullable<ProcedureResolvers['statistics']> = async (
  { code },
  args,
  { loaders, now, today },
) => {
  const period = requirePeriod(args);
  const figures = await loaders.figures({ grouping: 'procedure_code', ...period }).load(code);
  return toStatistics(figures, period, now, today);
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
  { db, loaders, now, today }: Context,
): Promise<DossierStatistics> {
  const figures =
    unit === null
      ? await figuresOfProvince(db, period, now)
      : await loaders.figures({ grouping: 'unit_code', ...period }).load(unit);
  return toStatistics(figures, period, now, today);
}

function toStatistics(
  figures: Figures,
  { from, to }: Period,
  now: Date,
  today: Day,
): DossierStatistics {
  return { from, to, ...toFigures(figures, to < today ? to : today), computedAt: now };
}

/** The fields that all figures of dossiers have. */
export function toFigures(figures: Figures, asOf: Day) {
  const { received, receivedOnline, early, onTime, late, pending, pendingOverdue } = figures;
  const settled = early + onTime + late;
  return {
    carriedOver: figures.carriedOver,
    received: {
      total: received,
      online: receivedOnline,
      directAndPost: received - receivedOnline,
    },
    settled: {
      total: settled,
      early,
      onTime,
      late,
      waitingForReturn: figures.waitingForReturn,
    },
    endedOtherwise: figures.endedOtherwise,
    pending: {
      total: pending,
      inTime: pending - pendingOverdue,
      overdue: pendingOverdue,
      waitingForSupplement: figures.waitingForSupplement,
      waitingForPayment: figures.waitingForPayment,
    },
    refused: figures.refused,
    meanWorkingMinutes: settled === 0 ? null : Math.round(figures.workedMinutes / settled),
    onTimeShare: share(early + onTime, settled, asOf),
  };
}
