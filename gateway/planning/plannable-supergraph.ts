import type { QueryPlan } from '@apollo/query-planner';
import { parse, print } from 'graphql';
import { chainedRequirementsApart } from './chained-requirements.ts';
import { changeFetches } from './change-fetches.ts';
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
  const ordered = introduceStandIns(resolvableKeysFirst(document));
  const { supergraph, wholes } = chainedRequirementsApart(ordered.supergraph);
  if (supergraph === document) return { sdl, restore: (plan) => plan };
  return {
    sdl: print(supergraph),
    restore: (plan) => withWholes(replaceStandIns(plan, ordered.standIns), wholes),
  };
}

/** Makes a plan ask the whole subgraph where it asks its second part. */
function withWholes(plan: QueryPlan, wholes: ReadonlyMap<string, string>): QueryPlan {
  if (wholes.size === 0) return plan;
  return changeFetches(plan, (fetch) => ({
    ...fetch,
    serviceName: wholes.get(fetch.serviceName) ?? fetch.serviceName,
  }));
}
