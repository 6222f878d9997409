import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/**
 * Whether an operation selects a field of this name anywhere, for what is dear to read and seldom wanted. Says yes also of
 * a field that is skipped, or in another place.
 */
export function selectsField(
  { operation, fragments }: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>,
  name: string,
): boolean {
  return [operation, ...Object.values(fragments)].some(({ selectionSet }) =>
    isSelected(selectionSet, name),
  );
}

function isSelected({ selections }: SelectionSetNode, name: string): boolean {
  return selections.some(
    (selection) =>
      (selection.kind === 'Field' && selection.name.value === name) ||
      ('selectionSet' in selection &&
        selection.selectionSet !== undefined &&
        isSelected(selection.selectionSet, name)),
  );
}
