import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  print,
  type SelectionSetNode,
} from 'graphql';
import { namedType, selectionsOf } from './field-sets.ts';
import { argumentOf, changeFieldsTypes, type FieldsType, fieldsTypes } from './fields-types.ts';
import { withoutUnusedExternals } from './unused-externals.ts';

/** A field without arguments that stands for a field with certain arguments. */
export interface StandIn {
  readonly name: string;
  /** The field with its arguments, without selections. */
  readonly field: FieldNode;
}

/** What of a supergraph is said with stand-ins. */
export interface StandIns {
  readonly byName: ReadonlyMap<string, StandIn>;
  /** Names of the stand-ins from which a field (`Type.field`) is computed. */
  readonly neededBy: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What one subgraph requires for one field. */
interface Required {
  readonly graph: string;
  /** Names of stand-ins. */
  readonly names: Set<string>;
}

const nobody: ReadonlySet<string> = new Set();

/** Names of stand-ins, and of nothing else in the data of a request. */
export const standInName = /^required__\d+__/;

/**
 * Gives every field that `@requires` asks for, and that has arguments, a stand-in without any.
 *
 * The planner takes fields of one object for the same when they have the same name: it would ask only once for a field
 * that is required with one argument and selected with another. Stand-ins have names of their own.
 */
export function introduceStandIns(supergraph: DocumentNode): {
  readonly supergraph: DocumentNode;
  readonly standIns: StandIns;
} {
  const types = fieldsTypes(supergraph);
  const byName = new Map<string, StandIn>();
  const neededBy = new Map<string, ReadonlySet<string>>();
  /** Stand-ins and the subgraphs that require them, by type. */
  const wanted = new Map<string, Map<StandIn, Set<string>>>();

  const standInFor = ({ name, arguments: given }: FieldNode): StandIn => {
    const field: FieldNode = { kind: Kind.FIELD, name, ...(given && { arguments: given }) };
    const text = print(field);
    const known = byName.values().find((each) => print(each.field) === text);
    if (known) return known;
    const standIn = { name: `required__${byName.size}__${name.value}`, field };
    byName.set(standIn.name, standIn);
    return standIn;
  };
  const want = (typeName: string, standIn: StandIn, graph: string): void => {
    const standIns = wanted.get(typeName) ?? new Map<StandIn, Set<string>>();
    const graphs = standIns.get(standIn) ?? new Set();
    if (graphs.has(graph)) return;
    wanted.set(typeName, standIns.set(standIn, graphs.add(graph)));
    for (const [name, { interfaces }] of types) {
      if (interfaces?.some((implemented) => implemented.name.value === typeName)) {
        want(name, standIn, graph);
      }
    }
  };
  const withStandIns = (
    { selections }: SelectionSetNode,
    typeName: string,
    required: Required,
  ): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? typeName;
        return {
          ...selection,
          selectionSet: withStandIns(selection.selectionSet, condition, required),
        };
      }
      const definition = types
        .get(typeName)
        ?.fields?.find(({ name }) => name.value === selection.name.value);
      if (definition === undefined) return selection;
      const below = selection.selectionSet && {
        selectionSet: withStandIns(selection.selectionSet, namedType(definition.type), required),
      };
      if (!definition.arguments?.length) return { ...selection, ...below };
      const standIn = standInFor(selection);
      want(typeName, standIn, required.graph);
      required.names.add(standIn.name);
      const name = { kind: Kind.NAME, value: standIn.name } as const;
      return { kind: Kind.FIELD, name, ...below };
    }),
  });
  const rewriteField = (field: FieldDefinitionNode, typeName: string): FieldDefinitionNode => {
    const names = new Set<string>();
    const directives = field.directives?.map((directive) => {
      const graph = String(argumentOf(directive, 'graph'));
      return rewriteRequires(directive, (fields) => {
        return withStandIns(fields, typeName, { graph, names });
      });
    });
    if (names.size > 0) neededBy.set(`${typeName}.${field.name.value}`, names);
    return directives ? { ...field, directives } : field;
  };
  const rewriteFields = <Type extends FieldsType>(type: Type): Type => ({
    ...type,
    fields: type.fields?.map((field) => rewriteField(field, type.name.value)),
  });
  const addStandIns = <Type extends FieldsType>(type: Type): Type => ({
    ...type,
    fields: [
      ...(type.fields ?? []),
      ...[...(wanted.get(type.name.value)?.keys() ?? [])].flatMap((standIn) => {
        const field = type.fields?.find(({ name }) => name.value === standIn.field.name.value);
        if (field === undefined) return [];
        const needs = neededBy.get(`${type.name.value}.${field.name.value}`);
        if (needs) neededBy.set(`${type.name.value}.${standIn.name}`, needs);
        const name = { ...field.name, value: standIn.name };
        return [{ ...field, name, arguments: [] }];
      }),
    ],
  });
  const standIns = { byName, neededBy };
  const rewritten = changeFieldsTypes(supergraph, rewriteFields);
  if (byName.size === 0) return { supergraph, standIns };
  const requiredBy = new Map(
    wanted.entries().map(([typeName, its]) => {
      const replaced = its.keys().map(({ field }) => [field.name.value, nobody] as const);
      const added = its.entries().map(([{ name }, graphs]) => [name, graphs] as const);
      return [typeName, new Map<string, ReadonlySet<string>>([...replaced, ...added])];
    }),
  );
  const whole = changeFieldsTypes(rewritten, addStandIns);
  return { supergraph: withoutUnusedExternals(whole, requiredBy), standIns };
}

function rewriteRequires(
  directive: ConstDirectiveNode,
  rewrite: (fields: SelectionSetNode) => SelectionSetNode,
): ConstDirectiveNode {
  if (directive.name.value !== 'join__field') return directive;
  return {
    ...directive,
    arguments: (directive.arguments ?? []).map((argument) => {
      if (argument.name.value !== 'requires' || argument.value.kind !== Kind.STRING) {
        return argument;
      }
      const { selections } = rewrite(selectionsOf(argument.value.value));
      const value = selections.map(print).join(' ');
      return { ...argument, value: { kind: Kind.STRING, value } };
    }),
  };
}
