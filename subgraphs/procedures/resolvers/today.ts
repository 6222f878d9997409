import { type Day, dayOf } from '../../shared/instants.ts';
import type { Context } from '../context.ts';
import { readAsOf } from '../validity.ts';

/** The day of a field with an `asOf` argument: today by default. @throws AS_OF_OUT_OF_RANGE */
export function dayOfQuery(asOf: Day | null | undefined, { clock }: Context): Day {
  return readAsOf(asOf, dayOf(clock()));
}
