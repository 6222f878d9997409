import type { Knex } from 'knex';
import { createAuditTables, dropAuditTables } from '../../shared/audit/tables.ts';

/** What is kept of who changed something. */
export function up(db: Knex): Promise<void> {
  return createAuditTables(db);
}

export function down(db: Knex): Promise<void> {
  return dropAuditTables(db);
}
