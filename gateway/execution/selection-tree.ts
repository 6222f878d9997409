import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../planning/fragments.ts';

/** Response names of a selection set and, for those that have fields, the tree below; type conditions are dropped. */
export type SelectionTree = ReadonlyMap<string, SelectionTree | undefined>;

type GrowingTree = Map<string, GrowingTree | undefined>;

/**
 * The shape of the answers to an operation.
 *
 * @param renamed final name of a response name that an output rewrite changes
 */
export function selectionTree(
  document: DocumentNode,
  renamed: ReadonlyMap<string, string>,
): SelectionTree {
  const fragments = fragmentsOf(document);
  const grow = ({ selections }: SelectionSetNode, tree: GrowingTree): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        grow(selection.selectionSet, tree);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) grow(fragment.selectionSet, tree);
      } else {
        const responseName = selection.alias?.value ?? selection.name.value;
        const name = renamed.get(responseName) ?? responseName;
        const below = tree.get(name) ?? (selection.selectionSet && new Map());
        tree.set(name, below);
        if (selection.selectionSet && below) grow(selection.selectionSet, below);
      }
    }
  };
  const tree: GrowingTree = new Map();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) grow(definition.selectionSet, tree);
  }
  return tree;
}
