import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  Kind,
  specifiedScalarTypes,
  type TypeDefinitionNode,
  visit,
} from 'graphql';
import { type FieldNames, fieldsIn, namedType, requirementsOf } from './field-sets.ts';
import { argumentOf, type FieldsType, fieldsTypes } from './fields-types.ts';
import { isOfInterface, withoutUnusedExternals } from './unused-externals.ts';

/** A supergraph in which some subgraphs have a second part, and the name of each by the name of its second part. */
export interface Parted {
  readonly supergraph: DocumentNode;
  readonly wholes: ReadonlyMap<string, string>;
}

/** Fields of one subgraph that are computed from others, and from which others are computed. */
interface Chained {
  readonly graph: string;
  readonly fields: FieldNames;
}

/** What a second part has to have: its fields by type, and all other types that they need. */
interface Part {
  readonly fields: Map<string, Set<string>>;
  readonly types: Set<string>;
  /** The types by whose keys it is entered. */
  readonly entered: ReadonlySet<string>;
}

const rootTypes: ReadonlySet<string> = new Set(['Query']);

/**
 * Puts a field that `@requires` asks for, and that has requirements of its own, into a second part of its subgraph, which
 * is a subgraph to the planner, with nothing but this field and what it takes to compute it.
 *
 * The planner merges the fetch of such a field into another of the same subgraph, where nothing that the field requires
 * has arrived yet. It cannot merge fetches of two subgraphs.
 */
export function chainedRequirementsApart(supergraph: DocumentNode): Parted {
  let parted = supergraph;
  const wholes = new Map<string, string>();
  for (const chained of chainedIn(supergraph)) {
    parted = withSecondPart(parted, chained, wholes);
  }
  if (parted === supergraph) return { supergraph, wholes };
  return { supergraph: withoutUnusedExternals(parted, requiredBy(parted)), wholes };
}

function chainedIn(supergraph: DocumentNode): Chained[] {
  const types = fieldsTypes(supergraph);
  const required = new Map<string, Set<string>>();
  for (const { type, fieldSet } of requirementsOf(supergraph)) {
    merge(required, fieldsIn(fieldSet, type.name.value, types));
  }
  const leaves = leafTypes(supergraph);
  const byGraph = new Map<string, Map<string, Set<string>>>();
  for (const { type, field, directive, graph } of requirementsOf(supergraph)) {
    const [typeName, fieldName] = [type.name.value, field.name.value];
    const isPlain = directive.arguments?.every(({ name }) => plainArguments.has(name.value));
    const isMovable =
      isPlain &&
      type.kind === Kind.OBJECT_TYPE_DEFINITION &&
      leaves.has(namedType(field.type)) &&
      keysOf(type, graph).length > 0 &&
      !isOfInterface(type, fieldName, graph, types);
    if (!isMovable || !required.get(typeName)?.has(fieldName)) continue;
    const fields = byGraph.get(graph) ?? new Map();
    byGraph.set(graph, merge(fields, new Map([[typeName, new Set([fieldName])]])));
  }
  return [...byGraph].map(([graph, fields]) => ({ graph, fields }));
}

const plainArguments: ReadonlySet<string> = new Set(['graph', 'requires', 'type']);

