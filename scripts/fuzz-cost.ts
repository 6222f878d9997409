/**
 * Compares what random operations were estimated to cost with what their answers cost: `npm run fuzz:cost`, with
 * `--seed N` and `--operations N`.
 */
import { parseArgs } from 'node:util';
import { fuzzCosts } from '../test/gateway/limits/cost/fuzz-costs.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    operations: { type: 'string', default: '100000' },
  },
});
const seed = Number(values.seed);
console.log(`Seed ${seed}`);
const result = await fuzzCosts({
  seed,
  operations: Number(values.operations),
  onProgress: (done) => console.log(`${done} operations`),
});
console.log(result);
process.exitCode = result.underestimated.length <= result.answered / 1_000 ? 0 : 1;
