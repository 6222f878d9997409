import { settledOf } from './figures.ts';
import type { DossierMeasure } from './measures.ts';
import { addSums, type Sums } from './read-sums.ts';

/** Both numbers of an indicator. */
export interface Counted {
  readonly numerator: number;
  readonly denominator: number;
}

/** The indicators that count dossiers, by their number in decision 766. */
export type CountedIndicators = Readonly<
  Record<'2.1' | '3.3' | '3.6' | '5.4 (late)' | '5.4 (disliked)', Counted>
>;

/** The measures that they are made of. */
export const indexMeasures: readonly DossierMeasure[] = [
  'received',
  'received_electronic',
  'received_paid',
  'received_paid_online',
  'received_rated',
  'received_disliked',
  'early',
  'on_time',
  'late',
  'ended_otherwise',
  'became_late',
  'ended_late',
  'ended_rated',
  'ended_disliked',
  'worked_minutes',
];

/**
 * The indicators of a period. What was handled in it is all that came in until its end, less what had ended before it.
 *
 * @param before sums of all that was before it
 * @param within sums of the period itself
 */
export function countedIndicators(before: Sums, within: Sums): CountedIndicators {
  const until = addSums(before, within);
  const handled = until.received - settledOf(before) - before.ended_otherwise;
  const late = until.became_late - before.ended_late;
  const rated = until.received_rated - before.ended_rated;
  const disliked = until.received_disliked - before.ended_disliked;
  return {
    '2.1': { numerator: handled - late, denominator: handled },
    '3.3': { numerator: within.received_electronic, denominator: within.received },
    '3.6': { numerator: within.received_paid_online, denominator: within.received_paid },
    '5.4 (late)': { numerator: late, denominator: handled },
    '5.4 (disliked)': { numerator: disliked, denominator: rated },
  };
}

/** Mean working minutes of what was settled; null when nothing was. */
export function meanMinutes(within: Sums): number | null {
  const settled = settledOf(within);
  return settled === 0 ? null : Math.round(within.worked_minutes / settled);
}
