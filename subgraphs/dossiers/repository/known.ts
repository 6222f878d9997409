import type { Knex } from 'knex';
import type { Place } from '../../shared/access/subtree.ts';
import type { Circumstances } from '../lifecycle/dossier-file.ts';

/** What the copy of the catalogue knows of a procedure. */
export interface KnownProcedure {
  readonly code: string;
  readonly name: string;
  readonly field_name: string;
}

/** Whether a reception unit has this code. */
export async function isKnownUnit(db: Knex, code: string): Promise<boolean> {
  return (await db('known_units').select('code').where({ code }).first()) !== undefined;
}

/** All reception units that a dossier may belong to, also those that are no more. */
export async function knownPlaces(db: Knex): Promise<Place[]> {
  const units = await db('known_units').select('code', 'parent_code');
  return units.map(({ code, parent_code: parentCode }) => ({ code, parentCode }));
}

/** Keeps what statistics and the national exchange need of a unit and a procedure, when they are new here. */
export async function rememberNames(
  transaction: Knex.Transaction,
  { unit, procedure, version }: Circumstances,
): Promise<void> {
  await transaction('known_units')
    .insert({ code: unit.code, name: unit.name, level: unit.level, parent_code: unit.parentCode })
    .onConflict('code')
    .ignore();
  await transaction('known_procedures')
    .insert({
      code: procedure.code,
      name: procedure.name,
      agency_code: procedure.agencyCode,
      field_code: procedure.fieldCode,
      field_name: procedure.fieldName,
      online: Number(version.online),
    })
    .onConflict('code')
    .ignore();
}
