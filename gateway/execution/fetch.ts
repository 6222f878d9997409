import type { SubgraphAnswer } from '../transport/transport.ts';
import { compileMerge } from './merge.ts';
import { type Data, isData, readOwn, writeOwn } from './own-property.ts';
import { compilePositions, responsePaths } from './positions.ts';
import { type LocatedFault, readAnswer } from './read-answer.ts';
import { compileRepresentations } from './representations.ts';
import type { RequestState, Run } from './request-state.ts';
import { compileRewrites } from './rewrites.ts';
import { selectionTree } from './selection-tree.ts';
import type { FetchStep, Rewrite } from './step.ts';
import { faultFromThrown } from './subgraph-errors.ts';
import type { TypeNames } from './type-names.ts';

/** What the steps of a plan need to know of the supergraph. */
export interface PlanTypes {
  readonly typeNames: TypeNames;
  /** Names of all interfaces and unions. */
  readonly abstractNames: ReadonlySet<string>;
  /** Does a subgraph know a type? */
  readonly isDefined: (subgraph: string, typeName: string) => boolean;
}

/** The objects that one fetch completes in one request. */
interface Targets {
  readonly positions: readonly Data[];
  /** For every position the index of its result in the answer, or -1. */
  readonly indices: readonly number[];
}

/** Turns a fetch into a function: collect positions, ask once for all of them, merge what came. */
export function compileFetch(step: FetchStep, types: PlanTypes): Run {
  const { subgraph } = step;
  const renamed = renames(step.outputRewrites);
  const tree = selectionTree(step.document, renamed);
  const fields = (step.requires ? tree.get('_entities') : tree) ?? new Map<string, undefined>();
  const merge = compileMerge(fields, types.abstractNames);
  const collect = compilePositions(step.path);
  const isAsked = (name: string) => types.isDefined(subgraph, sentTypeName(name, step, types));
  const represent =
    step.requires && compileRepresentations(step.requires, types.typeNames, isAsked);
  const rewriteInput = compileRewrites(step.inputRewrites, types.typeNames);
  const rewriteOutput = compileRewrites(step.outputRewrites, types.typeNames);

  return async (request) => {
    const positions = collect(request.data);
    if (positions.length === 0) return;
    const variables = pickVariables(step.variables, request.variables);
    const batch = represent?.(
      positions,
      (object) => request.failures.firstFor(object) !== undefined,
    );
    const targets = { positions, indices: batch?.indices ?? new Array(positions.length).fill(0) };
    if (batch !== undefined) {
      passOnFailures(targets, request);
      if (batch.representations.length === 0) return;
      if (rewriteInput) for (const each of batch.representations) rewriteInput(each, undefined);
      variables.representations = batch.representations;
    }
    let answer: SubgraphAnswer;
    try {
      answer = await request.ask(step, variables);
    } catch (thrown) {
      const fault = faultFromThrown(thrown, subgraph);
      request.failures.add({ fault, fields, isPlaced: false }, asked(targets));
      return;
    }
    const entities = batch?.representations.length;
    const { results, located, faults } = readAnswer(answer, { subgraph, entities, renamed });
    for (const fault of faults) {
      request.failures.add({ fault, fields, isPlaced: false }, asked(targets));
    }
    if (located.length > 0) placeFaults(located, results, targets, request);
    mergeResults(results, targets);
  };

  /** Entities that cannot be asked for because a fetch before failed miss this fetch's fields for the same reason. */
  function passOnFailures({ positions, indices }: Targets, { failures }: RequestState): void {
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
    targets: Targets,
    request: RequestState,
  ): void {
    const paths = responsePaths(request.data, step.path);
    for (const { fault, index, path } of located) {
      const objects = new Set(asked(targets, index));
      for (const object of objects) {
        for (const at of paths.get(object) ?? []) {
          request.errors.push({ fault, path: [...at, ...path] });
        }
      }
      if (isData(results[index])) continue;
      const missing = results.length === 0 ? asked(targets) : objects;
      request.failures.add({ fault, fields, isPlaced: true }, missing);
    }
  }

  function mergeResults(results: readonly unknown[], { positions, indices }: Targets): void {
    for (let position = 0; position < positions.length; position++) {
      const result = results[indices[position] as number];
      if (!isData(result)) continue;
      const target = positions[position] as Data;
      rewriteOutput?.(result, target.__typename);
      merge(target, result);
    }
  }
}

/** The `__typename` that a representation has when it is sent: that of an interface object is its interface. */
function sentTypeName(typeName: string, { inputRewrites }: FetchStep, types: PlanTypes): string {
  for (const { path, name, change } of inputRewrites) {
    const [segment] = path;
    if (name !== '__typename' || change.kind !== 'set' || segment?.kind !== 'type') continue;
    if (types.typeNames(segment.name).has(typeName)) return String(change.value);
  }
  return typeName;
}

/** The objects that were asked for, or those that get one of the results. */
function asked({ positions, indices }: Targets, index?: number): Data[] {
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
