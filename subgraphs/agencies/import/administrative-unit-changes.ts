import { z } from 'zod';
import { day, listOf, oneOf, optional, text } from '../../shared/import/cells.ts';
import type { ImportKind, RowProblem } from '../../shared/import/import-kind.ts';
import { upsert } from '../../shared/import/upsert.ts';
import { addDays, type Day } from '../../shared/instants.ts';
import { isValidOn } from '../../shared/validity.ts';
import { certainties, gsoCode } from './cells.ts';
import type { CodedState } from './state-rules.ts';
import { storedAdministrativeUnits } from './stored-states.ts';

const rowSchema = z.object({
  effective_on: day,
  resolution: text(40),
  signed_on: day,
  kinds: listOf(
    oneOf(['MERGE', 'SPLIT', 'RENAME', 'TYPE_CHANGE', 'DISTRICT_CHANGE', 'UNCHANGED', 'ABOLISHED']),
  ),
  old_gso_code: gsoCode,
  new_gso_code: optional(gsoCode),
  extent: oneOf(['WHOLE', 'PART', 'REST']),
  certainty: oneOf(certainties),
  note: optional(text(400)),
});

type Row = z.output<typeof rowSchema>;

const columns = [
  'effective_on',
  'line',
  'resolution',
  'signed_on',
  'kinds',
  'old_gso_code',
  'old_valid_from',
  'new_gso_code',
  'new_valid_from',
  'extent',
  'certainty',
  'note',
] as const;

/** Finds the first day of a code's state on a day. */
function stateFinder(states: readonly CodedState[]): (code: string, day: Day) => Day | null {
  const byCode = Map.groupBy(states, ({ code }) => code);
  return (code, on) => byCode.get(code)?.find((state) => isValidOn(state, on))?.valid_from ?? null;
}

/**
 * What became of administrative units: a line from each state that ended the day before to what it went into. The states must
 * be there.
 */
export const administrativeUnitChangesKind: ImportKind<Row> = {
  name: 'administrative-unit-changes',
  rowSchema,
  key: ['effective_on', 'old_gso_code', 'new_gso_code'],
  async check(rows, db) {
    const stateOf = stateFinder(await storedAdministrativeUnits(db));
    return rows.flatMap((change, row): RowProblem[] => {
      const oldMissing = stateOf(change.old_gso_code, addDays(change.effective_on, -1)) === null;
      const newMissing =
        change.new_gso_code !== null && stateOf(change.new_gso_code, change.effective_on) === null;
      return [
        ...(oldMissing
          ? [{ row, column: 'old_gso_code', message: 'names no unit of the day before' }]
          : []),
        ...(newMissing
          ? [{ row, column: 'new_gso_code', message: 'names no unit of that day' }]
          : []),
      ];
    });
  },
  async write(db, rows, progress) {
    const stateOf = stateFinder(await storedAdministrativeUnits(db));
    return upsert(db, {
      table: 'administrative_unit_changes',
      key: ['effective_on', 'line'],
      columns,
      rows: rows.map((row) => ({
        ...row,
        line: `${row.old_gso_code}>${row.new_gso_code ?? ''}`,
        kinds: row.kinds.join(';'),
        old_valid_from: stateOf(row.old_gso_code, addDays(row.effective_on, -1)),
        new_valid_from: row.new_gso_code && stateOf(row.new_gso_code, row.effective_on),
      })),
      progress,
    });
  },
};
