import type { Knex } from 'knex';
import { readKind, whereAbout } from '../../shared/audit/record-disclosures.ts';
import type { StoredInstant } from '../../shared/instants.ts';
import type { Order } from '../../shared/pagination.ts';

/** An entry of the audit about one dossier. */
export interface AccessLogRow {
  readonly id: number;
  readonly kind: string;
  readonly at: StoredInstant;
  readonly content: string;
}

/** Order of {@link accessLogOf}: newest first. */
export const accessOrder: Order = {
  name: 'access',
  columns: [{ column: 'audit_entries.id', direction: 'desc' }],
};

/** Who changed a dossier, and who saw what it tells of its applicant. */
export function accessLogOf(db: Knex, code: string): Knex.QueryBuilder {
  const entries = db('audit_entries').select(
    ['id', 'kind', 'at', 'content'].map((column) => `audit_entries.${column}`),
  );
  return whereAbout(entries, code);
}

export function isRead({ kind }: Pick<AccessLogRow, 'kind'>): boolean {
  return kind === readKind;
}
