import { lastKnownDay } from '../../shared/as-of.ts';
import { clientError } from '../../shared/errors.ts';
import { addDays, type Day, isDay } from '../../shared/instants.ts';
import type { Period } from '../repository/statistics.ts';

/** First and last day of a month. @throws ARGUMENT_INVALID */
export function monthPeriod(month: string): Period {
  const from: Day = `${month}-01`;
  if (!/^\d{4}-\d{2}$/.test(month) || !isDay(from) || from > lastKnownDay) {
    throw clientError('ARGUMENT_INVALID', `Expected a month such as 2019-10, got "${month}".`);
  }
  const next = addDays(from, 31).slice(0, 7);
  return { from, to: addDays(`${next}-01`, -1) };
}
