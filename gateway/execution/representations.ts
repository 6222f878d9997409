import { type Data, isData, isInherited, readOwn, writeOwn } from './own-property.ts';
import type { Requirement } from './step.ts';
import type { TypeNames } from './type-names.ts';

/** What is asked of a subgraph for many positions: one representation for all positions that need the same. */
export interface RepresentationBatch {
  readonly representations: readonly Data[];
  /** For every position the index of its representation; -1 where something required is missing. */
  readonly indices: readonly number[];
}

/**
 * Makes the representations of the entities at these positions.
 *
 * @param hasFailed has a fetch failed that should have completed this object?
 */
export type Represent = (positions: readonly Data[], hasFailed: HasFailed) => RepresentationBatch;

type HasFailed = (object: Data) => boolean;

interface Builder {
  /** Is nothing required of an object of the type? */
  readonly isEmpty: boolean;
  /** A value that differs for different representations of this builder; nothing if a required one is missing. */
  keyOf(source: Data): unknown;
  /** The same as text that also differs for different types, to be part of a longer one. */
  textOf(source: Data): string | undefined;
  /** The representation; only for a source that has a key. */
  build(source: Data): Data;
}

interface BuiltField {
  readonly name: string;
  readonly inherited: boolean;
  /** Finds the builder for the objects below; none for a leaf. */
  readonly builderOf: BuilderOf | undefined;
  /** May it be missing? */
  readonly isConditional: boolean;
}

/**
 * Prepares the representations that a fetch requires.
 *
 * @param isAsked are entities of this type asked for? The planner's conditions also apply to other types when part of
 *   a requirement is a field of an interface
 */
export function compileRepresentations(
  requires: readonly Requirement[],
  typeNames: TypeNames,
  isAsked: (typeName: string) => boolean,
): Represent {
  const entities = new Map<unknown, EntityBuilders>();
  for (const typeName of namesIn(requires, typeNames)) {
    if (isAsked(typeName)) entities.set(typeName, compileEntity(requires, typeName, typeNames));
  }
  return (positions, hasFailed) => {
    const representations: Data[] = [];
    const indices: number[] = [];
    let lastBuilder: Builder | undefined;
    let indexByKey = new Map<unknown, number>();
    const indicesByBuilder = new Map<Builder, Map<unknown, number>>();
    for (const position of positions) {
      const entity = entities.get(position.__typename);
      let builder: Builder | undefined = entity?.whole;
      let key = builder?.keyOf(position);
      if (key === undefined && entity !== undefined && !hasFailed(position)) {
        builder = entity.partFor(position, hasFailed);
        key = builder?.keyOf(position);
      }
      if (builder === undefined || key === undefined) {
        indices.push(-1);
        continue;
      }
      if (builder !== lastBuilder) {
        lastBuilder = builder;
        indexByKey = indicesByBuilder.get(builder) ?? new Map();
        indicesByBuilder.set(builder, indexByKey);
      }
      let index = indexByKey.get(key);
      if (index === undefined) {
        index = representations.length;
        indexByKey.set(key, index);
        representations.push(builder.build(position));
      }
      indices.push(index);
    }
    return { representations, indices };
  };
}

interface EntityBuilders {
  readonly whole: Builder;
  /** The builder for those requirements of which all values are there; nothing if there are none. */
  partFor(source: Data, hasFailed: HasFailed): Builder | undefined;
}

/**
 * What a condition of the operation has kept from being asked for may be missing, unless a fetch has failed that should
 * have brought it.
 */
function compileEntity(
  requires: readonly Requirement[],
  typeName: string,
  typeNames: TypeNames,
): EntityBuilders {
  const strict = compileParts(requires.map(withoutConditions), typeName, typeNames);
  if (!requires.some(hasConditions)) return strict;
  const lenient = compileParts(requires, typeName, typeNames);
  const own = new Map<string, CollectedField>();
  collectFields(requires, typeName, typeNames, own);
  const identifying = [...own.keys()].filter((name) => name !== '__typename');
  return {
    whole: strict.whole,
    partFor(source, hasFailed) {
      const isIdentified = identifying.some((name) => readOwn(source, name) !== undefined);
      if (!isIdentified || containsFailed(source, requires, hasFailed)) {
        return strict.partFor(source, hasFailed);
      }
      const { whole, partFor } = lenient;
      return whole.keyOf(source) === undefined ? partFor(source, hasFailed) : whole;
    },
  };
}

function hasConditions(requirement: Requirement): boolean {
  const isConditional = requirement.kind === 'field' && requirement.isConditional === true;
  return isConditional || (requirement.selections ?? []).some(hasConditions);
}

function withoutConditions(requirement: Requirement): Requirement {
  const selections = requirement.selections?.map(withoutConditions) ?? [];
  if (requirement.kind === 'fragment') return { ...requirement, selections };
  const { kind, name } = requirement;
  return { kind, name, ...(requirement.selections && { selections }) };
}

/** Is there an object among what is required that misses fields because a fetch has failed? */
function containsFailed(
  value: unknown,
  requires: readonly Requirement[],
  hasFailed: HasFailed,
): boolean {
  if (Array.isArray(value)) {
    return value.some((element) => containsFailed(element, requires, hasFailed));
  }
  if (!isData(value)) return false;
  if (hasFailed(value)) return true;
  return requires.some((requirement) => {
    if (requirement.selections === undefined) return false;
    const below = requirement.kind === 'field' ? readOwn(value, requirement.name) : value;
    return containsFailed(below, requirement.selections, hasFailed);
  });
}

/**
 * A fetch that was merged from several has the requirements of each. Where `@skip` or `@include` left the values of
 * one out, the others still identify the entity.
 */
