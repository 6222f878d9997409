import type { Knex } from 'knex';
import { bulkInsert } from '../../shared/bulk-insert.ts';
import type { StoredInstant } from '../../shared/instants.ts';
import type { ProcedureChangeKind } from '../generated/resolver-types.ts';

/** A change for the feed. */
export interface RecordedChange {
  readonly kind: ProcedureChangeKind;
  readonly procedureCode: string;
  readonly versionId: string | null;
  /** When it became known. */
  readonly at: StoredInstant;
}

/** Appends changes to the feed, those that became known first at first. */
export async function recordChanges(
  db: Knex.Transaction,
  changes: readonly RecordedChange[],
): Promise<void> {
  await bulkInsert(
    db,
    'procedure_changes',
    ['kind', 'procedure_code', 'version_id', 'at'],
    changes
      .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
      .map(({ kind, procedureCode, versionId, at }) => [kind, procedureCode, versionId, at]),
  );
}
