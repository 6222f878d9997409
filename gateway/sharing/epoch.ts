import { isMutation } from '../transport/is-mutation.ts';
import type { Transport } from '../transport/transport.ts';

/**
 * Counts what may have changed the graph. Work is only shared with callers of the same epoch, so that nobody who has
 * written, and then asks, gets an answer that was on its way before.
 */
export class Epoch {
  #number = 0;

  get number(): number {
    return this.#number;
  }

  /** What was asked before may not be answered to those who ask from now on. */
  advance(): void {
    this.#number++;
  }
}

/** Lets every mutation of a subgraph, successful or not, begin an epoch before its answer is handed on. */
export function advancingEpoch(transport: Transport, epoch: Epoch): Transport {
  const change: Transport = async (request) => {
    try {
      return await transport(request);
    } finally {
      epoch.advance();
    }
  };
  return (request) => (isMutation(request.query) ? change(request) : transport(request));
}
