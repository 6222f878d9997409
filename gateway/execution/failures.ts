import type { Data } from './own-property.ts';
import type { SubgraphFault } from './subgraph-errors.ts';

/** A fetch that did not bring its fields. */
export interface Failure {
  readonly fault: SubgraphFault;
  /** Response names of the fields it should have brought. */
  readonly fields: { has(name: string): boolean };
  /** Has a field that is missing because of it been told to the client? */
  told: boolean;
}

/**
 * The fetches of one request that failed, found by the objects that miss fields because of them: so an error is told
 * where the client looks for the value, and not for fields that only the plan needed.
 */
export class Failures {
  readonly all: Failure[] = [];
  readonly #byObject = new Map<Data, Failure[]>();

  /** Notes that these objects miss these fields. */
  add(fault: SubgraphFault, fields: Failure['fields'], objects: readonly Data[]): void {
    const failure: Failure = { fault, fields, told: false };
    this.all.push(failure);
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

  /** The faults that no missing field of the response has told of. */
  untold(): Set<SubgraphFault> {
    const faults = new Set(this.all.map(({ fault }) => fault));
    for (const { fault, told } of this.all) if (told) faults.delete(fault);
    return faults;
  }

  /** Any failed fetch for this object. */
  firstFor(object: Data): Failure | undefined {
    return this.#byObject.get(object)?.[0];
  }
}
