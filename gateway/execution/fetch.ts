import type { SubgraphAnswer } from '../transport/transport.ts';
import { compileKnownEntities } from './known-entities.ts';
import { compileMerge } from './merge.ts';
import { type Data, isData, readOwn, writeOwn } from './own-property.ts';
import { type CollectPositions, compilePositions, responsePaths } from './positions.ts';
import { type LocatedFault, readAnswer } from './read-answer.ts';
import { compileRepresentations } from './representations.ts';
import type { RequestState } from './request-state.ts';
import { compileRewrites } from './rewrites.ts';
import { selectionTree } from './selection-tree.ts';
import type { Fetch, Rewrite } from './step.ts';
import type { SubgraphFault } from './subgraph-errors.ts';
import type { TypeNames } from './type-names.ts';

/** What the steps of a plan need to know of the supergraph. */
export interface PlanTypes {
  readonly typeNames: TypeNames;
  /** Names of all interfaces and unions. */
  readonly abstractNames: ReadonlySet<string>;
  /** Does a subgraph know a type? */
  readonly isDefined: (subgraph: string, typeName: string) => boolean;
}

/** A fetch for one request: what is asked, and for which objects. */
export interface Question {
  readonly positions: readonly Data[];
  /** For every position the index of its result in the answer, or -1. */
  readonly indices: readonly number[];
  readonly variables: Data;
  /** Representations of the entities; none when fields of a root type are asked for. */
  readonly entities: readonly Data[] | undefined;
}

/** A fetch as functions: what to ask in a request, and what to do with the answer. */
export interface CompiledFetch {
  readonly fetch: Fetch;
  /** Collects what is to be asked; nothing if nothing is. */
  readonly gather: (request: RequestState) => Question | undefined;
  /** Merges an answer into the data. */
  readonly take: (answer: SubgraphAnswer, question: Question, request: RequestState) => void;
  /** Notes that there is no answer. */
  readonly fail: (fault: SubgraphFault, question: Question, request: RequestState) => void;
}

export function compileFetch(fetch: Fetch, types: PlanTypes): CompiledFetch {
  const { subgraph } = fetch;
  const renamed = renames(fetch.outputRewrites);
  const tree = selectionTree(fetch.document, renamed);
  const fields = (fetch.requires ? tree.get('_entities') : tree) ?? new Map<string, undefined>();
  const merge = compileMerge(fields, types.abstractNames);
  const collect = fetch.paths.map(compilePositions);
  const completeKnown = fetch.known && compileKnownEntities(fetch.known);
  const isAsked = (name: string) => types.isDefined(subgraph, sentTypeName(name, fetch, types));
  const represent =
    fetch.requires && compileRepresentations(fetch.requires, types.typeNames, isAsked);
  const rewriteInput = compileRewrites(fetch.inputRewrites, types.typeNames);
  const rewriteOutput = compileRewrites(fetch.outputRewrites, types.typeNames);

  function gather(request: RequestState): Question | undefined {
    for (const { variable, value } of fetch.conditions) {
      if ((request.coercedVariables[variable] === true) !== value) return undefined;
    }
    let positions = collectAll(collect, request.data);
    if (completeKnown) positions = completeKnown(positions, request.data);
    if (positions.length === 0) return undefined;
    const variables = pickVariables(fetch.variables, request.variables);
    if (represent === undefined) {
      return { positions, indices: positions.map(() => 0), variables, entities: undefined };
    }
    const { representations, indices } = represent(
      positions,
      (object) => request.failures.firstFor(object) !== undefined,
    );
    const question = { positions, indices, variables, entities: representations };
    passOnFailures(question, request);
    if (representations.length === 0) return undefined;
    if (rewriteInput) for (const each of representations) rewriteInput(each, undefined);
    return question;
  }

  function take(answer: SubgraphAnswer, question: Question, request: RequestState): void {
    const entities = question.entities?.length;
    const { results, located, faults } = readAnswer(answer, { subgraph, entities, renamed });
    for (const fault of faults) fail(fault, question, request);
    if (located.length > 0) placeFaults(located, results, question, request);
    mergeResults(results, question);
  }

  function fail(fault: SubgraphFault, question: Question, { failures }: RequestState): void {
    failures.add({ fault, fields, isPlaced: false }, asked(question));
  }

  /** Entities that cannot be asked for because a fetch before failed miss this fetch's fields for the same reason. */
  function passOnFailures({ positions, indices }: Question, { failures }: RequestState): void {
    if (failures.isEmpty) return;
    for (const [position, object] of positions.entries()) {
      const reason = indices[position] === -1 ? failures.firstFor(object) : undefined;
      if (reason) failures.add({ ...reason, fields }, [object]);
    }
  }

  /** Tells each error at every position of its result; where there is no result, nothing else is told. */
  function placeFaults(
    located: readonly LocatedFault[],
    results: readonly unknown[],
    question: Question,
    request: RequestState,
  ): void {
    const paths = responsePaths(request.data, fetch.paths);
    for (const { fault, index, path } of located) {
      const objects = new Set(asked(question, index));
      for (const object of objects) {
        for (const at of paths.get(object) ?? []) {
          request.errors.push({ fault, path: [...at, ...path] });
        }
      }
      if (isData(results[index])) continue;
      const missing = results.length === 0 ? asked(question) : objects;
      request.failures.add({ fault, fields, isPlaced: true }, missing);
    }
  }

  function mergeResults(results: readonly unknown[], { positions, indices }: Question): void {
    for (let position = 0; position < positions.length; position++) {
      const result = results[indices[position] as number];
      if (!isData(result)) continue;
      const target = positions[position] as Data;
      rewriteOutput?.(result, target.__typename);
      merge(target, result);
    }
  }

  return { fetch, gather, take, fail };
}

function collectAll(collect: readonly CollectPositions[], data: Data): readonly Data[] {
  const [only] = collect;
  if (only !== undefined && collect.length === 1) return only(data);
  return collect.flatMap((positionsOf) => positionsOf(data));
}

/** The `__typename` that a representation has when it is sent: that of an interface object is its interface. */
function sentTypeName(typeName: string, { inputRewrites }: Fetch, types: PlanTypes): string {
  for (const { path, name, change } of inputRewrites) {
    const [segment] = path;
    if (name !== '__typename' || change.kind !== 'set' || segment?.kind !== 'type') continue;
    if (types.typeNames(segment.name).has(typeName)) return String(change.value);
  }
  return typeName;
}

/** The objects that were asked for, or those that get one of the results. */
function asked({ positions, indices }: Question, index?: number): Data[] {
  return positions.filter((_, position) =>
    index === undefined ? indices[position] !== -1 : indices[position] === index,
  );
}

function renames(rewrites: readonly Rewrite[]): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const { name, change } of rewrites) {
    if (change.kind === 'rename') renamed.set(name, change.to);
  }
  return renamed;
}

function pickVariables(names: readonly string[], variables: Readonly<Data>): Data {
  const picked: Data = {};
  for (const name of names) {
    const value = readOwn(variables, name);
    if (value !== undefined) writeOwn(picked, name, value);
  }
  return picked;
}
