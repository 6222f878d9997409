import type { Knex } from 'knex';
import { bulkInsert } from '../../shared/bulk-insert.ts';
import type { Day } from '../../shared/instants.ts';
import { openEnd, type Validity } from '../../shared/validity.ts';
import type { SealKind } from '../generated/resolver-types.ts';
import type { SeededUnit } from './seeded-units.ts';

interface SeededSeal extends Validity {
  readonly kind: SealKind;
  readonly owner: string;
  readonly heldAt: string;
}

const provincialCentre = '000.00.40.H49';
/** When the centres began to seal on the spot; made up, after decree 61/2018 came into force on 2018-06-21. */
const sealedOnTheSpotSince: Day = '2018-07-01';

/** Each unit holds the seal of the agency that runs it: a district centre the second one, as the first stays in the office. */
function sealOfUnit({ code, kind, valid_from, valid_to }: SeededUnit): SeededSeal {
  return kind === 'DISTRICT_CENTRE'
    ? { kind: 'SECOND', owner: code, heldAt: code, valid_from: sealedOnTheSpotSince, valid_to }
    : { kind: 'FIRST', owner: code, heldAt: code, valid_from, valid_to };
}

/** The second seals of the departments, kept at the provincial centre. */
async function sealsOfDepartments(db: Knex): Promise<SeededSeal[]> {
  const departments: string[] = await db('agency_states')
    .where('counted', 'YES')
    .orderBy('code')
    .pluck('code');
  return departments.map((owner) => ({
    kind: 'SECOND',
    owner,
    heldAt: provincialCentre,
    valid_from: sealedOnTheSpotSince,
    valid_to: openEnd,
  }));
}

export async function seedSeals(db: Knex.Transaction, units: readonly SeededUnit[]): Promise<void> {
  const seals = [...(await sealsOfDepartments(db)), ...units.map(sealOfUnit)];
  await bulkInsert(
    db,
    'seals',
    ['kind', 'owner_code', 'held_at_code', 'permit_number', 'valid_from', 'valid_to'],
    seals.map(({ kind, owner, heldAt, valid_from, valid_to }, index) => [
      kind,
      owner,
      heldAt,
      `${String(index + 1).padStart(4, '0')}/ĐKMCD-${valid_from.slice(0, 4)}`,
      valid_from,
      valid_to,
    ]),
  );
}
