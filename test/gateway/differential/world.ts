import {
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isNullableType,
  isObjectType,
} from 'graphql';
import { hash } from './random.ts';

/**
 * A made-up world in which every field of every object has a value that follows from the object's identity, the
 * field's name and its arguments alone. So every subgraph, and a schema without subgraphs, sees the same world
 * without any stored data.
 */
export interface Thing {
  /** Concrete type, if this schema knows it. */
  readonly __typename: string;
  /** What its values follow from. */
  readonly kind: string;
  readonly id: string;
  /** What the gateway sent of it, in a subgraph. */
  readonly representation?: Readonly<Record<string, unknown>>;
}

/** How a world differs from a plain one. */
export interface WorldRules {
  /** Types that share their identity, by type: implementations of an interface that some subgraph sees as an object. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Types with a key; there are only a few things of each, so that references meet. */
  readonly entities: ReadonlySet<string>;
  /** Fields (`Type.field`) of keys: they never fail and are never null. */
  readonly keys: ReadonlySet<string>;
  /** Fields (`Type.field`) that others are computed from: they never fail. */
  readonly required: ReadonlySet<string>;
  /** What computed fields (`Type.field`) are made from. */
  readonly requires: ReadonlyMap<string, readonly RequiredField[]>;
  /** Share of the fields that fail. */
  readonly failing: number;
  /** Share of the nullable values that are null. */
  readonly nulls: number;
  /** Share of the things that a subgraph does not have, so that references of others to them lead to nothing. */
  readonly dangling: number;
}

export interface RequiredField {
  readonly name: string;
  /** As it is required, with its arguments. */
  readonly node: FieldNode;
  /** The type that the object must have. */
  readonly on?: string;
  readonly selections?: readonly RequiredField[];
}

/** What one request may change. */
export interface WorldState {
  mutations: number;
}

const ids = 7;
const codes = ['NOT_TODAY', 'TOO_LATE', undefined];

/** The world's resolvers for one schema of it. */
export class World {
  readonly #rules: WorldRules;
  /** The public schema: it alone decides which values a field may have. */
  readonly #publicSchema: GraphQLSchema;
  readonly #sharedKinds: ReadonlySet<string>;
  readonly #subgraphs = new Map<GraphQLSchema, string>();

  constructor(publicSchema: GraphQLSchema, rules: WorldRules) {
    this.#publicSchema = publicSchema;
    this.#rules = rules;
    this.#sharedKinds = new Set(rules.kinds.values());
  }

  /** Lets a schema be that of a subgraph, which does not have everything. */
  addSubgraph(name: string, schema: GraphQLSchema): void {
    this.#subgraphs.set(schema, name);
  }

  readonly resolveField: GraphQLFieldResolver<Thing | undefined, WorldState> = (
    source,
    args,
    state,
    info,
  ) => {
    const parent = source ?? {
      __typename: info.parentType.name,
      kind: info.parentType.name,
      id: '',
    };
    return this.#value(parent, args, state, info);
  };

  readonly resolveType: GraphQLTypeResolver<Thing, WorldState> = (value) => value.__typename;

