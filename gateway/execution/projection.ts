import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNullableType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, isDenied, type SelectedOperation } from './collect-fields.ts';
import type { Completion } from './completion.ts';
import { compileIntrospection } from './introspection.ts';
import { compileLeaf } from './leaf.ts';
import { type Data, isData, isInherited, readOwn, writeOwn } from './own-property.ts';

/**
 * Makes the response's value of a value of the data: null where there is none or it does not fit, and `undefined`
 * where null is not allowed, so that the parent becomes null.
 */
type Complete = (value: unknown, completion: Completion) => unknown;

/** The response to an operation, made from the data of all its fetches. */
export interface Projection {
  /** The response's `data`. */
  readonly complete: (data: Data, completion: Completion) => Data | null;
  /** Does the operation ask for anything that only subgraphs can answer? */
  readonly needsSubgraphs: boolean;
}

interface ProjectedField {
  /** Name in the response. */
  readonly name: string;
  /** Name in the data. */
  readonly source: string;
  readonly inherited: boolean;
  /** Values of this JavaScript type are right as they are, so that most leaves need no call. */
  readonly rightType: string | undefined;
  readonly complete: Complete;
}

/** Prepares the response of an operation, for one set of values of its conditions. */
export function compileProjection(selected: SelectedOperation): Projection {
  const { schema, operation } = selected;
  const type = schema.getRootType(operation.operation);
  if (!type) throw new TypeError(`The schema has no type for ${operation.operation} operations`);
  const root = compileFields(selected, type, [operation.selectionSet], 0);
  return {
    complete: (data, completion) => root(data, completion) as Data | null,
    needsSubgraphs: Array.from(
      collectFields(selected, type, [operation.selectionSet]).values(),
    ).some((nodes) => !nodes[0].name.value.startsWith('__') && !isDenied(selected, nodes)),
  };
}

/** @param depth number of segments in the paths of the objects */
function compileFields(
  selected: SelectedOperation,
  type: GraphQLObjectType | GraphQLInterfaceType,
  selectionSets: readonly SelectionSetNode[],
  depth: number,
): Complete {
  const fields = Array.from(
    collectFields(selected, type, selectionSets),
    ([name, nodes]): ProjectedField => {
      if (isDenied(selected, nodes)) return deniedField(name, type, nodes[0], depth + 1);
      const source = selected.dataNames.of(nodes[0]);
      const complete = compileField(selected, type, nodes, depth + 1);
      const rightType = name === '__proto__' ? undefined : rightTypeOf(type, nodes[0]);
      return { name, source, inherited: isInherited(source), rightType, complete };
    },
  );
  return (value, completion) => {
    const data = value as Data;
    const object: Data = {};
    for (const { name, source, inherited, rightType, complete } of fields) {
      const value = inherited ? readOwn(data, source) : data[source];
      if (typeof value === rightType) {
        object[name] = value;
        continue;
      }
      completion.path[depth] = name;
      const completed = complete(value, completion);
      if (value === undefined) completion.missing(data, source, depth + 1, completed);
      if (completed === undefined) return null;
      writeOwn(object, name, completed);
    }
    return object;
  };
}

/** A field that the caller may not ask for: an error, whatever the data hold. */
function deniedField(
  name: string,
  parent: GraphQLObjectType | GraphQLInterfaceType,
  node: FieldNode,
  depth: number,
): ProjectedField {
  const completed = isNonNullType(parent.getFields()[node.name.value]?.type) ? undefined : null;
  const complete: Complete = (_value, completion) => {
    completion.deny(depth);
    return completed;
  };
  return { name, source: nowhere, inherited: false, rightType: undefined, complete };
}

/** Under this name no data lie, and no fetch fails. */
const nowhere = '';

function rightTypeOf(
  parent: GraphQLObjectType | GraphQLInterfaceType,
  node: FieldNode,
): string | undefined {
  const field = parent.getFields()[node.name.value];
  const type = field && getNullableType(field.type);
  return isScalarType(type) ? rightTypes.get(type.name) : undefined;
}

const rightTypes: ReadonlyMap<string, string> = new Map([
  ['String', 'string'],
  ['ID', 'string'],
  ['Boolean', 'boolean'],
]);

