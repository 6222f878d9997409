import type { RowProblem } from '../../shared/import/import-kind.ts';
import type { Validity } from '../../shared/validity.ts';

/** A state of something that has a code. */
export interface CodedState extends Validity {
  readonly code: string;
}

/**
 * Rows that end before they begin, or that overlap another state of their code: what is valid of one code on one day is one
 * state.
 *
 * @param stored states that the database holds; those that a row replaces, of the same code and first day, do not count
 */
export function validityProblems(
  rows: readonly CodedState[],
  stored: readonly CodedState[],
): RowProblem[] {
  const keyOf = ({ code, valid_from }: CodedState) => `${code}@${valid_from}`;
  const replaced = new Set(rows.map(keyOf));
  const all = Map.groupBy(
    [...stored.filter((state) => !replaced.has(keyOf(state))), ...rows],
    ({ code }) => code,
  );
  return rows.flatMap((state, row) => {
    if (state.valid_to < state.valid_from) {
      return [{ row, column: 'valid_to', message: 'must not be before valid_from' }];
    }
    const overlapped = all
      .get(state.code)
      ?.find((other) => other !== state && overlaps(state, other));
    return overlapped
      ? [
          {
            row,
            column: 'valid_from',
            message: `overlaps the state of ${state.code} from ${overlapped.valid_from}`,
          },
        ]
      : [];
  });
}

function overlaps(one: Validity, other: Validity): boolean {
  return one.valid_from <= other.valid_to && other.valid_from <= one.valid_to;
}

/** Rows that name something which must be valid on the first day of the row, and is not. */
export function referenceProblems<Row extends Validity>(
  rows: readonly Row[],
  column: keyof Row & string,
  targets: readonly CodedState[],
  what: string,
): RowProblem[] {
  const byCode = Map.groupBy(targets, ({ code }) => code);
  return rows.flatMap((state, row) => {
    const code = state[column] as string | null;
    const found = byCode
      .get(code ?? '')
      ?.some(
        (target) => target.valid_from <= state.valid_from && state.valid_from <= target.valid_to,
      );
    return code === null || found ? [] : [{ row, column, message: `names no ${what} of that day` }];
  });
}
