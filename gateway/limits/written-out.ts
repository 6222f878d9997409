import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a document comes to with its fragments written out wherever they are spread. */
export interface WrittenOut {
  readonly fields: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** Deepest nesting of selection sets; those of fragments count too. */
  readonly depth: number;
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
export type Root = OperationDefinitionNode | FragmentDefinitionNode;

/** A fragment is spread within itself: written out it has no end. */
export class CircularFragment extends Error {
  override readonly name = 'CircularFragment';
  readonly fragment: string;

  constructor(fragment: string) {
    super(`The fragment ${fragment} is within itself`);
    this.fragment = fragment;
  }
}

const nothing: WrittenOut = { fields: 0, aliases: 0, rootFields: 0, depth: 0 };

/**
 * Measures definitions together, in a time that is linear in their text, though what it measures may be exponential:
 * each fragment is measured once.
 *
 * @param roots what no other definition spreads
 * @param maxDepth nesting beyond which it does not look
 * @throws {CircularFragment}
 */
export function writtenOut(
  roots: readonly Root[],
  fragments: Fragments,
  maxDepth: number,
): WrittenOut {
  const known = new Map<string, WrittenOut | undefined>();
  const ofFragment = (name: string, level: number): WrittenOut => {
    const measured = known.get(name);
    if (measured !== undefined) return measured;
    const fragment = fragments.get(name);
    if (fragment === undefined) return nothing;
    if (known.has(name)) throw new CircularFragment(name);
    known.set(name, undefined);
    const sum = measure(fragment.selectionSet, level);
    known.set(name, sum);
    return sum;
  };
  const measure = ({ selections }: SelectionSetNode, level: number): WrittenOut => {
    if (level > maxDepth) return { ...nothing, depth: 1 };
    let sum: WrittenOut = nothing;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        sum = add(sum, ofFragment(selection.name.value, level + 1));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        sum = add(sum, measure(selection.selectionSet, level + 1));
      } else {
        const below = selection.selectionSet ? measure(selection.selectionSet, level + 1) : nothing;
        sum = add(sum, {
          fields: below.fields + 1,
          aliases: below.aliases + (selection.alias ? 1 : 0),
          rootFields: 1,
          depth: below.depth,
        });
      }
    }
    return { ...sum, depth: sum.depth + 1 };
  };
  const sum = roots.map(({ selectionSet }) => measure(selectionSet, 1)).reduce(add, nothing);
  if (sum.depth > maxDepth) return sum;
  for (const name of fragments.keys()) ofFragment(name, 1); // finds circles that nothing leads to
  return sum;
}

function add(one: WrittenOut, other: WrittenOut): WrittenOut {
  return {
    fields: one.fields + other.fields,
    aliases: one.aliases + other.aliases,
    rootFields: one.rootFields + other.rootFields,
    depth: Math.max(one.depth, other.depth),
  };
}
