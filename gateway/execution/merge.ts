import { type Data, isData, isInherited, readOwn, writeOwn } from './own-property.ts';
import type { SelectionTree } from './selection-tree.ts';

/**
 * Adds the fields of an answer to an object of the data. Both may be changed: what the target does not have yet is
 * taken over as it is, without a copy.
 */
export type Merge = (target: Data, source: Data) => void;

interface MergedField {
  readonly name: string;
  readonly inherited: boolean;
  /** Merges the objects below; none for a leaf, whose value is never looked into. */
  readonly merge?: Merge;
}

/**
 * Prepares the merge of answers of one shape.
 *
 * @param abstractNames names of interfaces and unions: a subgraph with `@interfaceObject` says the interface's name
 *   for `__typename`, which must not replace the object's own
 */
export function compileMerge(tree: SelectionTree, abstractNames: ReadonlySet<string>): Merge {
  const fields = Array.from(
    tree,
    ([name, below]): MergedField => ({
      name,
      inherited: isInherited(name),
      ...(below && { merge: compileMerge(below, abstractNames) }),
    }),
  );
  return (target, source) => {
    for (const { name, inherited, merge } of fields) {
      const value = inherited ? readOwn(source, name) : source[name];
      if (value === undefined) continue;
      const known = inherited ? readOwn(target, name) : target[name];
      if (known === undefined || known === null) writeOwn(target, name, value);
      else if (value === null) continue;
      else if (merge !== undefined) mergeValues(known, value, merge);
      else if (name !== '__typename' || !abstractNames.has(value as string)) {
        writeOwn(target, name, value);
      }
    }
  };
}

/** Lists of different lengths contradict each other; then the first stays. */
function mergeValues(known: unknown, value: unknown, merge: Merge): void {
  if (known === value) return;
  if (Array.isArray(known)) {
    if (!Array.isArray(value) || value.length !== known.length) return;
    for (let index = 0; index < known.length; index++) {
      if (known[index] === null) known[index] = value[index];
      else mergeValues(known[index], value[index], merge);
    }
  } else if (isData(known) && isData(value)) {
    merge(known, value);
  }
}
