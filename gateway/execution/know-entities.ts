import { type DocumentNode, Kind, print, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../planning/fragments.ts';
import {
  everyElement,
  type Fetch,
  type KnownEntities,
  type Path,
  type Requirement,
  type Step,
} from './step.ts';

/**
 * Notes for every fetch of plain fields where entities may lie that its subgraph has answered with all these fields
 * before, so that they need not be asked for again.
 *
 * Only what is of the same type, has the same key and was selected by the same words counts.
 */
export function knowEntities(steps: readonly Step[]): readonly Step[] {
  const earlier = ancestors(steps);
  return steps.map((step, index) => {
    const before = [...(earlier[index] as Set<number>)].flatMap(
      (ancestor) => (steps[ancestor] as Step).fetches,
    );
    const fetches = step.fetches.map((fetch) => withKnown(fetch, before));
    return { ...step, fetches: fetches as [Fetch, ...Fetch[]] };
  });
}

/** For every step all those that have ended before it begins. */
function ancestors(steps: readonly Step[]): Set<number>[] {
  const sets: Set<number>[] = [];
  for (const { after } of steps) {
    sets.push(new Set(after.flatMap((index) => [index, ...(sets[index] as Set<number>)])));
  }
  return sets;
}

function withKnown(fetch: Fetch, before: readonly Fetch[]): Fetch {
  const wanted = plainQuestion(fetch);
  if (wanted === undefined) return fetch;
  const places = before
    .filter(({ subgraph, outputRewrites }) => {
      return subgraph === fetch.subgraph && outputRewrites.length === 0;
    })
    .flatMap((other) => selectedObjects(other, wanted.typeName))
    .filter(({ texts }) => wanted.texts.every((text) => texts.has(text)))
    .map(({ path }) => path);
  if (places.length === 0) return fetch;
  const { typeName, keys, fields } = wanted;
  return { ...fetch, known: { typeName, keys, fields, places } };
}

/** The parts of a fetch that asks for leaves of one type by keys that are leaves. */
function plainQuestion(
  fetch: Fetch,
): (Omit<KnownEntities, 'places'> & { texts: string[] }) | undefined {
  const [required, another] = fetch.requires ?? [];
  if (required?.kind !== 'fragment' || another !== undefined) return undefined;
  if (fetch.inputRewrites.length + fetch.outputRewrites.length > 0) return undefined;
  const { typeCondition: typeName, selections } = required;
  const keys = selections.flatMap((selection) =>
    selection.kind === 'field' && !selection.selections ? [selection.name] : [],
  );
  const asked = selectedObjects({ ...fetch, paths: [[]] }, typeName);
  const [entity, below] = asked;
  if (keys.length < selections.length || entity === undefined || below !== undefined) {
    return undefined;
  }
  return {
    typeName,
    keys: keys.filter((name) => name !== '__typename'),
    fields: [...entity.names],
    texts: ['__typename', ...keys, ...entity.texts],
  };
}

interface SelectedObject {
  readonly path: Path;
  /** The leaves that are selected, as they are written. */
  readonly texts: Set<string>;
  readonly names: Set<string>;
}

/** The objects that a fetch brings, with those leaves that any object of the type has. */
function selectedObjects({ document, paths, requires }: Fetch, typeName: string): SelectedObject[] {
  const fragments = fragmentsOf(document);
  const found = new Map<string, SelectedObject>();
  const visit = (selectionSet: SelectionSetNode, path: Path, applies: boolean): void => {
    const key = path.join('.');
    const object = found.get(key) ?? { path, texts: new Set(), names: new Set() };
    found.set(key, object);
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        if (selection.selectionSet) visit(selection.selectionSet, [...path, name], true);
        else if (applies) {
          object.texts.add(print(selection));
          object.names.add(name);
        }
        continue;
      }
      const part =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (part === undefined) continue;
      const condition = part.typeCondition?.name.value ?? typeName;
      const isPlain = condition === typeName && !selection.directives?.length;
      visit(part.selectionSet, path, applies && isPlain);
    }
  };
  const answers = requires === undefined ? rootSelection(document) : entitySelection(document);
  for (const path of answers === undefined ? [] : paths) {
    const start = path.filter((segment) => segment !== everyElement);
    visit(answers as SelectionSetNode, start, true);
    for (const name of keysOf(requires, typeName)) found.get(start.join('.'))?.texts.add(name);
  }
  return [...found.values()];
}

/** An entity that was asked for has what it was asked for with. */
function keysOf(requires: readonly Requirement[] = [], typeName: string): string[] {
  return requires.flatMap((requirement) =>
    requirement.kind === 'fragment' && requirement.typeCondition === typeName
      ? requirement.selections.flatMap((key) =>
          key.kind === 'field' && !key.selections ? [key.name] : [],
        )
      : [],
  );
}

function rootSelection({ definitions }: DocumentNode): SelectionSetNode | undefined {
  return definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    ?.selectionSet;
}

function entitySelection(document: DocumentNode): SelectionSetNode | undefined {
  const [entities] = rootSelection(document)?.selections ?? [];
  return entities?.kind === Kind.FIELD ? entities.selectionSet : undefined;
}
