import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLUnionType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** A query, and the places of its answer at which all fields of a type are asked for. */
export interface Way {
  readonly name: string;
  readonly query: string;
  readonly places: readonly Place[];
}

export interface Place {
  readonly type: string;
  /** Fields of the way, each `Type.field`; for those who are denied one there is no such place. */
  readonly through: readonly string[];
  /** Names in the answer. */
  readonly path: readonly string[];
  readonly fields: readonly string[];
}

/** What fields are asked with. */
export interface Samples {
  /** Arguments of fields that need some, as GraphQL has them: `Query.dossier` has `code: "…"`. */
  readonly args: Readonly<Record<string, string>>;
  /** Global ids by type. */
  readonly ids: Readonly<Record<string, string>>;
}

/** Fields by which everything is reached once more, or nothing is there. */
const detours = new Set(['node', 'nodes', 'unitAccessLog', 'procedureAccessLog']);
const entriesOfPages = 3;

/** The ways to the types of a schema that lead through queries. */
export class Ways {
  readonly #schema: GraphQLSchema;
  readonly #samples: Samples;
  /** The shortest way to each type: fields from the root on. */
  readonly #shortest: ReadonlyMap<string, readonly Step[]>;

  constructor(schema: GraphQLSchema, samples: Samples) {
    this.#schema = schema;
    this.#samples = samples;
    this.#shortest = shortestWays(schema);
  }