  /** The thing that a representation means; nothing if there is no such thing. */
  resolveReference(
    representation: Readonly<Record<string, unknown>>,
    schema: GraphQLSchema,
  ): Thing | null {
    const typeName = String(representation.__typename);
    const id = idIn(representation);
    if (id === undefined) return null;
    const kind = this.#kindOf(typeName);
    if (this.#isMissing(kind, id, schema)) return null;
    return { ...this.#thingAt(kind, id, schema), representation };
  }

  #value(
    parent: Thing,
    args: Record<string, unknown>,
    state: WorldState,
    info: GraphQLResolveInfo,
  ): unknown {
    const { fieldName } = info;
    const place = `${info.parentType.name}.${fieldName}`;
    const isKey = this.#isIn(this.#rules.keys, parent, fieldName);
    const mayFail = !isKey && !this.#isIn(this.#rules.required, parent, fieldName);
    let seed = `${parent.kind}/${parent.id}/${fieldName}${canonical(args)}`;
    if (info.operation.operation === 'mutation' && info.path.prev === undefined) {
      seed += `/${state.mutations++}`;
    }
    const type = this.#publicType(parent, info) ?? info.returnType;
    // What a subgraph does not have is as empty there when another of its objects leads to it.
    const isEmpty = !isKey && this.#isMissing(parent.kind, parent.id, info.schema);
    if (isEmpty && isNullableType(type)) return null;
    if (mayFail && this.#dice(`${seed}/fails`) < this.#rules.failing) {
      const code = codes[hash(seed) % codes.length];
      throw new GraphQLError(`${place} fails`, code ? { extensions: { code } } : {});
    }
    const requires = this.#requirementsOf(parent, fieldName);
    if (requires) seed += canonical(this.#required(parent, requires, info));
    return this.#valueOfType(type, seed, isKey, parent, info);
  }

  #valueOfType(
    type: GraphQLOutputType,
    seed: string,
    isPresent: boolean,
    parent: Thing,
    info: Pick<GraphQLResolveInfo, 'fieldName' | 'schema'>,
  ): unknown {
    if (isNonNullType(type)) return this.#valueOfType(type.ofType, seed, true, parent, info);
    if (!isPresent && this.#dice(`${seed}/null`) < this.#rules.nulls) return null;
    if (isListType(type)) {
      const length = hash(`${seed}/length`) % 4;
      return Array.from({ length }, (_, index) =>
        this.#valueOfType(type.ofType, `${seed}/${index}`, false, parent, info),
      );
    }
    if (isLeafType(type)) return leafValue(type.name, type, seed, parent, info.fieldName);
    return this.#thing(getNamedType(type).name, seed, info.schema);
  }

  #thing(typeName: string, seed: string, schema: GraphQLSchema): Thing {
    // There is one root, which subgraphs do not know the way to.
    if (typeName === this.#publicSchema.getQueryType()?.name) {
      return { __typename: typeName, kind: typeName, id: '' };
    }
    const kind = this.#kindOf(typeName);
    const members = this.#membersOf(typeName);
    const isShared = this.#sharedKinds.has(kind);
    if (!isShared && members[0] !== typeName) {
      const member = members[hash(`${seed}/type`) % members.length] as string;
      return this.#thing(member, seed, schema);
    }
    let number = this.#rules.entities.has(kind) ? hash(seed) % ids : hash(seed);
    while (isShared && !members.includes(this.#memberAt(kind, number))) number++;
    return this.#thingAt(kind, String(number), schema);
  }

  #isMissing(kind: string, id: string, schema: GraphQLSchema): boolean {
    const subgraph = this.#subgraphs.get(schema);
    if (subgraph === undefined || !this.#rules.entities.has(kind)) return false;
    return this.#dice(`${kind}/${id}/missing in ${subgraph}`) < this.#rules.dangling;
  }

  #thingAt(kind: string, id: string, schema: GraphQLSchema): Thing {
    const isKnownAsObject = isObjectType(schema.getType(kind));
    return { __typename: isKnownAsObject ? kind : this.#memberAt(kind, Number(id)), kind, id };
  }

  #memberAt(kind: string, number: number): string {
    const members = this.#membersOf(kind);
    return members[hash(`${kind}/${number}/type`) % members.length] as string;
  }

  /** The object types that the public schema knows below a type. */
  #membersOf(typeName: string): readonly string[] {
    const type = this.#publicSchema.getType(typeName);
    if (!isAbstractType(type)) return [typeName];
    return this.#publicSchema
      .getPossibleTypes(type)
      .map(({ name }) => name)
      .sort();
  }

  /** What a computed field is made from: in a subgraph as the gateway sent it, else as the world has it. */
  #required(
    parent: Thing,
    requires: readonly RequiredField[],
    info: Pick<GraphQLResolveInfo, 'schema'>,
  ): unknown {
    if (info.schema === this.#publicSchema) return this.#select(parent, requires, info);
    if (parent.representation === undefined) throw new Error('No representation came');
    return pickFields(parent.representation, requires);
  }

  #select(
    value: unknown,
    requires: readonly RequiredField[],
    info: Pick<GraphQLResolveInfo, 'schema'>,
  ): unknown {
    if (value === null) return null;
    if (Array.isArray(value)) return value.map((element) => this.#select(element, requires, info));
    const thing = value as Thing;
    return Object.fromEntries(
      requires
        .filter(({ on }) => !on || on === thing.__typename)
        .map(({ name, node, selections }) => {
          const field = this.#fieldsOf(thing)[name];
          if (field === undefined) throw new Error(`Cannot require ${thing.__typename}.${name}`);
          const computedFrom = this.#requirementsOf(thing, name);
          const args = getArgumentValues(field, node);
          const own = `${thing.kind}/${thing.id}/${name}${canonical(args)}`;
          const seed = computedFrom
            ? own + canonical(this.#select(thing, computedFrom, info))
            : own;
          const isKey = this.#isIn(this.#rules.keys, thing, name);
          const at = { fieldName: name, schema: info.schema };
          const raw = this.#valueOfType(field.type, seed, isKey, thing, at);
          return [name, selections ? this.#select(raw, selections, info) : raw];
        }),
    );
  }

  #fieldsOf(thing: Thing) {
    const type = this.#publicSchema.getType(thing.__typename);
    return type && 'getFields' in type
      ? (type.getFields() as Record<string, GraphQLField<unknown, unknown>>)
      : {};
  }

  #publicType(parent: Thing, info: GraphQLResolveInfo): GraphQLOutputType | undefined {
    return this.#fieldsOf({ ...parent, __typename: info.parentType.name })[info.fieldName]?.type;
  }

  #isIn(fields: ReadonlySet<string>, thing: Thing, field: string): boolean {
    return fields.has(`${thing.kind}.${field}`) || fields.has(`${thing.__typename}.${field}`);
  }

