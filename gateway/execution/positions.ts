import { responseNameOf } from '../planning/data-names.ts';
import { type Data, isData, isInherited, readOwn } from './own-property.ts';
import { everyElement } from './step.ts';

/** Finds the objects that a path leads to, in the order of the data; nulls and misfits are left out. */
export type CollectPositions = (root: Data) => readonly Data[];

/** Prepares the search for the objects at `path`. */
export function compilePositions(path: readonly string[]): CollectPositions {
  const advances = path.map(compileSegment);
  return (root) => {
    let level: readonly unknown[] = [root];
    for (const advance of advances) level = advance(level);
    return level as readonly Data[];
  };
}

function compileSegment(segment: string, index: number, path: readonly string[]) {
  const leadsToLists = path[index + 1] === everyElement;
  return segment === everyElement ? elements(leadsToLists) : values(segment, leadsToLists);
}

function elements(leadsToLists: boolean) {
  return (lists: readonly unknown[]): readonly unknown[] => {
    const found: unknown[] = [];
    for (const list of lists as readonly (readonly unknown[])[]) {
      for (let index = 0; index < list.length; index++) {
        const value = list[index];
        if (typeof value !== 'object' || value === null) continue;
        if (Array.isArray(value) === leadsToLists) found.push(value);
      }
    }
    return found;
  };
}

function values(name: string, leadsToLists: boolean) {
  const inherited = isInherited(name);
  return (objects: readonly unknown[]): readonly unknown[] => {
    const found: unknown[] = [];
    for (const object of objects as readonly Data[]) {
      const value = inherited ? readOwn(object, name) : object[name];
      if (typeof value !== 'object' || value === null) continue;
      if (Array.isArray(value) === leadsToLists) found.push(value);
    }
    return found;
  };
}

/** Where an object lies in the response: response names and list indices. */
export type ResponsePath = readonly (string | number)[];

/**
 * The response paths of every object that one of the paths leads to. An object that lies at several positions has several.
 * Only needed when there is an error to tell, so it is not kept from the search for the objects.
 */
export function responsePaths(
  root: Data,
  paths: readonly (readonly string[])[],
): Map<Data, ResponsePath[]> {
  const found = new Map<Data, ResponsePath[]>();
  const visit = (
    path: readonly string[],
    value: unknown,
    depth: number,
    at: ResponsePath,
  ): void => {
    const segment = path[depth];
    if (segment === undefined) {
      if (!isData(value)) return;
      const known = found.get(value);
      if (known === undefined) found.set(value, [at]);
      else known.push(at);
    } else if (segment === everyElement) {
      if (!Array.isArray(value)) return;
      for (const [index, element] of value.entries())
        visit(path, element, depth + 1, [...at, index]);
    } else if (isData(value)) {
      visit(path, readOwn(value, segment), depth + 1, [...at, responseNameOf(segment)]);
    }
  };
  for (const path of paths) visit(path, root, 0, []);
  return found;
}
