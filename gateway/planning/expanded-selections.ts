import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import type { NormalizedOperation } from './normalized-operation.ts';
import { tooComplex } from './planning-errors.ts';

/**
 * Counts the fields of an operation as the planner will see them, every fragment written out wherever it is spread.
 *
 * The count is exact and its cost linear in the operation's text, though the count itself may be exponential: each
 * fragment is counted once.
 */
export function expandedSelections({ operation, fragments }: NormalizedOperation): number {
  const counts = new Map<string, number>();
  const countFragment = (fragment: FragmentDefinitionNode | undefined): number => {
    if (fragment === undefined) return 0;
    const name = fragment.name.value;
    const known = counts.get(name);
    if (known !== undefined) return known;
    counts.set(name, Number.POSITIVE_INFINITY); // what a fragment within itself would come to
    const counted = count(fragment.selectionSet);
    counts.set(name, counted);
    return counted;
  };
  const count = ({ selections }: SelectionSetNode): number => {
    let sum = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        sum += countFragment(fragments.get(selection.name.value));
        continue;
      }
      if (selection.kind === Kind.FIELD) sum += 1;
      if (selection.selectionSet) sum += count(selection.selectionSet);
    }
    return sum;
  };
  return count(operation.selectionSet);
}

/**
 * Refuses an operation that would take too long to plan.
 *
 * @throws {GraphQLError} `OPERATION_TOO_COMPLEX`
 */
export function assertPlannable(operation: NormalizedOperation, maxSelections: number): void {
  const selections = expandedSelections(operation);
  if (selections <= maxSelections) return;
  throw tooComplex(
    `The operation selects ${selections} fields with its fragments written out, at most ${maxSelections} are allowed`,
  );
}