  #requirementsOf(thing: Thing, field: string): readonly RequiredField[] | undefined {
    const { requires } = this.#rules;
    return requires.get(`${thing.__typename}.${field}`) ?? requires.get(`${thing.kind}.${field}`);
  }

  #kindOf(typeName: string): string {
    return this.#rules.kinds.get(typeName) ?? typeName;
  }

  #dice(text: string): number {
    return hash(text) / 2 ** 32;
  }
}

const words = ['', 'Hồng Gai', 'a "quoted" one', 'line\nbreak', 'Cửa Ông', '\u2028', 'plain'];

function leafValue(
  name: string,
  type: unknown,
  seed: string,
  parent: Thing,
  fieldName: string,
): unknown {
  if (isEnumType(type)) {
    const values = type.getValues();
    return values[hash(seed) % values.length]?.value;
  }
  switch (name) {
    case 'Int':
      return hash(seed) % 1000;
    case 'Float':
      return (hash(seed) % 1000) / 8;
    case 'Boolean':
      return hash(seed) % 2 === 0;
    case 'ID':
      return `${fieldName}-${parent.id}`;
    case 'String':
      return `${words[hash(seed) % words.length]} ${hash(seed) % 100}`;
    default:
      return { text: words[hash(seed) % words.length], list: [hash(seed) % 10, null] };
  }
}

/** Every key has a part of the form `field-id`, maybe below. */
function idIn(representation: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, value] of Object.entries(representation)) {
    if (typeof value === 'string' && value.startsWith(`${name}-`)) {
      return value.slice(name.length + 1);
    }
  }
  return undefined;
}

function pickFields(value: unknown, requires: readonly RequiredField[]): unknown {
  if (value === null || value === undefined) return value;
  if (Array.isArray(value)) return value.map((element) => pickFields(element, requires));
  const object = value as Record<string, unknown>;
  return Object.fromEntries(
    requires
      .filter(({ on, name }) => !on || on === object.__typename || Object.hasOwn(object, name))
      .map(({ name, selections }) => {
        const picked = object[name];
        return [name, selections ? pickFields(picked, selections) : picked];
      }),
  );
}

/** JSON with sorted names and without what is undefined. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
