import type { Knex } from 'knex';
import { bulkInsert, type Cell } from '../../shared/bulk-insert.ts';
import type { Clock } from '../../shared/clock.ts';
import type { ImportCounts } from '../../shared/import/import-kind.ts';
import { upsert } from '../../shared/import/upsert.ts';
import { type Day, toStored } from '../../shared/instants.ts';
import { compareText } from '../../shared/text.ts';
import { dayAfter, type Validity } from '../../shared/validity.ts';
import type { UnitChangeKind } from '../generated/resolver-types.ts';
import type { UnitChangeModel } from '../models.ts';
import type { CodedState } from './state-rules.ts';

export interface StateTable<Column extends string> {
  readonly table: string;
  /** The column of the code; with `valid_from` it is the key. */
  readonly codeColumn: Column;
  readonly columns: readonly Column[];
  readonly subjectType: UnitChangeModel['subject_type'];
  /** Key of what has the state, in global ids. */
  readonly subjectKey: (state: CodedState) => string;
  readonly clock: Clock;
}

type StateRow<Column extends string> = Readonly<Record<Column, Cell>> & Validity;

interface RecordedChange {
  readonly effectiveOn: Day;
  readonly kind: UnitChangeKind;
  readonly subjectKey: string;
}

/** Writes states, and records in the feed of changes what is new about them. */
export async function writeStates<Column extends string>(
  db: Knex.Transaction,
  target: StateTable<Column>,
  rows: readonly StateRow<Column>[],
  progress: (rowsDone: number) => void,
): Promise<ImportCounts> {
  const { table, codeColumn, columns } = target;
  const stored = (await db(table).select([...columns])) as StateRow<Column>[];
  const counts = await upsert(db, {
    table,
    key: [codeColumn, 'valid_from' as Column],
    columns,
    rows,
    progress,
  });
  await recordChanges(db, target, changesBetween(target, stored, rows));
  return counts;
}

function changesBetween<Column extends string>(
  { codeColumn, columns, subjectKey }: StateTable<Column>,
  stored: readonly StateRow<Column>[],
  rows: readonly StateRow<Column>[],
): RecordedChange[] {
  const codedState = (row: StateRow<Column>): CodedState => ({
    code: String(row[codeColumn]),
    valid_from: row.valid_from,
    valid_to: row.valid_to,
  });
  const keyOf = (row: StateRow<Column>) => `${row[codeColumn]}@${row.valid_from}`;
  const before = new Map(stored.map((row) => [keyOf(row), row]));
  const begins = new Set(
    [...stored, ...rows].map((row) => `${subjectKey(codedState(row))} ${row.valid_from}`),
  );

  /** An end that comes, or comes earlier, is no correction: it is told as such. */
  function isCorrected(old: StateRow<Column>, row: StateRow<Column>): boolean {
    return (
      old.valid_to < row.valid_to ||
      columns.some((column) => column !== 'valid_to' && old[column] !== row[column])
    );
  }

  function changesOf(row: StateRow<Column>): RecordedChange[] {
    const old = before.get(keyOf(row));
    const key = subjectKey(codedState(row));
    const changes: RecordedChange[] = [];
    if (old === undefined || isCorrected(old, row)) {
      const kind = old === undefined ? 'STARTED' : 'CORRECTED';
      changes.push({ effectiveOn: row.valid_from, kind, subjectKey: key });
    }
    const end = dayAfter(row);
    // Where the next state follows on the day after, the subject goes on.
    if (end && old?.valid_to !== row.valid_to && !begins.has(`${key} ${end}`)) {
      changes.push({ effectiveOn: end, kind: 'ENDED', subjectKey: key });
    }
    return changes;
  }

  return rows
    .flatMap(changesOf)
    .sort((one, other) => compareText(one.effectiveOn, other.effectiveOn));
}

async function recordChanges<Column extends string>(
  db: Knex.Transaction,
  { subjectType, clock }: StateTable<Column>,
  changes: readonly RecordedChange[],
): Promise<void> {
  const recordedAt = toStored(clock());
  await bulkInsert(
    db,
    'unit_changes',
    ['recorded_at', 'effective_on', 'kind', 'subject_type', 'subject_key'],
    changes.map(({ effectiveOn, kind, subjectKey }) => [
      recordedAt,
      effectiveOn,
      kind,
      subjectType,
      subjectKey,
    ]),
  );
}
