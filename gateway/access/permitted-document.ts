import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { typeNameField } from '../planning/type-name-field.ts';

/**
 * A document without some of its fields. Where nothing else is selected `__typename` stands for them, so that it still
 * shows which objects there are; and in fragments, so that it shows to which objects they apply, even when all else
 * in them is skipped.
 *
 * Written out, as `visit` of graphql-js takes time with the square of the number of fields that are taken away.
 */
export function permittedDocument(
  { kind, definitions }: DocumentNode,
  denied: ReadonlySet<FieldNode>,
): DocumentNode {
  const permit = ({ selections }: SelectionSetNode, isFragments: boolean): SelectionSetNode => {
    const permitted: SelectionNode[] = [];
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD && denied.has(selection)) continue;
      permitted.push(
        selection.kind === Kind.FRAGMENT_SPREAD || selection.selectionSet === undefined
          ? selection
          : {
              ...selection,
              selectionSet: permit(selection.selectionSet, selection.kind !== Kind.FIELD),
            },
      );
    }
    const isLess = permitted.length < selections.length;
    if (permitted.length === 0 || (isLess && isFragments)) permitted.push(typeNameField);
    return { kind: Kind.SELECTION_SET, selections: permitted };
  };
  return {
    kind,
    definitions: definitions.map((definition) => {
      if (!('selectionSet' in definition)) return definition;
      const isFragment = definition.kind === Kind.FRAGMENT_DEFINITION;
      return { ...definition, selectionSet: permit(definition.selectionSet, isFragment) };
    }),
  };
}
