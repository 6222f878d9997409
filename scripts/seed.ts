/**
 * Fills the four databases with a deterministic world:
 * `npm run db:seed -- --seed 20191115 --dossiers 20000 --from 2018-11-16 --to 2019-11-15`.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { databaseUrlOf } from '../subgraphs/shared/config.ts';
import { isDay } from '../subgraphs/shared/instants.ts';
import { runProgram, UsageProblem } from './program.ts';
import { progressBars } from './progress.ts';
import { defaultWorld, seedWorld, type WorldParameters } from './seed-world.ts';
import { namedSubgraphs } from './subgraph-names.ts';

const day = z.string().refine(isDay, 'expected a day such as 2019-11-15');

const worldSchema = z
  .object({
    seed: z.coerce
      .number()
      .int()
      .min(0)
      .max(2 ** 32 - 1),
    dossiers: z.coerce.number().int().min(1).max(10_000_000),
    from: day,
    to: day,
  })
  .refine(({ from, to }) => from < to, { path: ['from'], message: 'expected a day before --to' });

function readWorld(): WorldParameters {
  const text = { type: 'string' } as const;
  const options = { seed: text, dossiers: text, from: text, to: text };
  try {
    return worldSchema.parse({ ...defaultWorld, ...parseArgs({ options }).values });
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw new UsageProblem((error as Error).message);
    const [issue] = error.issues;
    throw new UsageProblem(`--${issue?.path.join('.')} cannot be used: ${issue?.message}`);
  }
}

await runProgram(async () => {
  const world = readWorld();
  namedSubgraphs([]);
  const started = performance.now();
  await seedWorld(world, { databaseUrlOf, onProgress: progressBars() });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`The world stands at ${world.to}, made of seed ${world.seed} in ${seconds} s.`);
});
