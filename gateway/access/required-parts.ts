import {
  baseType,
  type CompositeType,
  type FieldDefinition,
  type Schema,
} from '@apollo/federation-internals';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { StartupProblem } from '../config/startup-problem.ts';

/**
 * The parts of the schema (`Type`, `Type.field`) that a subgraph reads by `@requires` to answer a field.
 *
 * @throws {StartupProblem} when it cannot be told what they are
 */
export function requiredParts(field: FieldDefinition<CompositeType>): string[] {
  return field.appliedDirectivesOf('join__field').flatMap((directive) => {
    const { requires } = directive.arguments();
    if (requires === undefined) return [];
    const selectionSet = readFieldSet(requires);
    const schema = field.schema();
    return selectionSet ? partsOf(selectionSet, field.parent.name, schema) : unknownParts(field);
  });
}

function readFieldSet(text: unknown): SelectionSetNode | undefined {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : undefined;
}

function partsOf({ selections }: SelectionSetNode, typeName: string, schema: Schema): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? typeName;
      return [condition, ...partsOf(selection.selectionSet, condition, schema)];
    }
    if (selection.name.value === '__typename') return [];
    const coordinate = `${typeName}.${selection.name.value}`;
    const type = schema.type(typeName);
    const field =
      type && 'field' in type ? (type as CompositeType).field(selection.name.value) : undefined;
    if (!field) return unknownParts({ coordinate });
    const below = selection.selectionSet;
    return [
      coordinate,
      ...(below ? partsOf(below, baseType(field.type as never).name, schema) : []),
    ];
  });
}

function unknownParts({ coordinate }: { readonly coordinate: string }): never {
  throw new StartupProblem(
    `The supergraph cannot be used: it cannot be told what is required by ${coordinate}`,
  );
}
