import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import type { SubgraphAnswer } from '../transport/transport.ts';
import { isData, readOwn } from './own-property.ts';
import type { Fetch, SubgraphQuery } from './step.ts';

/** One query that asks for several lists of entities. */
export interface CombinedQuery {
  readonly query: SubgraphQuery;
  /** How each list is named, in the order of the fetches. */
  readonly parts: readonly CombinedPart[];
}

export interface CombinedPart {
  /** Response name of the entities. */
  readonly entities: string;
  /** Name of the variable with their representations. */
  readonly representations: string;
}

const entities = '_entities';
const representations = 'representations';

/** Puts the queries of several fetches for entities of one subgraph into one, each list under a name of its own. */
export function combineQueries(fetches: readonly [Fetch, ...Fetch[]]): CombinedQuery {
  const parts = fetches.map((_, index) => ({
    entities: `${entities}_${index}`,
    representations: `${representations}_${index}`,
  }));
  const fragments = new Map<string, FragmentDefinitionNode>();
  const variables = new Map<string, VariableDefinitionNode>();
  const selections: FieldNode[] = [];
  for (const [index, { document }] of fetches.entries()) {
    const part = parts[index] as CombinedPart;
    const renamed = renameFragments(renameList(document, part), fragments, `_${index}`);
    for (const definition of renamed.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        fragments.set(definition.name.value, definition);
      } else if (definition.kind === Kind.OPERATION_DEFINITION) {
        for (const variable of definition.variableDefinitions ?? []) {
          variables.set(variable.variable.name.value, variable);
        }
        selections.push(...(definition.selectionSet.selections as readonly FieldNode[]));
      }
    }
  }
  const [{ subgraph, operationName }] = fetches;
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: 'query' as OperationDefinitionNode['operation'],
    ...(operationName !== undefined && { name: { kind: Kind.NAME, value: operationName } }),
    variableDefinitions: [...variables.values()],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [operation, ...fragments.values()],
  };
  const query = stripIgnoredCharacters(print(document));
  return {
    query: { subgraph, query, document, ...(operationName !== undefined && { operationName }) },
    parts,
  };
}

/** Gives the list of entities and its variable the names of the part. */
function renameList(document: DocumentNode, part: CombinedPart): DocumentNode {
  return visit(document, {
    Field: (field) =>
      field.name.value === entities
        ? { ...field, alias: { kind: Kind.NAME, value: part.entities } }
        : undefined,
    Variable: (variable) =>
      variable.name.value === representations
        ? { ...variable, name: { kind: Kind.NAME, value: part.representations } }
        : undefined,
  });
}

/** Fragments of the same name may differ from fetch to fetch; then this document's get other names. */
function renameFragments(
  document: DocumentNode,
  taken: ReadonlyMap<string, FragmentDefinitionNode>,
  suffix: string,
): DocumentNode {
  const clashes = document.definitions.some((definition) => {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) return false;
    const other = taken.get(definition.name.value);
    return other !== undefined && print(other) !== print(definition);
  });
  if (!clashes) return document;
  const rename = <Node extends FragmentDefinitionNode | { readonly name: { value: string } }>(
    node: Node,
  ) => ({ ...node, name: { kind: Kind.NAME, value: node.name.value + suffix } });
  return visit(document, { FragmentDefinition: rename, FragmentSpread: rename });
}

/**
 * The answer to each part of a combined query.
 *
 * @param expected number of entities that were asked for
 * @returns nothing when it cannot be told what belongs to which part
 */
export function separateAnswer(
  { data, errors }: SubgraphAnswer,
  parts: readonly CombinedPart[],
  expected: (part: CombinedPart) => number,
): SubgraphAnswer[] | undefined {
  if (!isData(data)) return undefined;
  const lists = parts.map((part) => readOwn(data, part.entities));
  const isWhole = parts.every((part, index) => {
    const list = lists[index];
    return Array.isArray(list) && list.length === expected(part);
  });
  if (!isWhole) return undefined;
  const answers = lists.map((list) => ({
    data: { [entities]: list },
    errors: [] as GraphQLFormattedError[],
  }));
  for (const error of errors ?? []) {
    const [name, ...path] = Array.isArray(error?.path) ? error.path : [];
    const answer = answers[parts.findIndex((part) => part.entities === name)];
    if (answer === undefined || typeof path[0] !== 'number') return undefined;
    answer.errors.push({ ...error, path: [entities, ...path] });
  }
  return answers;
}
