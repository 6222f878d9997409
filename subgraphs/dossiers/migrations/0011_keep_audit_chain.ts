import type { Knex } from 'knex';
import { createAuditTables, dropAuditTables } from '../../shared/audit/tables.ts';

/** What each change writes about itself, and the chain that makes tampering show. */
export function up(db: Knex): Promise<void> {
  return createAuditTables(db);
}

export function down(db: Knex): Promise<void> {
  return dropAuditTables(db);
}