  /** By each field of the root: all types that are reached by it first. Together they ask for every field. */
  byRoots(): Way[] {
    const places = [...this.#shortest]
      .filter(([type, steps]) => type !== 'Query' && steps.length > 0)
      .map(([type, steps]) => this.#place(type, steps));
    return [...Map.groupBy(places, ({ path: [root] }) => root as string)].map(([root, own]) => ({
      name: root,
      query: `{ ${this.#print(treeOf(own), 'Query')} }`,
      places: own,
    }));
  }

  /** Every field of the root, some in each query. */
  roots(): Way[] {
    const names = Object.keys(fieldsOf(this.#schema.getQueryType()));
    const size = 10;
    return Array.from({ length: Math.ceil(names.length / size) }, (_, index) => {
      const fields = names.slice(index * size, (index + 1) * size);
      const selected = fields.map((name) => this.#select('Query', name));
      return {
        name: `root ${index + 1}`,
        query: `{ ${selected.join(' ')} }`,
        places: [{ type: 'Query', through: [], path: [], fields }],
      };
    });
  }

  /** To one type by each other field that leads there: nested, and in lists. */
  to(type: string): Way[] {
    const ways: Way[] = [];
    const asked = new Set([
      this.#shortest
        .get(type)
        ?.map(({ field }) => field)
        .join('.'),
    ]);
    for (const [from, steps] of this.#shortest) {
      const parent = this.#schema.getType(from);
      for (const field of Object.values(fieldsOf(parent))) {
        const last = { of: from, field: field.name };
        if (from === 'Query' && detours.has(field.name)) continue;
        const ends = this.#stepsInto(field, type);
        if (!ends) continue;
        const place = this.#place(type, [...steps, last, ...ends]);
        if (asked.has(place.path.join('.'))) continue;
        asked.add(place.path.join('.'));
        const name = place.path.filter((part) => part !== 'edges' && part !== 'node').join('.');
        ways.push({ name, query: `{ ${this.#print(treeOf([place]), 'Query')} }`, places: [place] });
      }
    }
    return ways;
  }

  /** By global id: by the interface, and in a fragment under another name. */
  byId(): Way[] {
    const [anyId] = Object.values(this.#samples.ids);
    const itself: Way = {
      name: 'node',
      query: `{ node(id: "${anyId}") { id } }`,
      places: [{ type: 'Node', through: ['Query.node'], path: ['node'], fields: ['id'] }],
    };
    const byTypes = Object.entries(this.#samples.ids).flatMap(([type, id]) => {
      const fields = Object.keys(fieldsOf(this.#schema.getType(type)));
      const selected = fields.map((name) => this.#select(type, name)).join(' ');
      const place = { type, fields };
      return [
        {
          name: `node ${type}`,
          query: `{ node(id: "${id}") { ... on ${type} { ${selected} } } }`,
          places: [{ ...place, through: ['Query.node'], path: ['node'] }],
        },
        {
          name: `fragment ${type}`,
          query: `{ found: nodes(ids: ["${id}"]) { ...Found } } fragment Found on ${type} { ${selected} }`,
          places: [{ ...place, through: ['Query.nodes'], path: ['found'] }],
        },
      ];
    });
    return [itself, ...byTypes];
  }

  /** To what a subgraph has of each object, by `_entities`, which the gateway asks and shows to nobody. */
  entities(subgraph: GraphQLSchema): Way[] {
    const entities = subgraph.getType('_Entity');
    return subgraph
      .getPossibleTypes(entities as GraphQLUnionType)
      .filter(({ name }) => name in this.#samples.ids && isNodeIn(subgraph, name))
      .map(({ name: type }) => {
        const known = fieldsOf(this.#schema.getType(type));
        const fields = Object.keys(fieldsOf(subgraph.getType(type))).filter(
          (name) => name in known,
        );
        const selected = fields.map((name) => this.#select(type, name)).join(' ');
        const reference = `{ __typename: "${type}", id: "${this.#samples.ids[type]}" }`;
        return {
          name: `_entities ${type}`,
          query: `{ _entities(representations: [${reference}]) { ... on ${type} { ${selected} } } }`,
          places: [{ type, through: [], path: ['_entities'], fields }],
        };
      });
  }

  /** The steps that follow a field until a type: none, or those of a connection; undefined when it leads elsewhere. */
  #stepsInto(field: Field, type: string): Step[] | undefined {
    const given = getNamedType(field.type).name;
    if (given === type) return [];
    if (given !== `${type}Connection`) return undefined;
    return [
      { of: given, field: 'edges' },
      { of: `${type}Edge`, field: 'node' },
    ];
  }

  #place(type: string, steps: readonly Step[]): Place {
    return {
      type,
      through: steps.map(({ of, field }) => `${of}.${field}`),
      path: steps.map(({ field }) => field),
      fields: Object.keys(fieldsOf(this.#schema.getType(type))),
    };
  }

  /** All fields of a type, or those that lead on. */
  #print(tree: Tree, type: string): string {
    const fields = fieldsOf(this.#schema.getType(type));
    const names = tree.isPlace ? Object.keys(fields) : [...tree.fields.keys()];
    return names.map((name) => this.#select(type, name, tree.fields.get(name))).join(' ');
  }

  #select(type: string, name: string, below?: Tree): string {
    const field = fieldsOf(this.#schema.getType(type))[name] as Field;
    const given = getNamedType(field.type);
    const call = `${name}${this.#argumentsOf(`${type}.${name}`, field)}`;
    if (!isCompositeType(given)) return call;
    return `${call} { __typename ${below ? this.#print(below, given.name) : ''} }`;
  }

  #argumentsOf(coordinate: string, { args }: Field): string {
    const given = this.#samples.args[coordinate];
    const missing = args.filter(isRequiredArgument);
    if (given === undefined && missing.length > 0) {
      throw new Error(`${coordinate} needs a sample of ${missing.map(({ name }) => name)}`);
    }
    const first = args.some(({ name }) => name === 'first') ? `first: ${entriesOfPages}` : '';
    const all = [given ?? '', given?.includes('first:') ? '' : first].filter(Boolean).join(', ');
    return all === '' ? '' : `(${all})`;
  }
}

type Field = GraphQLField<unknown, unknown>;

interface Step {
  readonly of: string;
  readonly field: string;
}

/** What a query selects at one place. */
interface Tree {
  /** Whether all fields are asked for. */
  isPlace: boolean;
  readonly fields: Map<string, Tree>;
}

/** Whether a subgraph has more of a type than the key by which others name it. */
function isNodeIn(subgraph: GraphQLSchema, type: string): boolean {
  const fields = fieldsOf(subgraph.getType(type));
  return 'id' in fields && Object.keys(fields).length > 1;
}

function treeOf(places: readonly Place[]): Tree {
  const root: Tree = { isPlace: false, fields: new Map() };
  for (const { path } of places) {
    let tree = root;
    for (const name of path) {
      const next = tree.fields.get(name) ?? { isPlace: false, fields: new Map() };
      tree.fields.set(name, next);
      tree = next;
    }
    tree.isPlace = true;
  }
  return root;
}

function shortestWays(schema: GraphQLSchema): Map<string, readonly Step[]> {
  const ways = new Map<string, readonly Step[]>([['Query', []]]);
  for (const [name, steps] of ways) {
    for (const field of Object.values(fieldsOf(schema.getType(name)))) {
      if (name === 'Query' && detours.has(field.name)) continue;
      const given = getNamedType(field.type).name;
      if (Object.keys(fieldsOf(schema.getType(given))).length === 0 || ways.has(given)) continue;
      ways.set(given, [...steps, { of: name, field: field.name }]);
    }
  }
  return ways;
}

/** Fields of an object or an interface; none of what has none. */
export function fieldsOf(
  type: GraphQLNamedType | null | undefined,
): Readonly<Record<string, Field>> {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
}