function withSecondPart(
  supergraph: DocumentNode,
  chained: Chained,
  wholes: Map<string, string>,
): DocumentNode {
  const { graph } = chained;
  const second = `${graph}__COMPUTED`;
  const part = partOf(supergraph, chained);
  const inPart = (type: string) => part.fields.has(type) || part.types.has(type);
  const ofGraph = (directive: ConstDirectiveNode) => argumentOf(directive, 'graph') === graph;
  const doubled = (
    directives: readonly ConstDirectiveNode[] = [],
    isDoubled: (directive: ConstDirectiveNode) => boolean = () => true,
  ) => [
    ...directives,
    ...directives
      .filter((directive) => ofGraph(directive) && isDoubled(directive))
      .map((directive) => withGraph(directive, second)),
  ];
  const typeDirectives = (type: TypeDefinitionNode): ConstDirectiveNode[] => {
    const name = type.name.value;
    const given = type.directives ?? [];
    if (rootTypes.has(name)) return [...given, joinType(second)];
    if (!inPart(name)) return [...given];
    const isEntered = part.entered.has(name);
    const others = doubled(given, (directive) => {
      if (directive.name.value === 'join__type') return isEntered && isKey(directive);
      const of = argumentOf(directive, 'interface') ?? argumentOf(directive, 'member');
      return typeof of === 'string' && inPart(of);
    });
    return isEntered ? others : [...others, joinType(second)];
  };
  const fieldOf = (type: TypeDefinitionNode, field: FieldDefinitionNode): FieldDefinitionNode => {
    const name = field.name.value;
    if (chained.fields.get(type.name.value)?.has(name)) {
      const directives = field.directives?.map((directive) =>
        ofGraph(directive) ? withGraph(directive, second) : directive,
      );
      return { ...field, directives: directives ?? [] };
    }
    const joined = field.directives?.filter((each) => each.name.value === 'join__field') ?? [];
    if (part.fields.get(type.name.value)?.has(name)) {
      return { ...field, directives: doubled(field.directives) };
    }
    if (joined.length > 0) return field;
    // What is said of no subgraph holds for all of the type's, of which there is now one more.
    const graphs = new Set((type.directives ?? []).map((each) => argumentOf(each, 'graph')));
    const explicit = [...graphs]
      .filter((each) => typeof each === 'string')
      .map((each) => join('join__field', each));
    return { ...field, directives: [...(field.directives ?? []), ...explicit] };
  };
  const withFields = <Type extends FieldsType>(type: Type): Type | undefined => {
    const name = type.name.value;
    if (!inPart(name) && !rootTypes.has(name)) return undefined;
    return {
      ...type,
      directives: typeDirectives(type),
      fields: type.fields?.map((field) => fieldOf(type, field)),
    };
  };
  const withDirectives = <Type extends TypeDefinitionNode>(type: Type): Type | undefined =>
    inPart(type.name.value) ? { ...type, directives: typeDirectives(type) } : undefined;
  return visit(supergraph, {
    ObjectTypeDefinition: withFields,
    InterfaceTypeDefinition: withFields,
    UnionTypeDefinition: withDirectives,
    ScalarTypeDefinition: withDirectives,
    InputObjectTypeDefinition: (type) => {
      const changed = withDirectives(type);
      return (
        changed && {
          ...changed,
          fields: changed.fields?.map((field) => ({
            ...field,
            directives: doubled(field.directives),
          })),
        }
      );
    },
    EnumTypeDefinition: (type) => {
      if (type.name.value === 'join__Graph') {
        const whole = type.values?.find(({ name }) => name.value === graph);
        if (!whole) return undefined;
        const directives = whole.directives?.map((directive) => ({
          ...directive,
          arguments: directive.arguments?.map((argument) => {
            if (argument.name.value !== 'name' || argument.value.kind !== Kind.STRING)
              return argument;
            const value = `${argument.value.value}__computed`;
            wholes.set(value, argument.value.value);
            return { ...argument, value: { ...argument.value, value } };
          }),
        }));
        const added = { ...whole, name: { ...whole.name, value: second }, directives };
        return { ...type, values: [...(type.values ?? []), added] };
      }
      const changed = withDirectives(type);
      return (
        changed && {
          ...changed,
          values: changed.values?.map((value) => ({
            ...value,
            directives: doubled(value.directives),
          })),
        }
      );
    },
  });
}

