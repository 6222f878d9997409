import type { QueryPlan } from '@apollo/query-planner';
import { parse, print } from 'graphql';
import { introduceStandIns } from './field-stand-ins.ts';
import { resolvableKeysFirst } from './key-order.ts';
import { replaceStandIns } from './stand-in-fetches.ts';

export interface PlannableSupergraph {
  readonly sdl: string;
  /** Turns a plan of this supergraph into one of the supergraph that it was made from. */
  readonly restore: (plan: QueryPlan) => QueryPlan;
}

/** The supergraph as the planner plans it rightly; the same text where there is nothing to change. */
export function plannableSupergraph(sdl: string): PlannableSupergraph {
  const document = parse(sdl, { noLocation: true });
  const { supergraph, standIns } = introduceStandIns(resolvableKeysFirst(document));
  if (supergraph === document) return { sdl, restore: (plan) => plan };
  return {
    sdl: print(supergraph),
    restore: (plan) => replaceStandIns(plan, standIns),
  };
}
