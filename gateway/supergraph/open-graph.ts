import './telemetry-off.ts';
import type { Supergraph } from '@apollo/federation-internals';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { Configuration } from '../config/configuration.ts';
import { StartupProblem } from '../config/startup-problem.ts';
import { createExecutor, type Forwarding } from '../execution/executor.ts';
import type { Afford, Charge } from '../limits/cost/charge.ts';
import { PlannerThreads } from '../planning/planner-threads.ts';
import type { RequestScope } from '../transport/request-scope.ts';
import type { Transport } from '../transport/transport.ts';
import { buildSupergraph } from './build-supergraph.ts';
import type { Graph } from './graph.ts';
import type { SupergraphText } from './read-supergraph.ts';

/**
 * Makes a graph of a supergraph.
 *
 * @throws {StartupProblem} when the text is no supergraph, or one that needs what this gateway does not have
 */
export function openGraph(
  { sdl, urls }: SupergraphText,
  transport: Transport,
  configuration: Pick<
    Configuration,
    | 'COALESCE_FETCHES'
    | 'MAX_QUERY_FIELDS'
    | 'PLAN_CACHE_BYTES'
    | 'PLANNING_TIMEOUT_MS'
    | 'UNAUTHORIZED'
  >,
): Graph {
  const supergraph = parseSupergraph(sdl);
  const planners = new PlannerThreads(sdl, configuration.PLANNING_TIMEOUT_MS);
  const { execute, operations, prepare } = createExecutor({
    supergraph,
    plan: (document) => planners.plan(document),
    transport,
    forward,
    charge,
    afford,
    coalesces: configuration.COALESCE_FETCHES,
    unauthorized: configuration.UNAUTHORIZED,
    maxSelections: configuration.MAX_QUERY_FIELDS,
    maxCacheBytes: configuration.PLAN_CACHE_BYTES,
  });
  return {
    supergraphSdl: sdl,
    schema: supergraph.apiSchema().toGraphQLJSSchema(),
    subgraphs: [...urls.keys()],
    transport,
    execute,
    hottest: (count) =>
      operations.hottest(count).map(({ operation, denial }) => {
        return { document: operation.document, grants: denial?.grants };
      }),
    prepare: ({ document, grants }) => prepare(document, grants),
    retire: () => planners.retire(),
  };
}

function parseSupergraph(sdl: string): Supergraph {
  try {
    return buildSupergraph(sdl);
  } catch (error) {
    const reason = (error as Error).message.replaceAll(/\s*\n\s*/g, ' ');
    throw new StartupProblem(`The supergraph cannot be used: ${reason}`);
  }
}

/** What subgraphs get to know of the client's request. */
function forward({ context }: GatewayGraphQLRequestContext): Forwarding {
  const { forwardedHeaders, caller, signal } = context as unknown as RequestScope;
  return { headers: { ...forwardedHeaders, 'x-request-id': caller.requestId }, caller, signal };
}

/** The request itself knows who pays, and how much at most. */
const afford: Afford = ({ context }, least) => (context as unknown as RequestScope).afford?.(least);

const charge: Charge = async ({ context }, estimate) =>
  (context as unknown as RequestScope).charge?.(estimate);
