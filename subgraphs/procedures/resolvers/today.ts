import { requireKnownDay } from '../../shared/as-of.ts';
import { type Day, dayOf } from '../../shared/instants.ts';
import type { Context } from '../context.ts';

/** The day of a field with an `asOf` argument: today by default. @throws AS_OF_OUT_OF_RANGE */
export function dayOfQuery(asOf: Day | null | undefined, { clock }: Context): Day {
  return requireKnownDay(asOf ?? dayOf(clock()));
}
