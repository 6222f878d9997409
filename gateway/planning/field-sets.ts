import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type NamedTypeNode,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { argumentOf, type FieldsType, fieldsTypes } from './fields-types.ts';

/** Fields by the type that has them. */
export type FieldNames = ReadonlyMap<string, ReadonlySet<string>>;

/** The selections of a field set, as `@key` and `@requires` have them. */
export function selectionsOf(fieldSet: string): SelectionSetNode {
  const [operation] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`no field set: ${fieldSet}`);
  return operation.selectionSet;
}

/** All fields that a field set of a type names; those of an interface also in the types that implement it. */
export function fieldsIn(
  fieldSet: string,
  typeName: string,
  types: ReadonlyMap<string, FieldsType>,
): FieldNames {
  const names = new Map<string, Set<string>>();
  const add = (owner: string, field: string): void => {
    names.set(owner, (names.get(owner) ?? new Set()).add(field));
    for (const [name, { interfaces }] of types) {
      if (interfaces?.some((implemented) => implemented.name.value === owner)) add(name, field);
    }
  };
  const addAll = ({ selections }: SelectionSetNode, owner: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        addAll(selection.selectionSet, selection.typeCondition?.name.value ?? owner);
        continue;
      }
      const definition = types
        .get(owner)
        ?.fields?.find(({ name }) => name.value === selection.name.value);
      if (definition === undefined) continue;
      add(owner, selection.name.value);
      if (selection.selectionSet) addAll(selection.selectionSet, namedType(definition.type));
    }
  };
  addAll(selectionsOf(fieldSet), typeName);
  return names;
}

export function namedType(type: TypeNode): string {
  let inner: TypeNode = type;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return (inner as NamedTypeNode).name.value;
}

/** What every field of a supergraph is computed from, subgraph by subgraph. */
export function* requirementsOf(supergraph: DocumentNode): Generator<{
  readonly type: FieldsType;
  readonly field: FieldDefinitionNode;
  readonly directive: ConstDirectiveNode;
  readonly graph: string;
  readonly fieldSet: string;
}> {
  for (const type of fieldsTypes(supergraph).values()) {
    for (const field of type.fields ?? []) {
      for (const directive of field.directives ?? []) {
        const fieldSet = argumentOf(directive, 'requires');
        if (directive.name.value !== 'join__field' || typeof fieldSet !== 'string') continue;
        const graph = String(argumentOf(directive, 'graph'));
        yield { type, field, directive, graph, fieldSet };
      }
    }
  }
}
