import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Grants } from '../../../../gateway/access/demand.ts';

type May = (grants: Grants) => boolean;

interface Field {
  readonly returns: string;
  readonly own: May[];
  /** What is required for it, of which type. */
  readonly requires: { readonly on: string; readonly fields: SelectionSetNode }[];
}

interface Type {
  readonly isInterface: boolean;
  readonly own: May[];
  readonly fields: Map<string, Field>;
  readonly interfaces: Set<string>;
  readonly inputs: Set<string>;
}

/**
 * What the subgraphs demand, read from them and worked out anew for every question: slow, and another way than the
 * gateway's, which reads what composition made of them.
 */
export class DemandsOfSubgraphs {
  readonly #types = new Map<string, Type>();

  constructor(subgraphs: Readonly<Record<string, string>>) {
    const documents = Object.values(subgraphs).map((sdl) => parse(sdl));
    for (const document of documents) this.#read(document);
    for (const document of documents) this.#shareInterfaceObjects(document);
  }

  /** May this caller ask for this field, written on this type? */
  mayAsk(typeName: string, fieldName: string, grants: Grants): boolean {
    return this.#mayAsk(typeName, fieldName, grants);
  }

  /** May this caller give a value of this type? */
  mayGive(typeName: string, grants: Grants, seen: ReadonlySet<string> = new Set()): boolean {
    const type = this.#types.get(typeName);
    if (type === undefined || seen.has(typeName)) return true;
    const now = new Set([...seen, typeName]);
    return (
      all(type.own, grants) && [...type.inputs].every((name) => this.mayGive(name, grants, now))
    );
  }

  /** What a field itself demands, not what comes with it. */
  mayAskItself(typeName: string, fieldName: string, grants: Grants): boolean {
    return all(this.#types.get(typeName)?.fields.get(fieldName)?.own ?? [], grants);
  }

  #mayAsk(typeName: string, fieldName: string, grants: Grants): boolean {
    const field = this.#types.get(typeName)?.fields.get(fieldName);
    if (field === undefined) return true;
    return (
      all(field.own, grants) &&
      this.#maySee(typeName, grants) &&
      this.#maySee(field.returns, grants) &&
      field.requires.every(({ on, fields }) => this.#mayAskAll(fields, on, grants)) &&
      this.#implementationsOf(typeName).every((name) => this.#mayAsk(name, fieldName, grants))
    );
  }

  #mayAskAll({ selections }: SelectionSetNode, typeName: string, grants: Grants): boolean {
    return selections.every((selection) => {
      if (selection.kind !== Kind.FIELD) throw new Error('Only fields are required here');
      return this.#mayAsk(typeName, selection.name.value, grants);
    });
  }

  #maySee(typeName: string, grants: Grants): boolean {
    return (
      all(this.#types.get(typeName)?.own ?? [], grants) &&
      this.#implementationsOf(typeName).every((name) => this.#maySee(name, grants))
    );
  }

  #implementationsOf(typeName: string): string[] {
    const types = [...this.#types];
    return types.filter(([, { interfaces }]) => interfaces.has(typeName)).map(([name]) => name);
  }

  #type(name: string, isInterface: boolean): Type {
    const type = this.#types.get(name) ?? {
      isInterface,
      own: [],
      fields: new Map(),
      interfaces: new Set(),
      inputs: new Set(),
    };
    this.#types.set(name, type);
    return type;
  }

  #read({ definitions }: DocumentNode): void {
    for (const definition of definitions) {
      if (!('name' in definition) || !definition.name) continue;
      const type = this.#type(
        definition.name.value,
        definition.kind === Kind.INTERFACE_TYPE_DEFINITION,
      );
      type.own.push(...demandsOf(definition.directives));
      if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
        for (const field of definition.fields ?? []) type.inputs.add(namedType(field.type));
      }
      if (!isFieldsType(definition)) continue;
      for (const { name } of definition.interfaces ?? []) type.interfaces.add(name.value);
      for (const field of definition.fields ?? []) {
        addField(type, field, definition.name.value);
      }
    }
  }

  /** What a subgraph adds to an interface as to an object, it adds to all its objects. */
  #shareInterfaceObjects({ definitions }: DocumentNode): void {
    for (const definition of definitions) {
      if (!isFieldsType(definition)) continue;
      const isInterfaceObject = definition.directives?.some(
        ({ name }) => name.value === 'interfaceObject',
      );
      if (!isInterfaceObject) continue;
      const name = definition.name.value;
      for (const implementation of this.#implementationsOf(name)) {
        const type = this.#types.get(implementation) as Type;
        for (const field of definition.fields ?? []) addField(type, field, name);
      }
    }
  }
}

function all(demands: readonly May[], grants: Grants): boolean {
  return demands.every((may) => may(grants));
}

function addField(type: Type, node: FieldDefinitionNode, on: string): void {
  const name = node.name.value;
  const field = type.fields.get(name) ?? { returns: namedType(node.type), own: [], requires: [] };
  type.fields.set(name, field);
  field.own.push(...demandsOf(node.directives));
  for (const directive of node.directives ?? []) {
    if (directive.name.value !== 'requires') continue;
    const [operation] = parse(`{ ${argumentOf(directive)} }`).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Not a field set');
    field.requires.push({ on, fields: operation.selectionSet });
  }
}

function demandsOf(directives: readonly DirectiveNode[] = []): May[] {
  return directives.flatMap((directive): May[] => {
    const sets = argumentOf(directive) as string[][];
    const oneOf = (has: readonly string[]) =>
      sets.some((set) => new Set(set).isSubsetOf(new Set(has)));
    switch (directive.name.value) {
      case 'authenticated':
        return [({ kind }) => kind !== 'anonymous'];
      case 'requiresScopes':
        return [({ scopes }) => oneOf(scopes)];
      case 'policy':
        return [({ policies }) => oneOf(policies)];
      default:
        return [];
    }
  });
}

function argumentOf({ arguments: given = [] }: DirectiveNode): unknown {
  const [first] = given;
  return first && valueFromASTUntyped(first.value);
}

function isFieldsType(definition: DocumentNode['definitions'][number]) {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION
  );
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
