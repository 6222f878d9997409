import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from 'graphql';
import { fragmentsOf } from './fragments.ts';
import { type NameVariables, withOwnVariables } from './own-variables.ts';

/** One operation of a document with just the fragments it uses. */
export interface NormalizedOperation {
  /** The operation and its fragments without insignificant characters: equal texts have equal plans. */
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The client's variables under the names that they have in this operation. */
  readonly nameVariables: NameVariables;
}

/**
 * Cuts an operation out of a valid document.
 *
 * @throws {GraphQLError} `OPERATION_RESOLUTION_FAILURE` when the name fits no operation, or none is given for several
 */
export function normalizeOperation(
  document: DocumentNode,
  operationName?: string | null,
): NormalizedOperation {
  const found = findOperation(document, operationName);
  const { operation, fragments, nameVariables } = withOwnVariables({
    operation: found,
    fragments: usedFragments(document, found.selectionSet),
  });
  const normalized: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [operation, ...fragments.values()],
  };
  return {
    text: stripIgnoredCharacters(print(normalized)),
    document: normalized,
    operation,
    fragments,
    nameVariables,
  };
}

function findOperation(document: DocumentNode, name?: string | null): OperationDefinitionNode {
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const found = name
    ? operations.find((operation) => operation.name?.value === name)
    : operations.length === 1
      ? operations[0]
      : undefined;
  if (found !== undefined) return found;
  throw new GraphQLError(
    name
      ? `Unknown operation named "${name}".`
      : 'Must provide operation name if query contains multiple operations.',
    { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
  );
}

/** In the order of their first use, so that their order in the document makes no difference. */
function usedFragments(
  document: DocumentNode,
  selectionSet: SelectionSetNode,
): Map<string, FragmentDefinitionNode> {
  const defined = fragmentsOf(document);
  const used = new Map<string, FragmentDefinitionNode>();
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind !== Kind.FRAGMENT_SPREAD) {
        if (selection.selectionSet) visit(selection.selectionSet);
        continue;
      }
      const fragment = defined.get(selection.name.value);
      if (fragment === undefined || used.has(fragment.name.value)) continue;
      used.set(fragment.name.value, fragment);
      visit(fragment.selectionSet);
    }
  };
  visit(selectionSet);
  return used;
}
