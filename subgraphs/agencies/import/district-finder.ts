import type { Knex } from 'knex';
import type { Day } from '../../shared/instants.ts';
import { isValidOn } from '../../shared/validity.ts';
import type { AdministrativeUnitRow } from '../models.ts';

type Area = Pick<
  AdministrativeUnitRow,
  'gso_code' | 'level' | 'parent_gso_code' | 'valid_from' | 'valid_to'
>;

/** Finds the district in which an area lies on a day, the area itself when it is one; null where there is none. */
export async function districtFinder(
  db: Knex,
): Promise<(gsoCode: string, day: Day) => string | null> {
  const areas: Area[] = await db('administrative_units').select(
    'gso_code',
    'level',
    'parent_gso_code',
    'valid_from',
    'valid_to',
  );
  const byCode = Map.groupBy(areas, ({ gso_code }) => gso_code);
  return function districtOf(gsoCode: string, day: Day): string | null {
    const area = byCode.get(gsoCode)?.find((state) => isValidOn(state, day));
    if (area === undefined || area.level === 'DISTRICT') return area?.gso_code ?? null;
    return area.parent_gso_code === null ? null : districtOf(area.parent_gso_code, day);
  };
}
