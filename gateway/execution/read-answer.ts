import { responseNameOf } from '../planning/data-names.ts';
import type { SubgraphAnswer } from '../transport/transport.ts';
import { isData, readOwn } from './own-property.ts';
import type { ResponsePath } from './positions.ts';
import { badAnswer, faultFromAnswer, type SubgraphFault } from './subgraph-errors.ts';

/** A subgraph's answer, checked. */
export interface ReadAnswer {
  /** The objects to merge, one per object asked for; none at all if the answer has no usable data. */
  readonly results: readonly unknown[];
  /** Errors with a place in one of the results. */
  readonly located: readonly LocatedFault[];
  /** What concerns the answer as a whole. */
  readonly faults: readonly SubgraphFault[];
}

export interface LocatedFault {
  readonly fault: SubgraphFault;
  /** Which of the results. */
  readonly index: number;
  /** The way from the result to the place, in names of the response. */
  readonly path: ResponsePath;
}

/** What was asked. */
export interface Question {
  readonly subgraph: string;
  /** Number of entities asked for; none when fields of a root type were. */
  readonly entities: number | undefined;
  /** Final names of what output rewrites rename. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Reads an answer: untrusted data. */
export function readAnswer(answer: SubgraphAnswer, question: Question): ReadAnswer {
  const located: LocatedFault[] = [];
  const faults: SubgraphFault[] = [];
  for (const error of Array.isArray(answer.errors) ? answer.errors : []) {
    const fault = faultFromAnswer(error, question.subgraph);
    const place = readPath(error?.path, question);
    if (place === undefined) faults.push(fault);
    else located.push({ fault, ...place });
  }
  const results = readResults(answer, question);
  if (Array.isArray(results)) return { results, located, faults };
  if (located.length + faults.length === 0) {
    faults.push(badAnswer(results as string, question.subgraph));
  }
  return { results: [], located, faults };
}

/** The results, or what is wrong. */
function readResults(
  { data }: SubgraphAnswer,
  { subgraph, entities: expected }: Question,
): readonly unknown[] | string {
  if (!isData(data)) return `Expected data from "${subgraph}", got none`;
  if (expected === undefined) return [data];
  const entities = readOwn(data, '_entities');
  if (Array.isArray(entities) && entities.length === expected) return entities;
  const got = Array.isArray(entities) ? entities.length : 'no list';
  return `Expected ${expected} entities from "${subgraph}", got ${got}`;
}

/** Splits an error's path into the index of a result and the way from there. */
function readPath(
  path: unknown,
  { entities, renamed }: Question,
): Pick<LocatedFault, 'index' | 'path'> | undefined {
  if (!Array.isArray(path) || path.length === 0) return undefined;
  if (!path.every((segment) => typeof segment === 'string' || Number.isSafeInteger(segment))) {
    return undefined;
  }
  const names = (path as ResponsePath).map((segment) =>
    responseNameOf(renamed.get(segment as string) ?? segment),
  );
  if (entities === undefined) return { index: 0, path: names };
  const index = names[1];
  if (typeof index !== 'number' || index < 0 || index >= entities) return undefined;
  return { index, path: names.slice(2) };
}
