import { expect, test } from '@jest/globals';
import { fuzzCosts } from './fuzz-costs.ts';

test('random operations cost no more than was estimated', async () => {
  const seed = Number(process.env.TEST_SEED ?? 20191115);
  const { answered, underestimated } = await fuzzCosts({ seed, operations: 600 });
  expect(answered).toBeGreaterThan(450);
  // Shows them when they are more than one in a thousand.
  expect(underestimated.length * 1_000 > answered ? underestimated : []).toEqual([]);
});
