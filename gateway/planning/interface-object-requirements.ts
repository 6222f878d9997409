import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  parse,
  type SelectionSetNode,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { requirementsOf, selectionsOf } from './field-sets.ts';
import { argumentOf } from './fields-types.ts';
import { fragmentsOf } from './fragments.ts';

/** What the fields of an interface are computed from, in subgraphs to which it is an object. */
type Requirements = ReadonlyMap<string, readonly SelectionSetNode[]>;

/**
 * Selects what a field of an interface object is computed from for all objects at its place, where an operation selects
 * the field for some of them only: `media { stars ... on Song { summary } }` gets `... on Media { title }`.
 *
 * The subgraph knows the interface alone, so the planner asks it for all of these objects by the same representations, but
 * fetches what is required only of those that the field is selected for: the others would not be asked for at all.
 */
export function requireOfWholeInterface(supergraph: DocumentNode, apiSchema: GraphQLSchema) {
  const byInterface = interfaceObjects(supergraph, apiSchema);
  if (byInterface.size === 0) return (operation: DocumentNode) => operation;
  return (operation: DocumentNode): DocumentNode => {
    const fragments = fragmentsOf(operation);
    const types = new TypeInfo(apiSchema);
    return visit(
      operation,
      visitWithTypeInfo(types, {
        Field(field) {
          const type = getNamedType(types.getType());
          if (!field.selectionSet || !isAbstractType(type)) return undefined;
          const added = [...byInterface].flatMap(([name, requirements]) => {
            const objects = objectsOf(name);
            if (objects.isDisjointFrom(objectsOf(type.name))) return [];
            const narrowed = narrowedFields(field.selectionSet as SelectionSetNode, objects, false);
            const required = narrowed.flatMap((fieldName) => requirements.get(fieldName) ?? []);
            return [...new Set(required)].map((selectionSet) => inlineFragment(name, selectionSet));
          });
          if (added.length === 0) return undefined;
          const selections = [...field.selectionSet.selections, ...added];
          return { ...field, selectionSet: { ...field.selectionSet, selections } };
        },
      }),
    );

    /** The names of fields that fragments select for some of these objects only. */
    function narrowedFields(
      { selections }: SelectionSetNode,
      objects: ReadonlySet<string>,
      isNarrowed: boolean,
    ): string[] {
      return selections.flatMap((selection) => {
        if (selection.kind === Kind.FIELD) return isNarrowed ? [selection.name.value] : [];
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (fragment === undefined) return [];
        const condition = fragment.typeCondition?.name.value;
        const isFurther = condition !== undefined && !objects.isSubsetOf(objectsOf(condition));
        return narrowedFields(fragment.selectionSet, objects, isNarrowed || isFurther);
      });
    }
  };

  /** The object types that a type may be. */
  function objectsOf(typeName: string): ReadonlySet<string> {
    const type = apiSchema.getType(typeName);
    if (!isAbstractType(type)) return new Set([typeName]);
    return new Set(apiSchema.getPossibleTypes(type).map(({ name }) => name));
  }
}

/** Interfaces that are objects to a subgraph, with what their fields require there. */
function interfaceObjects(
  supergraph: DocumentNode,
  apiSchema: GraphQLSchema,
): ReadonlyMap<string, Requirements> {
  const byInterface = new Map<string, Map<string, SelectionSetNode[]>>();
  for (const { type, field, graph, fieldSet } of requirementsOf(supergraph)) {
    const isObjectThere = type.directives?.some(
      (directive) =>
        argumentOf(directive, 'graph') === graph &&
        argumentOf(directive, 'isInterfaceObject') === true,
    );
    // Stand-ins and what is not public cannot be selected by an operation.
    if (!isObjectThere || !isPublic(fieldSet, type.name.value, apiSchema)) continue;
    const requirements = byInterface.get(type.name.value) ?? new Map();
    byInterface.set(type.name.value, requirements);
    const known = requirements.get(field.name.value) ?? [];
    requirements.set(field.name.value, [...known, selectionsOf(fieldSet)]);
  }
  return byInterface;
}

function isPublic(fieldSet: string, typeName: string, apiSchema: GraphQLSchema): boolean {
  if (!isCompositeType(apiSchema.getType(typeName))) return false;
  const document = parse(`fragment Required on ${typeName} { ${fieldSet} }`);
  return validate(apiSchema, document).every(({ message }) => message.includes('never used'));
}

function inlineFragment(typeName: string, selectionSet: SelectionSetNode) {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: typeName } },
    selectionSet,
  } as const;
}
