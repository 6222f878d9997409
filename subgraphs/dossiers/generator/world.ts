import type { Random } from '../../shared/random.ts';
import type { Catalogue, CatalogueProcedure, CatalogueUnit } from '../catalogue/catalogue.ts';
import type { Officers } from './officers.ts';

/** What every simulated dossier draws on. */
export interface World {
  readonly random: Random;
  readonly catalogue: Catalogue;
  readonly present: Date;
  readonly officers: Officers;
  unit(code: string): CatalogueUnit | undefined;
  /** Units directly below a unit. */
  unitsBelow(code: string): readonly CatalogueUnit[];
  /** Procedures of a unit that can carry a part of a dossier of the given procedure, see interconnection.ts. */
  partsOf(procedure: CatalogueProcedure, unit: CatalogueUnit): readonly CatalogueProcedure[];
}

/** The provincial people's committee, which approves what may not be approved at the centre. */
export const provincialCommittee = '000.00.00.H49';