function compileField(
  selected: SelectedOperation,
  parent: GraphQLObjectType | GraphQLInterfaceType,
  nodes: readonly [FieldNode, ...FieldNode[]],
  depth: number,
): Complete {
  const fieldName = nodes[0].name.value;
  if (fieldName === '__typename') return compileTypeName(parent, depth);
  if (fieldName === '__schema' || fieldName === '__type') {
    return compileIntrospection(selected, nodes);
  }
  const field = parent.getFields()[fieldName];
  if (!field) throw new TypeError(`The type ${parent.name} has no field ${fieldName}`);
  const selectionSets = nodes.flatMap((node) => node.selectionSet ?? []);
  return compileType(selected, field.type, selectionSets, depth);
}

function compileTypeName(
  parent: GraphQLObjectType | GraphQLInterfaceType,
  depth: number,
): Complete {
  if (isObjectType(parent)) return () => parent.name;
  return (_value, completion) => {
    completion.invalid(`Cannot tell which ${parent.name} this is`, depth);
    return undefined;
  };
}

function compileType(
  selected: SelectedOperation,
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  depth: number,
): Complete {
  if (isNonNullType(type)) {
    const inner = compileType(selected, type.ofType, selectionSets, depth);
    return (value, completion) => {
      if (value === null || value === undefined) {
        completion.invalid(`Cannot return null for a non-null field of type ${type}`, depth);
        return undefined;
      }
      return inner(value, completion) ?? undefined;
    };
  }
  if (isListType(type)) {
    return completeList(compileType(selected, type.ofType, selectionSets, depth + 1), type, depth);
  }
  if (isLeafType(type)) {
    const completeLeaf = compileLeaf(type);
    return (value, completion) => {
      if (value === null || value === undefined) return null;
      const completed = completeLeaf(value);
      if (completed !== undefined) return completed;
      completion.invalid(`Expected a value of type ${type}`, depth);
      return null;
    };
  }
  return isObjectType(type)
    ? completeObject(compileFields(selected, type, selectionSets, depth), type, depth)
    : completeAbstract(selected, type, selectionSets, depth);
}

function completeList(completeElement: Complete, type: GraphQLOutputType, depth: number): Complete {
  return (value, completion) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) {
      completion.invalid(`Expected a list of type ${type}`, depth);
      return null;
    }
    const list = new Array(value.length);
    for (let index = 0; index < value.length; index++) {
      completion.path[depth] = index;
      const completed = completeElement(value[index], completion);
      if (completed === undefined) return null; // the list is lost, and further errors would say no more
      list[index] = completed;
    }
    return list;
  };
}

function completeObject(
  completeFields: Complete,
  type: GraphQLObjectType,
  depth: number,
): Complete {
  return (value, completion) => {
    if (value === null || value === undefined) return null;
    if (isData(value)) return completeFields(value, completion);
    completion.invalid(`Expected an object of type ${type}`, depth);
    return null;
  };
}

/** Which fields are selected depends on the object's type; each type's are collected when its first object comes. */
function completeAbstract(
  selected: SelectedOperation,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  depth: number,
): Complete {
  const byTypeName = new Map<unknown, Complete>();
  const compileFor = (typeName: unknown): Complete | undefined => {
    const actual = actualType(selected, type, typeName);
    if (actual === undefined) return undefined;
    const completeFields = compileFields(selected, actual, selectionSets, depth);
    byTypeName.set(typeName, completeFields);
    return completeFields;
  };
  return (value, completion) => {
    if (value === null || value === undefined) return null;
    const typeName = isData(value) ? value.__typename : null;
    const completeFields = byTypeName.get(typeName) ?? compileFor(typeName);
    if (completeFields !== undefined) return completeFields(value, completion);
    completion.invalid(`Expected an object of type ${type}`, depth);
    return null;
  };
}

/** An object of an interface may know no more of its type than that, see `@interfaceObject`. */
function actualType(
  { schema }: SelectedOperation,
  declared: GraphQLCompositeType,
  typeName: unknown,
): GraphQLObjectType | GraphQLInterfaceType | undefined {
  const type = typeName === undefined ? declared : schema.getType(String(typeName));
  if (!isCompositeType(type) || isUnionType(type)) return undefined;
  if (type === declared || isObjectType(declared)) return type;
  return schema.isSubType(declared, type) ? type : undefined;
}
