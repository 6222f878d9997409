import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql';

const typeName: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
};

/**
 * A document without some of its fields. Where nothing else is selected `__typename` stands for them, so that it still
 * shows which objects there are.
 */
export function permittedDocument(
  document: DocumentNode,
  denied: ReadonlySet<FieldNode>,
): DocumentNode {
  return visit(document, {
    Field: { enter: (field) => (denied.has(field) ? null : undefined) },
    SelectionSet: {
      leave: (set) => (set.selections.length > 0 ? undefined : { ...set, selections: [typeName] }),
    },
  });
}
