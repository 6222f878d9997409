import type { Knex } from 'knex';
import type { Day } from '../../shared/instants.ts';
import type { Order } from '../../shared/pagination.ts';
import { readAgencyCode, readProcedureCode } from '../codes.ts';
import type { OfferingFilter } from '../generated/resolver-types.ts';

export const byUnitAndProcedure: Order = {
  name: 'offering',
  columns: [
    { column: 'o.unit_code', direction: 'asc' },
    { column: 'o.procedure_code', direction: 'asc' },
    { column: 'o.valid_from', direction: 'asc' },
  ],
};

export const offeringColumns = [
  'o.unit_code',
  'u.kind as unit_kind',
  'o.procedure_code',
  'o.version_id',
  'o.valid_from',
  'o.valid_to',
];

/** The offerings of a day. */
export function offeringsOn(db: Knex, asOf: Day, filter: OfferingFilter): Knex.QueryBuilder {
  const query = db('offerings as o')
    .join('offering_units as u', 'u.code', 'o.unit_code')
    .where('o.valid_from', '<=', asOf)
    .where('o.valid_to', '>=', asOf);
  if (filter.unitCode) query.where('o.unit_code', readAgencyCode(filter.unitCode));
  if (filter.unitKind) query.where('u.kind', filter.unitKind);
  if (filter.procedureCode) {
    query.where('o.procedure_code', readProcedureCode(filter.procedureCode));
  }
  return query;
}

/** GSO code of the province: the area of who is anywhere in it. */
export const provinceArea = '22';

/** The units of an area and of those above it, the nearest first: commune, district, province. */
export async function unitsAround(db: Knex, area: string): Promise<string[]> {
  const paths: string[] = await db('offering_units').where('gso_code', area).pluck('area_path');
  const areas = new Set([area, provinceArea, ...paths.flatMap((path) => path.split('/'))]);
  const units: { code: string; area_path: string }[] = await db('offering_units')
    .select('code', 'area_path')
    .whereIn('gso_code', [...areas]);
  return units
    .sort((one, other) => other.area_path.length - one.area_path.length)
    .map(({ code }) => code);
}

/** Which of some units offer which of some procedures on a day. */
export function offersOf(
  db: Knex,
  unitCodes: readonly string[],
  procedureCodes: readonly string[],
  asOf: Day,
): Promise<{ readonly unit_code: string; readonly procedure_code: string }[]> {
  return db('offerings')
    .select('unit_code', 'procedure_code')
    .whereIn('unit_code', unitCodes)
    .whereIn('procedure_code', procedureCodes)
    .where('valid_from', '<=', asOf)
    .where('valid_to', '>=', asOf);
}

/** The nearest unit that offers each of some procedures, null where none does. */
export async function nearestUnits(
  db: Knex,
  procedureCodes: readonly string[],
  { area, asOf }: { readonly area: string; readonly asOf: Day },
): Promise<(string | null)[]> {
  const units = await unitsAround(db, area);
  const offers = await offersOf(db, units, procedureCodes, asOf);
  const offering = new Set(offers.map((offer) => `${offer.unit_code} ${offer.procedure_code}`));
  return procedureCodes.map(
    (procedure) => units.find((unit) => offering.has(`${unit} ${procedure}`)) ?? null,
  );
}
