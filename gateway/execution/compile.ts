import { compileFetch, type PlanTypes } from './fetch.ts';
import type { Run } from './request-state.ts';
import type { Step } from './step.ts';

/** Turns a step into a function once, so that no request decides again what the plan has decided. */
export function compileStep(step: Step, types: PlanTypes): Run {
  switch (step.kind) {
    case 'sequence':
      return inSequence(step.steps.map((child) => compileStep(child, types)));
    case 'parallel':
      return inParallel(step.steps.map((child) => compileStep(child, types)));
    case 'condition': {
      const whenTrue = step.whenTrue && compileStep(step.whenTrue, types);
      const whenFalse = step.whenFalse && compileStep(step.whenFalse, types);
      return async (request) => {
        const run = request.coercedVariables[step.variable] === true ? whenTrue : whenFalse;
        await run?.(request);
      };
    }
    case 'fetch':
      return compileFetch(step, types);
    default:
      return unreachable(step);
  }
}

function inSequence(runs: readonly Run[]): Run {
  return async (request) => {
    for (const run of runs) await run(request);
  };
}

function inParallel(runs: readonly Run[]): Run {
  return async (request) => {
    await Promise.all(runs.map((run) => run(request)));
  };
}

function unreachable(step: never): never {
  throw new TypeError(`Unknown step: ${JSON.stringify(step)}`);
}
