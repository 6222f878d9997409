import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
  visit,
} from 'graphql';

type Fields = Readonly<Record<string, GraphQLField<unknown, unknown>>>;

/** A field of the public schema, `Type.field`. */
export function coordinatesOf(schema: GraphQLSchema): string[] {
  return composites(schema).flatMap((type) =>
    Object.keys(fieldsOf(type)).map((field) => `${type.name}.${field}`),
  );
}

function composites(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
  );
}

function fieldsOf(type: GraphQLNamedType): Fields {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
}

/** An operation that asks for all fields of one type, by the shortest way to it. */
export interface OperationOfType {
  readonly type: string;
  readonly document: ReturnType<typeof parse>;
  /** The field of each node that asks for one of the type. */
  readonly fieldOf: (node: FieldNode) => string | undefined;
}

/** Operations that together ask for every field of the schema. */
export function operationsByType(schema: GraphQLSchema): OperationOfType[] {
  const ways = waysToTypes(schema);
  return composites(schema).map((type) => {
    const way = ways.get(type.name);
    if (way === undefined) throw new Error(`No way leads to the type ${type.name}`);
    return operationOf(type, way);
  });
}

/** Opens the selections that lead to a type, for example `query { dossier(code: $v0) {`. */
interface Way {
  readonly kind: 'query' | 'mutation';
  readonly steps: readonly Step[];
}

type Step =
  | { readonly field: string; readonly args: readonly GraphQLArgument[] }
  | { readonly on: string };

/** The shortest way to each type, from queries where they lead there. */
function waysToTypes(schema: GraphQLSchema): Map<string, Way> {
  const ways = new Map<string, Way>();
  for (const [kind, root] of [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const) {
    if (!root) continue;
    ways.set(root.name, { kind, steps: [] });
    const open: GraphQLNamedType[] = [root];
    for (let type = open.shift(); type !== undefined; type = open.shift()) {
      const way = ways.get(type.name) as Way;
      const go = (next: GraphQLNamedType, step: Step) => {
        if (ways.has(next.name)) return;
        ways.set(next.name, { kind: way.kind, steps: [...way.steps, step] });
        open.push(next);
      };
      for (const field of Object.values(fieldsOf(type))) {
        go(getNamedType(field.type), { field: field.name, args: requiredOf(field) });
      }
      if (isAbstractType(type)) {
        for (const member of schema.getPossibleTypes(type)) go(member, { on: member.name });
      }
    }
  }
  return ways;
}

function requiredOf({ args }: GraphQLField<unknown, unknown>): readonly GraphQLArgument[] {
  return args.filter(isRequiredArgument);
}

function operationOf(type: GraphQLNamedType, { kind, steps }: Way): OperationOfType {
  const variables: string[] = [];
  const call = (name: string, args: readonly GraphQLArgument[]) => {
    const given = args.map((arg) => {
      variables.push(`$v${variables.length}: ${arg.type}`);
      return `${arg.name}: $v${variables.length - 1}`;
    });
    return given.length > 0 ? `${name}(${given.join(', ')})` : name;
  };
  const opened = steps.map((step) =>
    'on' in step ? `... on ${step.on} {` : `${call(step.field, step.args)} {`,
  );
  const selected = Object.values(fieldsOf(type)).map((field) => {
    const isLeaf = Object.keys(fieldsOf(getNamedType(field.type))).length === 0;
    const isUnion = isAbstractType(getNamedType(field.type));
    // Response names by which the fields of the type are told from those of the way.
    return `${mark}${field.name}: ${call(field.name, requiredOf(field))}${isLeaf && !isUnion ? '' : ' { __typename }'}`;
  });
  const body = `${opened.join(' ')} ${selected.join(' ')} ${'}'.repeat(opened.length)}`;
  const head = variables.length > 0 ? `(${variables.join(', ')})` : '';
  return {
    type: type.name,
    document: parse(`${kind} ${head} { ${body} }`),
    fieldOf: ({ alias, name }) => (alias?.value.startsWith(mark) ? name.value : undefined),
  };
}

const mark = 'asked_';

/** Every field node of a document. */
export function fieldNodesOf(document: ReturnType<typeof parse>): FieldNode[] {
  const nodes: FieldNode[] = [];
  visit(document, {
    [Kind.FIELD]: (node: FieldNode) => {
      nodes.push(node);
    },
  });
  return nodes;
}
