import type { Knex } from 'knex';
import { bulkInsert } from '../../shared/bulk-insert.ts';
import type { Random } from '../../shared/random.ts';
import type { OfficerRole, ReceptionUnitKind } from '../generated/resolver-types.ts';
import type { SeededUnit } from './seeded-units.ts';

type Range = readonly [least: number, most: number];

/** How many officers of each role a unit has. */
const establishment: Readonly<Record<ReceptionUnitKind, Readonly<Record<OfficerRole, Range>>>> = {
  PROVINCIAL_CENTRE: {
    HEAD: [3, 3],
    RECEIVING: [36, 36],
    HANDLING: [62, 62],
    APPROVING: [24, 24],
    CLERK: [6, 6],
    RETURNING: [5, 5],
  },
  DISTRICT_CENTRE: {
    HEAD: [2, 2],
    RECEIVING: [6, 10],
    HANDLING: [8, 14],
    APPROVING: [3, 5],
    CLERK: [1, 2],
    RETURNING: [1, 2],
  },
  COMMUNE_UNIT: {
    HEAD: [1, 1],
    RECEIVING: [2, 4],
    HANDLING: [2, 3],
    APPROVING: [1, 2],
    CLERK: [1, 1],
    RETURNING: [1, 1],
  },
  POINT: {
    HEAD: [0, 0],
    RECEIVING: [1, 1],
    HANDLING: [0, 0],
    APPROVING: [0, 0],
    CLERK: [0, 0],
    RETURNING: [1, 1],
  },
};

/** Multiplying by an odd number modulo 2^32 maps no two indexes to one pseudonym, and tells nothing of their order. */
function pseudonymOf(index: number): string {
  return `CB-${(Math.imul(index + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')}`;
}

/** Officers under pseudonyms: nobody's name is known here. */
export async function seedOfficers(
  db: Knex.Transaction,
  units: readonly SeededUnit[],
  random: Random,
): Promise<void> {
  const posts = units.flatMap((unit) =>
    Object.entries(establishment[unit.kind]).flatMap(([role, [least, most]]) =>
      Array.from({ length: random.integer(least, most) }, () => ({ unit, role })),
    ),
  );
  await bulkInsert(
    db,
    'officers',
    ['pseudonym', 'reception_unit_code', 'role', 'valid_from', 'valid_to'],
    posts.map(({ unit, role }, index) => [
      pseudonymOf(index),
      unit.code,
      role,
      unit.valid_from,
      unit.valid_to,
    ]),
  );
}
