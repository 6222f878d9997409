import type { Random } from '../../shared/random.ts';
import type { Catalogue, CatalogueProcedure, CatalogueUnit } from '../catalogue/catalogue.ts';
import { Officers } from './officers.ts';
import type { World } from './world.ts';

export function makeWorld(catalogue: Catalogue, random: Random, present: Date): World {
  const units = new Map(catalogue.units.map((unit) => [unit.code, unit]));
  const below = Map.groupBy(catalogue.units, (unit) => unit.parentCode ?? '');
  return {
    random,
    catalogue,
    present,
    officers: new Officers(),
    unit: (code) => units.get(code),
    unitsBelow: (code) => below.get(code) ?? [],
    partsOf: partsFinder(catalogue),
  };
}

/**
 * Which procedures of a unit can carry a part of a dossier: shorter ones that the same department directs. The catalogue
 * does not say which procedures are interconnected.
 */
function partsFinder(
  catalogue: Catalogue,
): (procedure: CatalogueProcedure, unit: CatalogueUnit) => readonly CatalogueProcedure[] {
  const procedures = new Map(catalogue.procedures.map((procedure) => [procedure.code, procedure]));
  const found = new Map<string, readonly CatalogueProcedure[]>();
  return (procedure, unit) => {
    const key = `${procedure.code} ${unit.code}`;
    const known = found.get(key);
    if (known) return known;
    const parts = (catalogue.offered.get(unit.code) ?? [])
      .map((code) => procedures.get(code))
      .filter((candidate) => candidate !== undefined)
      .filter((candidate) => candidate.agencyCode === procedure.agencyCode)
      .filter((candidate) => limitOf(candidate) < limitOf(procedure));
    found.set(key, parts);
    return parts;
  };
}

function limitOf({ versions }: CatalogueProcedure): number {
  return versions.at(-1)?.limit.minutes ?? 0;
}
