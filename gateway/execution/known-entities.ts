import { type Data, isData, readOwn, writeOwn } from './own-property.ts';
import type { KnownEntities, Path } from './step.ts';

/** Completes those positions whose entity is known elsewhere in the data, and gives the others. */
export type CompleteKnown = (positions: readonly Data[], root: Data) => readonly Data[];

/** Prepares the search for entities that lie in the data already, with all that is asked of them. */
export function compileKnownEntities(known: KnownEntities): CompleteKnown {
  const { typeName, keys, fields, places } = known;
  const keyOf = compileKey(typeName, keys);
  return (positions, root) => {
    if (positions.length === 0) return positions;
    const entities = new Map<unknown, Data>();
    for (const place of places) {
      forEachObject(root, place, 0, (object) => {
        const key = keyOf(object);
        if (key !== undefined && isComplete(object, fields)) entities.set(key, object);
      });
    }
    return positions.filter((position) => {
      const entity = entities.get(keyOf(position) ?? noKey);
      if (entity === undefined) return true;
      for (const name of fields) writeOwn(position, name, readOwn(entity, name));
      return false;
    });
  };
}

const noKey = Symbol('no key');

/** A null may stand for an error, which has to be told at each place: the subgraph is asked again. */
function isComplete(object: Data, fields: readonly string[]): boolean {
  for (const name of fields) {
    const value = readOwn(object, name);
    if (value === undefined || value === null) return false;
  }
  return true;
}

function compileKey(typeName: string, keys: readonly string[]): (object: Data) => unknown {
  const [only] = keys;
  return (object) => {
    if (object.__typename !== typeName) return undefined;
    if (only !== undefined && keys.length === 1) return simpleValue(readOwn(object, only));
    const values = keys.map((name) => simpleValue(readOwn(object, name)));
    return values.includes(undefined) ? undefined : JSON.stringify(values);
  };
}

/** Objects of custom scalars are not compared. */
function simpleValue(value: unknown): unknown {
  return typeof value === 'object' ? undefined : value;
}

function forEachObject(
  value: unknown,
  path: Path,
  depth: number,
  visit: (object: Data) => void,
): void {
  if (Array.isArray(value)) {
    for (const element of value) forEachObject(element, path, depth, visit);
  } else if (isData(value)) {
    const name = path[depth];
    if (name === undefined) visit(value);
    else forEachObject(readOwn(value, name), path, depth + 1, visit);
  }
}