function compileParts(
  requires: readonly Requirement[],
  typeName: string,
  typeNames: TypeNames,
): EntityBuilders {
  const compile = (part: readonly Requirement[]) => compileBuilder(part, typeName, typeNames);
  const alone = requires
    .flatMap(separate)
    .map((requirement, id) => ({ id, requirement, builder: compile([requirement]) }))
    .filter(({ builder }) => !builder.isEmpty);
  const parts = new Map<string, Builder>();
  return {
    whole: compile(requires),
    partFor(source) {
      const present = alone.filter(({ builder }) => builder.keyOf(source) !== undefined);
      if (present.length === 0) return undefined;
      const id = present.map(({ id }) => id).join();
      let part = parts.get(id);
      if (part === undefined) {
        part = compile(present.map(({ requirement }) => requirement));
        parts.set(id, part);
      }
      return part;
    },
  };
}

/** Makes a requirement of its own of each fragment within a fragment, together with the fields it stands beside. */
function separate(requirement: Requirement): Requirement[] {
  if (requirement.kind === 'field') return [requirement];
  const fields = requirement.selections.filter(({ kind }) => kind === 'field');
  const within = requirement.selections.filter(({ kind }) => kind === 'fragment');
  return [
    { ...requirement, selections: fields },
    ...within
      .flatMap(separate)
      .map((inner) => ({ ...requirement, selections: [...fields, inner] })),
  ];
}

/** Finds the builder for an object by its type: which fragments apply is decided once per type. */
function compileSelections(selections: readonly Requirement[], typeNames: TypeNames): BuilderOf {
  const builders = new Map<unknown, Builder>();
  for (const typeName of namesIn(selections, typeNames)) {
    builders.set(typeName, compileBuilder(selections, typeName, typeNames));
  }
  const unconditional = compileBuilder(selections, undefined, typeNames);
  return (source) => builders.get(source.__typename) ?? unconditional;
}

function namesIn(selections: readonly Requirement[], typeNames: TypeNames): Set<string> {
  const names = new Set<string>();
  for (const selection of selections) {
    if (selection.kind === 'field') continue;
    for (const name of typeNames(selection.typeCondition)) names.add(name);
    for (const name of namesIn(selection.selections, typeNames)) names.add(name);
  }
  return names;
}

function compileBuilder(
  selections: readonly Requirement[],
  typeName: string | undefined,
  typeNames: TypeNames,
): Builder {
  const required = new Map<string, CollectedField>();
  collectFields(selections, typeName, typeNames, required);
  const fields = Array.from(
    required,
    ([name, { below, isConditional }]): BuiltField => ({
      name,
      inherited: isInherited(name),
      builderOf: below && compileSelections(below, typeNames),
      isConditional,
    }),
  );
  const textOf = compileText(fields);
  const values = fields.filter(({ name }) => name !== '__typename');
  return {
    isEmpty: fields.length === 0,
    keyOf: compileKey(values) ?? textOf,
    textOf,
    build(source) {
      const representation: Data = {};
      for (const { name, builderOf, isConditional } of fields) {
        const value = readOwn(source, name);
        if (value === undefined && isConditional) continue;
        writeOwn(representation, name, buildValue(value, builderOf));
      }
      return representation;
    },
  };
}

/** All entities of one builder have the same type, so a key of a single value needs no text. */
function compileKey([only, second]: readonly BuiltField[]): Builder['keyOf'] | undefined {
  if (only === undefined || second !== undefined || only.builderOf) return undefined;
  const { name, inherited } = only;
  return (source) => (inherited ? readOwn(source, name) : source[name]);
}

function compileText(fields: readonly BuiltField[]): Builder['textOf'] {
  return (source) => {
    let text = '';
    for (const { name, inherited, builderOf, isConditional } of fields) {
      const value = inherited ? readOwn(source, name) : source[name];
      const part = value === undefined && isConditional ? missing : textOfValue(value, builderOf);
      if (part === undefined) return undefined;
      text += part;
    }
    return text;
  };
}

/** Stands for a value that is missing; no value's text begins like this. */
const missing = '?';

interface CollectedField {
  readonly below: Requirement[] | undefined;
  readonly isConditional: boolean;
}

function collectFields(
  selections: readonly Requirement[],
  typeName: string | undefined,
  typeNames: TypeNames,
  into: Map<string, CollectedField>,
): void {
  for (const selection of selections) {
    if (selection.kind === 'fragment') {
      if (typeName !== undefined && typeNames(selection.typeCondition).has(typeName)) {
        collectFields(selection.selections, typeName, typeNames, into);
      }
    } else {
      const { name, selections: below, isConditional = false } = selection;
      const known = into.get(name)?.below ?? [];
      into.set(name, { below: below && [...known, ...below], isConditional });
    }
  }
}

type BuilderOf = (source: Data) => Builder;

/** Strings carry their length, so that no two different lists of values give the same text. */
function textOfValue(value: unknown, builderOf: BuilderOf | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return `${value.length}:${value}`;
  if (typeof value !== 'object' || value === null) return `${value};`;
  if (builderOf === undefined) return `${JSON.stringify(value)};`;
  if (!Array.isArray(value)) {
    const text = builderOf(value as Data).textOf(value as Data);
    return text === undefined ? undefined : `{${text}}`;
  }
  let text = '[';
  for (const element of value) {
    const part = textOfValue(element, builderOf);
    if (part === undefined) return undefined;
    text += part;
  }
  return `${text}]`;
}

function buildValue(value: unknown, builderOf: BuilderOf | undefined): unknown {
  if (builderOf === undefined) return value;
  if (Array.isArray(value)) return value.map((element) => buildValue(element, builderOf));
  if (!isData(value)) return value;
  return builderOf(value).build(value);
}
