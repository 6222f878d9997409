import type { Knex } from 'knex';
import { type Order, type Page, pageOf } from '../../shared/pagination.ts';
import type { UnitChangeModel } from '../models.ts';

/** The order in which changes were recorded, in which nothing is ever inserted before what was read. */
export const unitChangeOrder: Order = {
  name: 'SEQUENCE',
  columns: [{ column: 'sequence', direction: 'asc' }],
};

export function unitChanges(db: Knex): Knex.QueryBuilder {
  return db('unit_changes').select(
    'sequence',
    'recorded_at',
    'effective_on',
    'kind',
    'subject_type',
    'subject_key',
  );
}

export function unitChangesPage(db: Knex, page: Page): Promise<UnitChangeModel[]> {
  return pageOf(unitChanges(db), page);
}
