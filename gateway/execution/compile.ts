import { compileRequest } from './compile-request.ts';
import type { PlanTypes } from './fetch.ts';
import type { Run } from './request-state.ts';
import type { Step } from './step.ts';

/** Turns a plan into a function once, so that no request decides again what the plan has decided. */
export function compileSteps(steps: readonly Step[], types: PlanTypes): Run {
  const runs = steps.map(({ fetches }) => compileRequest(fetches, types));
  const [only] = runs;
  if (only !== undefined && runs.length === 1) return only;
  return async (request) => {
    const ends: Promise<void>[] = [];
    for (const [index, run] of runs.entries()) {
      const { after } = steps[index] as Step;
      ends.push(
        after.length === 0
          ? run(request)
          : Promise.all(after.map((earlier) => ends[earlier])).then(() => run(request)),
      );
    }
    await Promise.all(ends);
  };
}