function partOf(supergraph: DocumentNode, { graph, fields: chained }: Chained): Part {
  const types = fieldsTypes(supergraph);
  const inputs = inputTypes(supergraph);
  const fields = new Map<string, Set<string>>();
  const named = new Set<string>();
  merge(fields, chained);
  for (const typeName of chained.keys()) {
    for (const key of keysOf(types.get(typeName) as FieldsType, graph)) {
      merge(fields, fieldsIn(key, typeName, types));
    }
  }
  for (const requirement of requirementsOf(supergraph)) {
    const { type, field, fieldSet } = requirement;
    if (requirement.graph !== graph || !chained.get(type.name.value)?.has(field.name.value)) {
      continue;
    }
    merge(fields, fieldsIn(fieldSet, type.name.value, types));
  }
  const addType = (name: string): void => {
    if (named.has(name)) return;
    named.add(name);
    for (const field of inputs.get(name)?.fields ?? []) addType(namedType(field.type));
  };
  for (const [typeName, names] of fields) {
    for (const field of types.get(typeName)?.fields ?? []) {
      if (!names.has(field.name.value)) continue;
      addType(namedType(field.type));
      for (const argument of field.arguments ?? []) addType(namedType(argument.type));
    }
  }
  return { fields, types: named, entered: new Set(chained.keys()) };
}

/** Which subgraphs require a field that some subgraph requires, by type and field. */
function requiredBy(
  supergraph: DocumentNode,
): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const types = fieldsTypes(supergraph);
  const graphs = new Map<string, Map<string, Set<string>>>();
  for (const { type, graph, fieldSet } of requirementsOf(supergraph)) {
    for (const [typeName, names] of fieldsIn(fieldSet, type.name.value, types)) {
      const ofType = graphs.get(typeName) ?? new Map<string, Set<string>>();
      graphs.set(typeName, ofType);
      for (const name of names) ofType.set(name, (ofType.get(name) ?? new Set()).add(graph));
    }
  }
  return graphs;
}

function keysOf({ directives = [] }: FieldsType, graph: string): string[] {
  return directives
    .filter((directive) => argumentOf(directive, 'graph') === graph && isKey(directive))
    .map((directive) => String(argumentOf(directive, 'key')));
}

/** A key by which a subgraph finds entities. */
function isKey(directive: ConstDirectiveNode): boolean {
  return (
    directive.name.value === 'join__type' &&
    argumentOf(directive, 'key') !== undefined &&
    argumentOf(directive, 'resolvable') !== false &&
    argumentOf(directive, 'isInterfaceObject') !== true
  );
}

function leafTypes({ definitions }: DocumentNode): ReadonlySet<string> {
  const names = specifiedScalarTypes.map(({ name }) => name);
  for (const definition of definitions) {
    const isLeaf =
      definition.kind === Kind.SCALAR_TYPE_DEFINITION ||
      definition.kind === Kind.ENUM_TYPE_DEFINITION;
    if (isLeaf) names.push(definition.name.value);
  }
  return new Set(names);
}

function inputTypes({
  definitions,
}: DocumentNode): ReadonlyMap<string, InputObjectTypeDefinitionNode> {
  return new Map(
    definitions
      .filter((definition) => definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
      .map((type) => [type.name.value, type]),
  );
}

function merge(into: Map<string, Set<string>>, added: FieldNames): Map<string, Set<string>> {
  for (const [typeName, names] of added) {
    into.set(typeName, (into.get(typeName) ?? new Set()).union(names));
  }
  return into;
}

function withGraph(directive: ConstDirectiveNode, graph: string): ConstDirectiveNode {
  return {
    ...directive,
    arguments: (directive.arguments ?? []).map((argument) =>
      argument.name.value === 'graph'
        ? { ...argument, value: { kind: Kind.ENUM, value: graph } }
        : argument,
    ),
  };
}

function joinType(graph: string): ConstDirectiveNode {
  return join('join__type', graph);
}

function join(directive: string, graph: string): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: directive },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'graph' },
        value: { kind: Kind.ENUM, value: graph },
      },
    ],
  };
}
