import type { GraphQLError } from 'graphql';
import { unauthorizedField } from '../access/access-errors.ts';
import type { Data } from './own-property.ts';
import type { ResponsePath } from './positions.ts';
import type { RequestState } from './request-state.ts';
import { toGraphQLError } from './subgraph-errors.ts';

/** The making of one response: where the projection is, and what it found wrong. */
export class Completion {
  /** The path to the current value; segments behind its depth are left from values before. */
  readonly path: (string | number)[] = [];
  readonly #request: RequestState;
  readonly #found: GraphQLError[] = [];
  readonly #explained: ResponsePath[] = [];
  readonly #mismatches: { readonly message: string; readonly path: ResponsePath }[] = [];

  constructor(request: RequestState) {
    this.#request = request;
  }

  /** The client's variables as they came. */
  get variables(): Readonly<Data> {
    return this.#request.variables;
  }

  /** Notes that the value at the current path does not fit the schema. */
  invalid(message: string, depth: number): void {
    this.#mismatches.push({ message, path: this.path.slice(0, depth) });
  }

  /** Notes that the caller may not ask for the field at the current path. */
  deny(depth: number): void {
    this.#found.push(unauthorizedField(this.path.slice(0, depth)));
  }

  /** Tells why a value is missing, if a failed fetch is the reason and the response misses it. */
  missing(source: Data, name: string, depth: number, completed: unknown): void {
    const { failures } = this.#request;
    if (failures.isEmpty || (completed !== null && completed !== undefined)) return;
    const failure = failures.reasonFor(source, name);
    if (failure === undefined) return;
    const path = this.path.slice(0, depth);
    if (failure.isPlaced) this.#explained.push(path);
    else this.#found.push(toGraphQLError(failure.fault, path));
    failures.tell(failure.fault);
  }

  /**
   * All errors of the response: what subgraphs told, what failed, and what does not fit the schema. A null that an
   * error explains already is not an error of its own, as the specification asks.
   */
  errors(): GraphQLError[] {
    const { errors, failures } = this.#request;
    const told = errors.map(({ fault, path }) => toGraphQLError(fault, path));
    for (const fault of failures.untold()) told.push(toGraphQLError(fault));
    told.push(...this.#found);
    if (this.#mismatches.length === 0) return told;
    const explained = new PathSet([
      ...told.flatMap(({ path }) => (path === undefined ? [] : [path])),
      ...this.#explained,
    ]);
    for (const { message, path } of this.#mismatches) {
      if (explained.explains(path)) continue;
      const extensions = { code: 'SUBGRAPH_INVALID_DATA' };
      told.push(toGraphQLError({ message, extensions }, path));
    }
    return told;
  }
}

type Branch = Map<string | number, Branch> & { isEnd?: boolean };

/** Paths of errors, as a tree. */
class PathSet {
  readonly #root: Branch = new Map();

  constructor(paths: readonly ResponsePath[]) {
    for (const path of paths) this.#add(path);
  }

  #add(path: ResponsePath): void {
    let branch = this.#root;
    for (const segment of path) {
      let next = branch.get(segment);
      if (next === undefined) {
        next = new Map();
        branch.set(segment, next);
      }
      branch = next;
    }
    branch.isEnd = true;
  }

  /** Does one of the paths lead to this place, to one below or to one above? */
  explains(path: ResponsePath): boolean {
    let branch = this.#root;
    for (const segment of path) {
      if (branch.isEnd) return true;
      const next = branch.get(segment);
      if (next === undefined) return false;
      branch = next;
    }
    return branch.isEnd === true || branch.size > 0;
  }
}
