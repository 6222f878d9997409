import {
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  OperationTypeNode,
  print,
  type SelectionNode,
} from 'graphql';
import { fragmentsOf } from './fragments.ts';

/**
 * Takes the fields of a mutation out of its fragments, in the order in which they are executed (GraphQL specification,
 * sections 6.2.2 and 6.3.2). The planner puts fields of fragments together, so that others between them came later; it
 * would find named fragments again if they were left in the document.
 */
export function inOrderOfExecution(document: DocumentNode): DocumentNode {
  const fragments = fragmentsOf(document);
  const taken = new Set<string>();

  /** @param conditions what the selections depend on */
  function fieldsOf(
    selections: readonly SelectionNode[],
    conditions: readonly DirectiveNode[],
  ): SelectionNode[] {
    return selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return [onCondition(selection, conditions)];
      const all = [...conditions, ...(selection.directives ?? [])];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return fieldsOf(selection.selectionSet.selections, all);
      }
      taken.add(selection.name.value);
      return fieldsOf(fragments.get(selection.name.value)?.selectionSet.selections ?? [], all);
    });
  }

  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    if (definition.operation !== OperationTypeNode.MUTATION) return definition;
    const selections = fieldsOf(definition.selectionSet.selections, []);
    return { ...definition, selectionSet: { ...definition.selectionSet, selections } };
  });
  const isLeft = (definition: DefinitionNode) =>
    definition.kind !== Kind.FRAGMENT_DEFINITION || !taken.has(definition.name.value);
  return { ...document, definitions: definitions.filter(isLeft) };
}

/** Gives a selection conditions: as directives of its own, of which there is one of each name, else around it. */
function onCondition(
  selection: SelectionNode,
  [condition, ...others]: readonly DirectiveNode[],
): SelectionNode {
  if (condition === undefined) return selection;
  const own = selection.directives ?? [];
  if (own.some((each) => print(each) === print(condition))) return onCondition(selection, others);
  const isAround = own.some(({ name }) => name.value === condition.name.value);
  const conditional: SelectionNode = isAround
    ? {
        kind: Kind.INLINE_FRAGMENT,
        directives: [condition],
        selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
      }
    : { ...selection, directives: [...own, condition] };
  return onCondition(conditional, others);
}
