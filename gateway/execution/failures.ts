import type { Data } from './own-property.ts';
import type { SubgraphFault } from './subgraph-errors.ts';

/** Why fields did not come. */
export interface Failure {
  readonly fault: SubgraphFault;
  /** Names of the fields in the data. */
  readonly fields: { has(name: string): boolean };
  /** Does the fault have its place in the response already, so that it is not told again for each field? */
  readonly isPlaced: boolean;
}

/**
 * The fetches of one request that failed, found by the objects that miss fields because of them: so an error is told
 * where the client looks for the value, and not for fields that only the plan needed.
 */
export class Failures {
  readonly #byObject = new Map<Data, Failure[]>();
  readonly #untold = new Set<SubgraphFault>();

  get isEmpty(): boolean {
    return this.#byObject.size === 0;
  }

  /** Notes why these objects miss fields. */
  add(failure: Failure, objects: Iterable<Data>): void {
    if (!failure.isPlaced) this.#untold.add(failure.fault);
    for (const object of objects) {
      const known = this.#byObject.get(object);
      if (known === undefined) this.#byObject.set(object, [failure]);
      else known.push(failure);
    }
  }

  /** Why this object misses this field, if a failed fetch is the reason. */
  reasonFor(object: Data, field: string): Failure | undefined {
    return this.#byObject.get(object)?.find((failure) => failure.fields.has(field));
  }

  /** Any failure for this object. */
  firstFor(object: Data): Failure | undefined {
    return this.#byObject.get(object)?.[0];
  }

  /** Notes that the client gets to know of a fault. */
  tell(fault: SubgraphFault): void {
    this.#untold.delete(fault);
  }

  /** The faults of which no field tells. */
  untold(): Iterable<SubgraphFault> {
    return this.#untold;
  }
}
