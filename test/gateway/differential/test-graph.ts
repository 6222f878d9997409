import type { Supergraph } from '@apollo/federation-internals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { ParsedAnswers } from '../../../gateway/sharing/parsed-answers.ts';
import { buildSupergraph } from '../../../gateway/supergraph/build-supergraph.ts';
import { composeSupergraph } from '../../../gateway/supergraph/compose-supergraph.ts';
import type { SubgraphAnswer, Transport } from '../../../gateway/transport/transport.ts';
import { type RequiredField, World, type WorldRules, type WorldState } from './world.ts';

/** A supergraph to test with: SDL of its subgraphs without the `@link`, and what is odd in its world. */
export interface TestGraphDefinition {
  readonly name: string;
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Interface whose implementations share their identity, by implementation. */
  readonly kinds?: Readonly<Record<string, string>>;
  readonly failing?: number;
  readonly nulls?: number;
  /** With references to nothing there is no world without subgraphs to compare with. */
  readonly dangling?: number;
}

/** A supergraph, its subgraphs in this process, and the same world without subgraphs. */
export interface TestGraph {
  readonly name: string;
  readonly supergraph: Supergraph;
  readonly supergraphSdl: string;
  readonly apiSchema: GraphQLSchema;
  /** A way to the subgraphs for one request; its answers went through JSON, as over HTTP. */
  readonly connect: () => Transport;
  /** Answers by the public schema over the same world; none where references dangle. The guard may refuse a field. */
  readonly monolith?: (
    document: DocumentNode,
    variables: Record<string, unknown>,
    guard?: (info: GraphQLResolveInfo) => void,
  ) => Promise<SubgraphAnswer>;
  /** The schemas of the subgraphs by name. */
  readonly schemas: ReadonlyMap<string, GraphQLSchema>;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject", "@authenticated", "@requiresScopes", "@policy"])\n`;

export function buildTestGraph(definition: TestGraphDefinition): TestGraph {
  const parts = Object.entries(definition.subgraphs).map(([name, sdl]) => ({
    name,
    url: `http://${name}`,
    sdl: link + sdl,
  }));
  const { supergraphSdl } = composeSupergraph(parts);
  const supergraph = buildSupergraph(supergraphSdl);
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
  const rules = readRules(
    definition,
    parts.map(({ sdl }) => parse(sdl)),
    apiSchema,
  );
  const world = new World(apiSchema, rules);
  const schemas = new Map(parts.map(({ name, sdl }) => [name, buildSubgraph(sdl, world)]));
  for (const [name, schema] of schemas) world.addSubgraph(name, schema);
  // Many answers come again: reading them as the gateway does proves that nobody changes what another gets.
  const parsed = new ParsedAnswers(4_000_000, 0);
  const resolvers = { fieldResolver: world.resolveField, typeResolver: world.resolveType };
  return {
    name: definition.name,
    supergraph,
    supergraphSdl,
    apiSchema,
    schemas,
    connect: () => {
      const contextValue: WorldState = { mutations: 0 };
      return async ({ subgraph, query, variables }) => {
        const schema = schemas.get(subgraph) as GraphQLSchema;
        const variableValues = throughJson<Record<string, unknown>>(variables);
        const document = parse(query);
        const answer = await execute({
          schema,
          document,
          variableValues,
          contextValue,
          ...resolvers,
        });
        return parsed.parse(JSON.stringify(answer), {});
      };
    },
    ...(!definition.dangling && {
      monolith: async (document, variableValues, guard) => {
        const contextValue: WorldState = { mutations: 0 };
        return throughJson<SubgraphAnswer>(
          await execute({
            schema: apiSchema,
            document,
            variableValues,
            contextValue,
            ...resolvers,
            ...(guard && {
              fieldResolver: (source, args, state, info) => {
                guard(info);
                return world.resolveField(source, args, state, info);
              },
            }),
          }),
        );
      },
    }),
  };
}

/** What arrives of a value that is sent over HTTP. */
function throughJson<Value>(value: unknown): Value {
  return JSON.parse(JSON.stringify(value));
}

function buildSubgraph(sdl: string, world: World): GraphQLSchema {
  const schema = buildSubgraphSchema(parse(sdl));
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = world.resolveType;
    if (!isInterfaceType(type) && !isObjectType(type)) continue;
    type.extensions = {
      apollo: {
        subgraph: {
          resolveReference: (representation: Record<string, unknown>) =>
            world.resolveReference(representation, schema),
        },
      },
    };
  }
  return schema;
}

/** Reads out of the subgraphs which fields are keys, and from what others are computed. */
function readRules(
  { kinds = {}, failing = 0.04, nulls = 0.12, dangling = 0 }: TestGraphDefinition,
  documents: readonly DocumentNode[],
  apiSchema: GraphQLSchema,
): WorldRules {
  const rules = {
    kinds: new Map(Object.entries(kinds)),
    entities: new Set<string>(),
    keys: new Set<string>(),
    required: new Set<string>(),
    requires: new Map<string, RequiredField[]>(),
  };
  const noteFields = (
    typeName: string,
    fields: readonly RequiredField[],
    into: Set<string>,
  ): void => {
    for (const { name, on, selections } of fields) {
      const owner = on ?? typeName;
      into.add(`${owner}.${name}`);
      const type = apiSchema.getType(owner);
      if (!selections || !type || !('getFields' in type)) continue;
      const below = String(type.getFields()[name]?.type).replaceAll(/[[\]!]/g, '');
      noteFields(below, selections, into);
    }
  };
  const readType = (type: ObjectTypeDefinitionNode | ObjectTypeExtensionNode): void => {
    const name = type.name.value;
    for (const fields of fieldSets(type, 'key')) {
      rules.entities.add(name);
      noteFields(name, fields, rules.keys);
    }
    for (const field of type.fields ?? []) {
      for (const fields of fieldSets(field, 'requires')) {
        rules.requires.set(`${name}.${field.name.value}`, [...fields]);
        noteFields(name, fields, rules.required);
      }
    }
  };
  for (const document of documents) {
    visit(document, {
      ObjectTypeDefinition: readType,
      ObjectTypeExtension: readType,
      InterfaceTypeDefinition: (type) => readType({ ...type, kind: Kind.OBJECT_TYPE_DEFINITION }),
    });
  }
  return { ...rules, failing, nulls, dangling };
}

function fieldSets(
  node: Pick<ObjectTypeDefinitionNode, 'directives'>,
  directive: string,
): RequiredField[][] {
  return (node.directives ?? []).flatMap(({ name, arguments: given }) => {
    if (name.value !== directive) return [];
    const fields = given?.find((argument) => argument.name.value === 'fields')?.value;
    return fields?.kind === Kind.STRING ? [readFieldSet(fields.value)] : [];
  });
}

function readFieldSet(text: string): RequiredField[] {
  const [operation] = parse(`{ ${text} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Not a field set: ${text}`);
  return readSelections(operation.selectionSet);
}

function readSelections({ selections }: SelectionSetNode, on?: string): RequiredField[] {
  return selections.flatMap((selection): RequiredField[] => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return readSelections(selection.selectionSet, selection.typeCondition?.name.value);
    }
    if (selection.kind !== Kind.FIELD) return [];
    const selectionSet = selection.selectionSet;
    return [
      {
        name: selection.name.value,
        node: selection,
        ...(on !== undefined && { on }),
        ...(selectionSet && { selections: readSelections(selectionSet) }),
      },
    ];
  });
}
