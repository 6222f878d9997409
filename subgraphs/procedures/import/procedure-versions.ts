import type { Knex } from 'knex';
import type { Clock } from '../../shared/clock.ts';
import type { ImportKind, RowProblem } from '../../shared/import/import-kind.ts';
import { upsert } from '../../shared/import/upsert.ts';
import { type StoredInstant, toStored } from '../../shared/instants.ts';
import { type ProcedureForCatalogue, procedureForCatalogueColumns } from './catalogue-columns.ts';
import { danglingReferences, rowsWithValues } from './known-rows.ts';
import { overlappingVersions } from './overlapping-versions.ts';
import { type RecordedChange, recordChanges } from './recorded-changes.ts';
import { changesOfNewVersion } from './version-changes.ts';
import {
  type StoredVersion,
  toStoredVersion,
  type VersionRow,
  versionRowSchema,
} from './version-rows.ts';

/** Versions of procedures: what one decision announced of them. */
export const procedureVersionsKind = (clock: Clock): ImportKind<VersionRow> => ({
  name: 'procedure-versions',
  rowSchema: versionRowSchema,
  key: ['procedure_code', 'version'],
  check: async (rows, db): Promise<RowProblem[]> => [
    ...(await danglingReferences(db, rows, {
      table: 'procedures',
      key: 'code',
      named: (row) => row.procedure_code,
      column: 'procedure_code',
      what: 'a procedure',
    })),
    ...(await danglingReferences(db, rows, {
      table: 'announcing_decisions',
      key: 'number',
      named: (row) => row.decision,
      column: 'decision',
      what: 'a decision',
    })),
    ...(await overlappingVersions(db, rows)),
  ],
  write: async (db, rows, progress) => {
    const procedures = await proceduresOf(db, rows);
    const stored = rows.map((row) => toStoredVersion(row, procedureOf(procedures, row)));
    const [first] = stored;
    if (first === undefined) return { inserted: 0, updated: 0, unchanged: 0 };
    const byId = new Map(stored.map((version) => [version.id, version]));
    const inserted: StoredVersion[] = [];
    const corrected: StoredVersion[] = [];
    const counts = await upsert(db, {
      table: 'procedure_versions',
      key: ['id'],
      columns: Object.keys(first) as (keyof StoredVersion)[],
      rows: stored,
      progress,
      onChange: ({ id }, before) => {
        const version = byId.get(String(id));
        if (version) (before ? corrected : inserted).push(version);
      },
    });
    await recordChanges(db, [
      ...(await publications(db, inserted, procedures)),
      ...corrected.map((version) => correction(version, clock)),
    ]);
    return counts;
  },
});

type Procedures = ReadonlyMap<string, ProcedureForCatalogue>;

async function proceduresOf(db: Knex, rows: readonly VersionRow[]): Promise<Procedures> {
  const found = await rowsWithValues<ProcedureForCatalogue>(
    db,
    'procedures',
    procedureForCatalogueColumns,
    'code',
    rows.map((row) => row.procedure_code),
  );
  return new Map(found.map((procedure) => [procedure.code, procedure]));
}

/** @throws {Error} for a procedure that `check` should have missed */
function procedureOf(
  procedures: Procedures,
  { procedure_code }: { readonly procedure_code: string },
): ProcedureForCatalogue {
  const procedure = procedures.get(procedure_code);
  if (procedure === undefined) throw new Error(`Expected the procedure ${procedure_code}.`);
  return procedure;
}

async function publications(
  db: Knex,
  versions: readonly StoredVersion[],
  procedures: Procedures,
): Promise<RecordedChange[]> {
  const decisions = await rowsWithValues<{ number: string; disclosed_at: StoredInstant | null }>(
    db,
    'announcing_decisions',
    ['number', 'disclosed_at'],
    'number',
    versions.map((version) => version.decision_number).filter((number) => number !== null),
  );
  const disclosedAt = new Map(decisions.map((row) => [row.number, row.disclosed_at]));
  const lastOf = new Map<string, number>();
  for (const { procedure_code, number } of versions) {
    lastOf.set(procedure_code, Math.max(number, lastOf.get(procedure_code) ?? 0));
  }
  return versions.flatMap((version) =>
    changesOfNewVersion({
      ...version,
      state: procedureOf(procedures, version).state,
      disclosed_at: disclosedAt.get(version.decision_number ?? '') ?? null,
      isLast: lastOf.get(version.procedure_code) === version.number,
    }),
  );
}

function correction({ id, procedure_code }: StoredVersion, clock: Clock): RecordedChange {
  return {
    kind: 'CORRECTED',
    procedureCode: procedure_code,
    versionId: id,
    at: toStored(clock()),
  };
}
