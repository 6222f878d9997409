import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphAnswer } from '../transport/transport.ts';
import { compileMerge } from './merge.ts';
import { type Data, isData, readOwn, writeOwn } from './own-property.ts';
import { compilePositions, type ResponsePath, responsePaths } from './positions.ts';
import { compileRepresentations, type RepresentationBatch } from './representations.ts';
import type { RequestState, Run } from './request-state.ts';
import { compileRewrites } from './rewrites.ts';
import { type SelectionTree, selectionTree } from './selection-tree.ts';
import type { FetchStep, Rewrite } from './step.ts';
import {
  badAnswer,
  faultFromAnswer,
  faultFromThrown,
  type SubgraphFault,
} from './subgraph-errors.ts';
import type { TypeNames } from './type-names.ts';

/** What the steps of a plan need to know of the supergraph. */
export interface PlanTypes {
  readonly typeNames: TypeNames;
  /** Names of all interfaces and unions. */
  readonly abstractNames: ReadonlySet<string>;
}

/** The positions of one fetch in one request, and which of the answer's objects each gets. */
interface Targets {
  readonly positions: readonly Data[];
  readonly indices: readonly number[];
}

/** Turns a fetch into a function: collect positions, ask once for all of them, merge what came. */
export function compileFetch(step: FetchStep, types: PlanTypes): Run {
  const { subgraph, requires } = step;
  const renamed = renames(step.outputRewrites);
  const tree = selectionTree(step.document, renamed);
  const fields =
    (requires === undefined ? tree : tree.get('_entities')) ?? (new Map() as SelectionTree);
  const collect = compilePositions(step.path);
  const represent = requires && compileRepresentations(requires, types.typeNames);
  const rewriteInput = compileRewrites(step.inputRewrites, types.typeNames);
  const rewriteOutput = compileRewrites(step.outputRewrites, types.typeNames);
  const merge = compileMerge(fields, types.abstractNames);

  return async (request) => {
    const positions = collect(request.data);
    if (positions.length === 0) return;
    const batch = represent?.(positions);
    if (batch !== undefined) {
      passOnFailures(batch, positions, request);
      if (batch.representations.length === 0) return;
    }
    const variables = pickVariables(step.variables, request.variables);
    if (batch !== undefined) {
      if (rewriteInput) for (const each of batch.representations) rewriteInput(each, undefined);
      variables.representations = batch.representations;
    }
    const targets = { positions, indices: batch?.indices ?? positions.map(() => 0) };
    let answer: SubgraphAnswer;
    try {
      answer = await request.ask(step, variables);
    } catch (thrown) {
      fail(faultFromThrown(thrown, subgraph), targets, request);
      return;
    }
    const unplaced = placeErrors(answer, targets, request);
    const { results, fault } = readResults(answer, batch, subgraph);
    if (results === undefined) {
      const isExplained = answer.errors?.length && unplaced.length === 0;
      if (!isExplained) fail(unplaced[0] ?? fault, targets, request);
      return;
    }
    for (const fault of unplaced) fail(fault, targets, request);
    mergeResults(results, targets);
  };

  /** Entities that cannot be asked for because a fetch before failed miss this fetch's fields for the same reason. */
  function passOnFailures(
    batch: RepresentationBatch,
    positions: readonly Data[],
    request: RequestState,
  ): void {
    if (request.failures.all.length === 0) return;
    for (const [position, index] of batch.indices.entries()) {
      const object = positions[position] as Data;
      const reason = index === -1 ? request.failures.firstFor(object) : undefined;
      if (reason) request.failures.add(reason.fault, fields, [object]);
    }
  }

  function fail(
    fault: SubgraphFault,
    { positions, indices }: Targets,
    request: RequestState,
  ): void {
    request.failures.add(
      fault,
      fields,
      positions.filter((_, position) => indices[position] !== -1),
    );
  }

  /** Tells each error at every position it belongs to, and gives those that name no place in the answer. */
  function placeErrors(
    answer: SubgraphAnswer,
    targets: Targets,
    request: RequestState,
  ): SubgraphFault[] {
    const { errors } = answer;
    if (!Array.isArray(errors) || errors.length === 0) return [];
    const unplaced: SubgraphFault[] = [];
    const paths = responsePaths(request.data, step.path);
    for (const error of errors as readonly GraphQLFormattedError[]) {
      const fault = faultFromAnswer(error, subgraph);
      const place = readPlace(error?.path, requires !== undefined, renamed);
      const places = place ? pathsTo(place.index, targets, paths) : [];
      if (place === undefined || places.length === 0) unplaced.push(fault);
      else for (const at of places) request.errors.push({ fault, path: [...at, ...place.rest] });
    }
    return unplaced;
  }

  function mergeResults(results: readonly unknown[], { positions, indices }: Targets): void {
    if (rewriteOutput) {
      for (const [position, index] of indices.entries()) {
        const result = results[index];
        if (isData(result)) rewriteOutput(result, positions[position]?.__typename);
      }
    }
    for (let position = 0; position < positions.length; position++) {
      const result = results[indices[position] as number];
      if (isData(result)) merge(positions[position] as Data, result);
    }
  }
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

type Results =
  | { readonly results: readonly unknown[]; readonly fault?: never }
  | { readonly results?: never; readonly fault: SubgraphFault };

/** The objects to merge, in the order of the representations, or what is wrong with the answer. */
function readResults(
  { data }: SubgraphAnswer,
  batch: RepresentationBatch | undefined,
  subgraph: string,
): Results {
  if (!isData(data)) {
    return { fault: badAnswer(`Expected data from "${subgraph}", got none`, subgraph) };
  }
  if (batch === undefined) return { results: [data] };
  const entities = readOwn(data, '_entities');
  const expected = batch.representations.length;
  if (Array.isArray(entities) && entities.length === expected) return { results: entities };
  const got = Array.isArray(entities) ? entities.length : 'no list';
  const message = `Expected ${expected} entities from "${subgraph}", got ${got}`;
  return { fault: badAnswer(message, subgraph) };
}

/** Splits an error's path into the index of the object in the answer and the way from there. */
function readPlace(
  path: unknown,
  ofEntities: boolean,
  renamed: ReadonlyMap<string, string>,
): { readonly index: number; readonly rest: ResponsePath } | undefined {
  if (!Array.isArray(path) || path.length === 0) return undefined;
  if (!path.every((segment) => typeof segment === 'string' || Number.isSafeInteger(segment))) {
    return undefined;
  }
  const segments = (path as ResponsePath).map(
    (segment) => renamed.get(segment as string) ?? segment,
  );
  if (!ofEntities) return { index: 0, rest: segments };
  const index = segments[1];
  return typeof index === 'number' ? { index, rest: segments.slice(2) } : undefined;
}

function pathsTo(
  index: number,
  { positions, indices }: Targets,
  paths: ReadonlyMap<Data, ResponsePath[]>,
): ResponsePath[] {
  const objects = new Set(positions.filter((_, position) => indices[position] === index));
  return Array.from(objects).flatMap((object) => paths.get(object) ?? []);
}
