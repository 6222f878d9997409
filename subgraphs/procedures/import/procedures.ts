import type { Knex } from 'knex';
import { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import { matching, oneOf, optional, text } from '../../shared/import/cells.ts';
import type { ImportKind } from '../../shared/import/import-kind.ts';
import { upsert } from '../../shared/import/upsert.ts';
import { toStored } from '../../shared/instants.ts';
import { agencyCodePattern } from '../codes.ts';
import type { ProcedureChangeKind } from '../generated/resolver-types.ts';
import { catalogueColumnsOf } from './catalogue-columns.ts';
import { fieldCode, level, procedureCode, provenance, wordsOf } from './cells.ts';
import { danglingReferences } from './known-rows.ts';
import { type RecordedChange, recordChanges } from './recorded-changes.ts';

const rowSchema = z.object({
  code: procedureCode,
  name: text(1200),
  field_code: fieldCode,
  agency_code: matching(agencyCodePattern, 'an agency code such as 000.00.01.H49'),
  competence: level,
  execution_levels: wordsOf(level.options),
  state: oneOf(['DRAFT', 'PUBLISHED', 'SUSPENDED', 'ABOLISHED']),
  provenance,
  source: optional(text(200)),
  source_as_of: optional(text(10)),
  source_note: optional(text(300)),
});

type Row = z.infer<typeof rowSchema>;

const columns = [
  'code',
  'name',
  'field_code',
  'agency_code',
  'competence',
  'execution_levels',
  'state',
  'provenance',
  'source_name',
  'source_as_of',
  'source_note',
] as const;

/** Procedures: what belongs to all of their versions. */
export const proceduresKind = (clock: Clock): ImportKind<Row> => ({
  name: 'procedures',
  rowSchema,
  key: ['code'],
  check: (rows, db) =>
    danglingReferences(db, rows, {
      table: 'procedure_fields',
      key: 'code',
      named: (row) => row.field_code,
      column: 'field_code',
      what: 'a field',
    }),
  write: async (db, rows, progress) => {
    const updated: { row: ReturnType<typeof toStoredRow>; stateBefore: string }[] = [];
    const stored = rows.map(toStoredRow);
    const byCode = new Map(stored.map((row) => [row.code, row]));
    const counts = await upsert(db, {
      table: 'procedures',
      key: ['code'],
      columns,
      rows: stored,
      progress,
      onChange: ({ code }, before) => {
        const row = byCode.get(String(code));
        if (row && before) updated.push({ row, stateBefore: String(before.state) });
      },
    });
    const at = toStored(clock());
    const changes: RecordedChange[] = [];
    for (const { row, stateBefore } of updated) {
      await repeatInVersions(db, row);
      const kind = changeOfState(stateBefore, row.state);
      changes.push({ kind, procedureCode: row.code, versionId: null, at });
    }
    await recordChanges(db, changes);
    return counts;
  },
});

function toStoredRow({ source, execution_levels, ...row }: Row) {
  return { ...row, source_name: source, execution_levels: JSON.stringify(execution_levels) };
}

async function repeatInVersions(
  db: Knex.Transaction,
  row: ReturnType<typeof toStoredRow>,
): Promise<void> {
  await db('procedure_versions')
    .where({ procedure_code: row.code })
    .update(catalogueColumnsOf(row));
}

function changeOfState(before: string, after: Row['state']): ProcedureChangeKind {
  return before !== after && (after === 'SUSPENDED' || after === 'ABOLISHED') ? after : 'CORRECTED';
}
