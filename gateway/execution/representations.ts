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
export type Represent = (
  positions: readonly Data[],
  hasFailed: (position: Data) => boolean,
) => RepresentationBatch;

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
        builder = entity.partFor(position);
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
  partFor(source: Data): Builder | undefined;
}

/**
 * A fetch that was merged from several has the requirements of each. Where `@skip` or `@include` left the values of
 * one out, the others still identify the entity.
 */
function compileEntity(
  requires: readonly Requirement[],
  typeName: string,
  typeNames: TypeNames,
): EntityBuilders {
  const { whole, partFor } = compileParts(requires, typeName, typeNames);
  const conditional = conditionalNames(requires);
  if (conditional.length === 0) return { whole, partFor };
  const withoutMissing = new Map<string, EntityBuilders>();
  return {
    whole,
    partFor(source) {
      const missing = conditional.filter((name) => readOwn(source, name) === undefined);
      const id = missing.join();
      let rest = withoutMissing.get(id);
      if (rest === undefined) {
        const left = requires.map((requirement) => without(requirement, new Set(missing)));
        rest = compileParts(left, typeName, typeNames);
        withoutMissing.set(id, rest);
      }
      if (rest.whole.isEmpty) return undefined;
      return rest.whole.keyOf(source) === undefined ? rest.partFor(source) : rest.whole;
    },
  };
}

/** Names of an entity's own fields that may not have been asked for. */
function conditionalNames(requires: readonly Requirement[]): string[] {
  return requires.flatMap((requirement) => {
    if (requirement.kind === 'fragment') return conditionalNames(requirement.selections);
    return requirement.isConditional ? [requirement.name] : [];
  });
}

/** What is required besides these fields of the entity; what does not identify it any more is nothing. */
function without(requirement: Requirement, names: ReadonlySet<string>): Requirement {
  if (requirement.kind === 'field') return requirement;
  const selections = requirement.selections
    .filter((selection) => selection.kind === 'fragment' || !names.has(selection.name))
    .map((selection) => without(selection, names));
  const identifies = selections.some(
    (selection) => selection.kind === 'fragment' || selection.name !== '__typename',
  );
  return { ...requirement, selections: identifies ? selections : [] };
}

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
  const required = new Map<string, Requirement[] | undefined>();
  collectFields(selections, typeName, typeNames, required);
  const fields = Array.from(
    required,
    ([name, below]): BuiltField => ({
      name,
      inherited: isInherited(name),
      builderOf: below && compileSelections(below, typeNames),
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
      for (const { name, builderOf } of fields) {
        writeOwn(representation, name, buildValue(readOwn(source, name), builderOf));
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
    for (const { name, inherited, builderOf } of fields) {
      const value = inherited ? readOwn(source, name) : source[name];
      const part = textOfValue(value, builderOf);
      if (part === undefined) return undefined;
      text += part;
    }
    return text;
  };
}

function collectFields(
  selections: readonly Requirement[],
  typeName: string | undefined,
  typeNames: TypeNames,
  into: Map<string, Requirement[] | undefined>,
): void {
  for (const selection of selections) {
    if (selection.kind === 'fragment') {
      if (typeName !== undefined && typeNames(selection.typeCondition).has(typeName)) {
        collectFields(selection.selections, typeName, typeNames, into);
      }
    } else if (selection.selections === undefined) {
      into.set(selection.name, undefined);
    } else {
      into.set(selection.name, [...(into.get(selection.name) ?? []), ...selection.selections]);
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
