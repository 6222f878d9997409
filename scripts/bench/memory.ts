import type { RunningGateway } from './gateways.ts';
import { runLoad } from './load.ts';
import { memoryOf } from './process-usage.ts';
import { graphqlRequest } from './requests.ts';

/** Memory of a gateway after a number of operations it had never seen before. */
export interface MemoryFigures {
  readonly operations: number;
  readonly residentMib: number;
}

const steps = 10;

/**
 * Sends operations of which no two are the same, and looks at the gateway's memory after each tenth of them. What is
 * kept for every operation shows as growth that does not end. A slow machine sends less than it was asked to in `maxMs`,
 * and the figures say so.
 */
export async function measureMemory(
  { port, pid }: RunningGateway,
  operations: number,
  maxMs: number,
): Promise<MemoryFigures[]> {
  const figures = [{ operations: 0, residentMib: memoryOf(pid).current }];
  let sent = 0;
  for (let step = 0; step < steps; step += 1) {
    const first = sent;
    const { requests } = await runLoad({
      port,
      connections: 8,
      request: (index) => graphqlRequest(distinctOperation(first + index)),
      check: (_, { body }) => {
        const answer = body.toString();
        if (!answer.startsWith('{"data":{')) throw new Error(`not an answer: ${answer}`);
      },
      maxMs: maxMs / steps,
      maxRequests: operations / steps,
    });
    sent += requests;
    console.error(`  ${sent.toLocaleString('en')}`);
    figures.push({ operations: sent, residentMib: memoryOf(pid).current });
  }
  return figures;
}

/** Asks two subgraphs, so that there is a plan worth keeping. */
function distinctOperation(index: number): string {
  return `{ topProducts(first: 2) { upc name${index}: name inStock reviews { id } } }`;
}
