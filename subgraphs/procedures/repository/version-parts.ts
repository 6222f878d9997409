import type { Knex } from 'knex';
import type { Order } from '../../shared/pagination.ts';
import type { AnnouncingDecisionModel, FeeItemModel, ProcedureComponentModel } from '../models.ts';

export function componentsOfVersions(
  db: Knex,
  versionIds: readonly string[],
): Promise<ProcedureComponentModel[]> {
  return db('procedure_components')
    .select('version_id', 'position', 'name', 'sets', 'originals', 'copies', 'has_form')
    .whereIn('version_id', versionIds)
    .orderBy([{ column: 'version_id' }, { column: 'position' }]);
}

export function feesOfVersions(db: Knex, versionIds: readonly string[]): Promise<FeeItemModel[]> {
  return db('fee_items')
    .select('version_id', 'position', 'kind', 'name', 'amount', 'exemptions')
    .whereIn('version_id', versionIds)
    .orderBy([{ column: 'version_id' }, { column: 'position' }]);
}

export function decisionsByNumber(
  db: Knex,
  numbers: readonly string[],
): Promise<AnnouncingDecisionModel[]> {
  return allDecisions(db).whereIn('number', numbers);
}

export function allDecisions(db: Knex): Knex.QueryBuilder {
  return db('announcing_decisions').select(
    'number',
    'title',
    'signed_on',
    'effective_on',
    'disclosed_at',
    'provenance',
  );
}

export const latestSigned: Order = {
  name: 'decision-signed',
  columns: [
    { column: 'signed_on', direction: 'desc' },
    { column: 'number', direction: 'desc' },
  ],
};
