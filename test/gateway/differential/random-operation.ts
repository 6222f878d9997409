import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  validate,
} from 'graphql';
import type { Random } from './random.ts';

/** An operation as a client sends it. */
export interface RandomOperation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const aliases = ['a', 'b', 'id', 'name', 'constructor', '__proto__', 'toString', 'length'];
const maxDepth = 4;
/** Planning is most of the time, and the planner needs seconds for some operations of 16. */
const maxFields = 7;

/** A valid operation that uses everything the schema has, chosen by `random`. */
export function randomOperation(schema: GraphQLSchema, random: Random): RandomOperation {
  for (;;) {
    const operation = new OperationWriter(schema, random).write();
    if (validate(schema, parse(operation.query)).length === 0) return operation;
  }
}

/** The same operation with other values of its variables; nothing if it has none. */
export function withOtherVariables(
  { query }: RandomOperation,
  schema: GraphQLSchema,
  random: Random,
): RandomOperation | undefined {
  const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const definitions = (operation as OperationDefinitionNode).variableDefinitions ?? [];
  if (definitions.length === 0) return undefined;
  const variables: Record<string, unknown> = {};
  for (const { variable, type: node, defaultValue } of definitions) {
    const type = typeFromAST(schema, node) as GraphQLInputType;
    const mayBeOmitted = defaultValue !== undefined || !isNonNullType(type);
    if (mayBeOmitted && random.chance(0.3)) continue;
    variables[variable.name.value] = randomValue(type, random);
  }
  return { query, variables };
}

class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #definitions: string[] = [];
  readonly #fragments: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  #fields = 0;

  constructor(schema: GraphQLSchema, random: Random) {
    this.#schema = schema;
    this.#random = random;
  }

  write(): RandomOperation {
    const mutation = this.#schema.getMutationType();
    const isMutation = mutation && this.#random.chance(0.15);
    const type = (isMutation ? mutation : this.#schema.getQueryType()) as GraphQLCompositeType;
    const selectionSet = this.#selectionSet(type, maxDepth);
    const name = this.#random.chance(0.5) ? ' Generated' : '';
    const definitions = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : '';
    const keyword = isMutation ? 'mutation' : 'query';
    const query = [`${keyword}${name}${definitions} ${selectionSet}`, ...this.#fragments].join(
      '\n',
    );
    return { query, variables: this.#variables };
  }

  #selectionSet(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.#random.below(4);
    const selections = Array.from({ length: count }, () => this.#selection(type, depth));
    return `{ ${selections.filter(Boolean).join(' ') || '__typename'} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const random = this.#random;
    if (random.chance(0.08)) return `${this.#alias()}__typename${this.#condition()}`;
    if (type === this.#schema.getQueryType() && random.chance(0.02)) {
      return random.chance(0.5)
        ? '__schema { queryType { name } }'
        : '__type(name: "Query") { kind }';
    }
    if (isUnionType(type) || random.chance(isAbstractType(type) ? 0.5 : 0.12)) {
      return depth === 0 ? '' : this.#fragment(type, depth - 1);
    }
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
    );
    if (fields.length === 0 || this.#fields++ > maxFields) return '';
    return this.#field(random.pick(fields), depth);
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? ` ${this.#selectionSet(type, depth - 1)}` : '';
    return `${this.#alias()}${field.name}${this.#arguments(field.args)}${this.#condition()}${below}`;
  }

  #alias(): string {
    return this.#random.chance(0.12) ? `${this.#random.pick(aliases)}: ` : '';
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const condition = this.#random.pick(this.#overlappingTypes(type));
    const selectionSet = this.#selectionSet(condition, depth);
    if (this.#random.chance(0.3)) {
      const name = `F${this.#fragments.length}`;
      this.#fragments.push(`fragment ${name} on ${condition.name} ${selectionSet}`);
      return `...${name}${this.#condition()}`;
    }
    const isPlain = condition === type && this.#random.chance(0.5);
    return `...${isPlain ? '' : ` on ${condition.name}`}${this.#condition()} ${selectionSet}`;
  }

  #overlappingTypes(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const names = new Set(this.#objectNames(type));
    return Object.values(this.#schema.getTypeMap()).filter(
      (other): other is GraphQLCompositeType =>
        isCompositeType(other) &&
        !other.name.startsWith('__') &&
        this.#objectNames(other).some((name) => names.has(name)),
    );
  }

  #objectNames(type: GraphQLCompositeType): string[] {
    if (!isAbstractType(type)) return [type.name];
    return this.#schema.getPossibleTypes(type).map(({ name }) => name);
  }

  #condition(): string {
    if (!this.#random.chance(0.08)) return '';
    const directive = this.#random.chance(0.5) ? 'skip' : 'include';
    const value = this.#random.chance(0.5);
    if (this.#random.chance(0.3)) return ` @${directive}(if: ${value})`;
    return ` @${directive}(if: ${this.#variable('Boolean!', value, String(!value))})`;
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const given = args.flatMap((argument) => {
      const isRequired = isNonNullType(argument.type) && argument.defaultValue === undefined;
      if (!isRequired && this.#random.chance(0.4)) return [];
      return [`${argument.name}: ${this.#argument(argument.type)}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  #argument(type: GraphQLInputType): string {
    const value = randomValue(type, this.#random);
    if (this.#random.chance(0.5)) return literal(value, type);
    return this.#variable(String(type), value, literal(randomValue(type, this.#random), type));
  }

  /** Defines a variable, sometimes with a default, sometimes relying on it. */
  #variable(type: string, value: unknown, defaultValue: string): string {
    const name = `v${this.#definitions.length}`;
    const hasDefault = this.#random.chance(0.3);
    this.#definitions.push(`$${name}: ${type}${hasDefault ? ` = ${defaultValue}` : ''}`);
    const mayBeOmitted = hasDefault || !type.endsWith('!');
    if (!mayBeOmitted || !this.#random.chance(0.3)) this.#variables[name] = value;
    return `$${name}`;
  }
}

function randomValue(type: GraphQLInputType, random: Random): unknown {
  if (isNonNullType(type)) return randomValue(type.ofType, random);
  if (isListType(type)) {
    return Array.from({ length: random.below(3) }, () => randomValue(type.ofType, random));
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || random.chance(0.5),
    );
    return Object.fromEntries(fields.map((field) => [field.name, randomValue(field.type, random)]));
  }
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (type.name === 'Boolean') return random.chance(0.5);
  if (type.name === 'Int') return random.below(5);
  if (type.name === 'Float') return random.below(8) / 4;
  return `text ${random.below(3)}`;
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (Array.isArray(value) && isListType(type)) {
    return `[${value.map((element) => literal(element, type.ofType)).join(', ')}]`;
  }
  if (isInputObjectType(type)) {
    const fields = Object.entries(value as Record<string, unknown>).map(([name, inner]) => {
      return `${name}: ${literal(inner, type.getFields()[name]?.type as GraphQLInputType)}`;
    });
    return `{${fields.join(', ')}}`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}
