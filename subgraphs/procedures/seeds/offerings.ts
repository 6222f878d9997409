import type { Knex } from 'knex';
import { firstKnownDay } from '../../shared/as-of.ts';
import { bulkInsert, type Cell } from '../../shared/bulk-insert.ts';
import { openEnd, sharedDays, type Validity } from '../../shared/validity.ts';
import type { OfferingUnitKind, ProcedureLevel } from '../generated/resolver-types.ts';
import type { OfferingUnit } from '../units.ts';

/** The level whose procedures a unit takes. */
const levelOf: Readonly<Record<OfferingUnitKind, ProcedureLevel>> = {
  PROVINCIAL_CENTRE: 'PROVINCE',
  DISTRICT_CENTRE: 'DISTRICT',
  COMMUNE_UNIT: 'COMMUNE',
};

/** A unit that begins on the first day of the known history may be older. */
const longAgo = '0001-01-01';

interface OfferedVersion extends Validity {
  readonly id: string;
  readonly procedure_code: string;
  /** JSON: ProcedureLevel[] */
  readonly execution_levels: string;
}

/** Lets each unit offer the versions that are carried out at its level and received at a unit. */
export async function writeOfferings(
  db: Knex.Transaction,
  units: readonly OfferingUnit[],
): Promise<void> {
  const versions: OfferedVersion[] = await db('procedure_versions')
    .select('id', 'procedure_code', 'valid_from', 'valid_to', 'execution_levels')
    .where('centre_step_count', '>', 0)
    .orderBy('id');
  await db('offerings').delete();
  await db('offering_units').delete();
  await bulkInsert(
    db,
    'offering_units',
    ['code', 'kind', 'gso_code', 'area_path'],
    units.map(({ code, kind, administrativeUnit: { gsoCode, path } }) => [
      code,
      kind,
      gsoCode,
      path,
    ]),
  );
  await bulkInsert(
    db,
    'offerings',
    ['unit_code', 'procedure_code', 'valid_from', 'valid_to', 'version_id'],
    units.flatMap((unit) => offeringsOf(unit, versions)),
  );
}

function offeringsOf(unit: OfferingUnit, versions: readonly OfferedVersion[]): Cell[][] {
  const wanted = `"${levelOf[unit.kind]}"`;
  const validity = {
    valid_from: unit.validFrom === firstKnownDay ? longAgo : unit.validFrom,
    valid_to: unit.validTo ?? openEnd,
  };
  return versions
    .filter(({ execution_levels }) => execution_levels.includes(wanted))
    .flatMap((version) => {
      const days = sharedDays(validity, version);
      return days
        ? [[unit.code, version.procedure_code, days.valid_from, days.valid_to, version.id]]
        : [];
    });
}
