import {
  type ConstDirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  visit,
} from 'graphql';

/** A definition of a type that has fields. */
export type FieldsType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export function fieldsTypes({ definitions }: DocumentNode): ReadonlyMap<string, FieldsType> {
  const types = new Map<string, FieldsType>();
  for (const definition of definitions) {
    if (
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION
    ) {
      types.set(definition.name.value, definition);
    }
  }
  return types;
}

export function changeFieldsTypes(
  document: DocumentNode,
  change: <Type extends FieldsType>(type: Type) => Type,
): DocumentNode {
  return visit(document, {
    ObjectTypeDefinition: (type) => change(type),
    InterfaceTypeDefinition: (type) => change(type),
  });
}

/** The value of a directive's argument that is a name, a text or a truth value. */
export function argumentOf(
  { arguments: given = [] }: ConstDirectiveNode,
  name: string,
): string | boolean | undefined {
  const value = given.find((argument) => argument.name.value === name)?.value;
  return value && 'value' in value ? value.value : undefined;
}
