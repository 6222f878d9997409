import type { Knex } from 'knex';
import { whereGiven } from '../../shared/conditions.ts';
import type { Day } from '../../shared/instants.ts';
import { type Order, type Page, pageOf } from '../../shared/pagination.ts';
import { validOn } from '../../shared/validity.ts';
import type { AuthorisationFilter, SealFilter } from '../generated/resolver-types.ts';
import type { AuthorisationRow, SealRow } from '../models.ts';

const sealColumns = [
  'id',
  'kind',
  'owner_code',
  'held_at_code',
  'permit_number',
  'valid_from',
  'valid_to',
] as const;

const authorisationColumns = [
  'id',
  'kind',
  'from_code',
  'to_code',
  'procedure_code',
  'decision_number',
  'valid_from',
  'valid_to',
] as const;

/** The order of both lists: that in which the rows were recorded. */
export const recordedOrder: Order = {
  name: 'RECORDED',
  columns: [{ column: 'id', direction: 'asc' }],
};

export function sealsById(db: Knex, ids: readonly number[]): Promise<SealRow[]> {
  return db('seals')
    .select(...sealColumns)
    .whereIn('id', ids);
}

/** The seals of a day, to be counted or paged. */
export function sealsOn(
  db: Knex,
  day: Day,
  { kind, owner, heldAt }: SealFilter,
): Knex.QueryBuilder {
  const query = validOn(db('seals').select(...sealColumns), day);
  return whereGiven(query, { kind, owner_code: owner, held_at_code: heldAt });
}

export function sealsPage(db: Knex, day: Day, filter: SealFilter, page: Page): Promise<SealRow[]> {
  return pageOf(sealsOn(db, day, filter), page);
}

/** The seals that are kept at units on a day. */
export function sealsHeldAt(db: Knex, day: Day, codes: readonly string[]): Promise<SealRow[]> {
  return sealsOn(db, day, {}).whereIn('held_at_code', codes).orderBy(['held_at_code', 'id']);
}

/** Codes of the units at which a second seal is kept that is valid on a day. */
export function unitsWithSecondSeal(db: Knex, day: Day): Promise<string[]> {
  return validOn(db('seals'), day).where('kind', 'SECOND').distinct().pluck('held_at_code');
}

export function authorisationsById(db: Knex, ids: readonly number[]): Promise<AuthorisationRow[]> {
  return db('authorisations')
    .select(...authorisationColumns)
    .whereIn('id', ids);
}

/** The authorisations of a day, to be counted or paged. */
export function authorisationsOn(
  db: Knex,
  day: Day,
  { kind, from, to, procedure }: AuthorisationFilter,
): Knex.QueryBuilder {
  const query = validOn(db('authorisations').select(...authorisationColumns), day);
  return whereGiven(query, {
    kind,
    from_code: from,
    to_code: to,
    procedure_code: procedure,
  });
}

export function authorisationsPage(
  db: Knex,
  day: Day,
  filter: AuthorisationFilter,
  page: Page,
): Promise<AuthorisationRow[]> {
  return pageOf(authorisationsOn(db, day, filter), page);
}
