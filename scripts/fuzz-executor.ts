import { parseArgs } from 'node:util';
import { fuzz } from '../test/gateway/differential/fuzz.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    operations: { type: 'string', default: '100000' },
  },
});
const seed = Number(values.seed);
console.log(`Seed ${seed}`);
const { failure, operations, fallbacks, counts } = await fuzz({
  seed,
  operations: Number(values.operations),
  onProgress: (done) => console.log(`${done} operations answered alike`),
});
console.log(failure ?? `${operations} operations answered alike`);
console.log({ fallbacks, ...counts });
process.exitCode = failure === undefined && fallbacks === 0 ? 0 : 1;
