import type { Knex } from 'knex';
import type { Day } from '../../shared/instants.ts';
import type { Order } from '../../shared/pagination.ts';
import { validOn } from '../../shared/validity.ts';
import type { OfferingUnitKind } from '../generated/resolver-types.ts';

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
  'o.procedure_code',
  'o.version_id',
  'o.valid_from',
  'o.valid_to',
];

/** What the offerings of a list have in common. */
export interface OfferingCriteria {
  readonly asOf: Day;
  /** Codes of the units; null for all. */
  readonly unitCodes: readonly string[] | null;
  readonly procedureCode: string | null;
}

/** The offerings of a day: one table, so that its key gives the order of a page. */
export function offeringsOf(
  db: Knex,
  { asOf, unitCodes, procedureCode }: OfferingCriteria,
): Knex.QueryBuilder {
  const query = validOn(db('offerings as o'), asOf, 'o');
  if (unitCodes) query.whereIn('o.unit_code', unitCodes);
  if (procedureCode) query.where('o.procedure_code', procedureCode);
  return query;
}

export function unitCodesOfKind(db: Knex, kind: OfferingUnitKind): Promise<string[]> {
  return db('offering_units').where({ kind }).orderBy('code').pluck('code');
}

export function unitsByCode(
  db: Knex,
  codes: readonly string[],
): Promise<{ readonly code: string; readonly kind: OfferingUnitKind }[]> {
  return db('offering_units').select('code', 'kind').whereIn('code', codes);
}

/** GSO code of the province: the area of who is anywhere in it. */
export const provinceArea = '22';

/** The units of an area and of those above it, the nearest first: commune, district, province. */
async function unitsAround(db: Knex, area: string): Promise<string[]> {
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
function offersOf(
  db: Knex,
  unitCodes: readonly string[],
  procedureCodes: readonly string[],
  asOf: Day,
): Promise<{ readonly unit_code: string; readonly procedure_code: string }[]> {
  const offers = db('offerings')
    .select('unit_code', 'procedure_code')
    .whereIn('unit_code', unitCodes)
    .whereIn('procedure_code', procedureCodes);
  return validOn(offers, asOf);
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
