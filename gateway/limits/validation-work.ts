import { Kind, type SelectionSetNode } from 'graphql';
import type { Fragments } from './written-out.ts';

/** What is selected under one name. */
interface Place {
  fields: number;
  readonly below: SelectionSetNode[];
}

/**
 * Counts the pairs that validation has to compare: of fields with the same name in the response at the same place,
 * fragments written out, and of fragments at the same place. Ten thousand times the same field are fifty million pairs;
 * graphql-js gives up at half a million, after 200 ms, one takes up to 1 µs.
 *
 * Takes as long as there are fields with fragments written out, and stops beyond `limit`. No fragment may be within
 * itself.
 */
export function validationWork(
  selectionSet: SelectionSetNode,
  fragments: Fragments,
  limit: number,
): number {
  let pairs = 0;
  const countAt = (selectionSets: readonly SelectionSetNode[]): void => {
    const places = new Map<string, Place>();
    const spread = new Set<string>();
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          const name = selection.alias?.value ?? selection.name.value;
          const place = places.get(name) ?? { fields: 0, below: [] };
          pairs += place.fields++;
          if (selection.selectionSet) place.below.push(selection.selectionSet);
          places.set(name, place);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          collect(selection.selectionSet);
        } else {
          const name = selection.name.value;
          pairs += spread.size;
          if (spread.has(name)) continue;
          spread.add(name);
          const fragment = fragments.get(name);
          if (fragment) collect(fragment.selectionSet);
        }
      }
    };
    for (const each of selectionSets) collect(each);
    for (const { below } of places.values()) {
      if (pairs > limit) return;
      if (below.length > 0) countAt(below);
    }
  };
  countAt([selectionSet]);
  return pairs;
}
