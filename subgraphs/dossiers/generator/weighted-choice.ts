import type { Random } from '../../shared/random.ts';

/** Draws one of many choices, as likely as its weight says; prepared once, so that a draw costs a binary search. */
export type WeightedChoice<Choice> = (random: Random) => Choice;

/** @throws {RangeError} when no weight is above 0 */
export function weightedChoice<Choice>(
  choices: readonly Choice[],
  weightOf: (choice: Choice) => number,
): WeightedChoice<Choice> {
  const bounds: number[] = [];
  let total = 0;
  for (const choice of choices) {
    total += weightOf(choice);
    bounds.push(total);
  }
  if (total <= 0) throw new RangeError('Nothing to choose from: no weight is above 0');
  return (random) => {
    const wanted = random.next() * total;
    let low = 0;
    let high = bounds.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((bounds[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    return choices[low] as Choice;
  };
}
