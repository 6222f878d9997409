import type { Day } from '../../shared/instants.ts';
import type {
  CatalogueAuthorisation,
  CatalogueProcedure,
  CatalogueUnit,
  CatalogueVersion,
  UnitLevel,
} from './catalogue.ts';

export type ApprovalAuthority =
  | 'PRESIDENT'
  | 'GOVERNMENT'
  | 'MINISTRY'
  | 'PROVINCIAL_PC'
  | 'PC_CHAIR'
  | 'DEPARTMENT_DIRECTOR'
  | 'DISTRICT_PC'
  | 'COMMUNE_PC';

/** A version with what only changes of dossiers need to know of it. */
export interface WriteVersion extends CatalogueVersion {
  readonly approvalAuthority: ApprovalAuthority;
}

export type WriteProcedure = Omit<CatalogueProcedure, 'versions'> & {
  readonly versions: readonly WriteVersion[];
};

/** An agency to which a dossier can be sent. */
export interface CatalogueAgency {
  readonly code: string;
  readonly level: UnitLevel;
}

/**
 * What a change of a dossier needs to know of the agencies and procedures subgraphs: single things, remembered for a
 * while. Asked before the transaction begins, so that no lock is held while another subgraph answers.
 */
export interface WriteCatalogue {
  /** With its seals of all times; null when no unit with the code is in force on the day. */
  unit(code: string, day: Day): Promise<CatalogueUnit | null>;
  procedure(code: string): Promise<WriteProcedure | null>;
  isOffered(unitCode: string, procedureCode: string, day: Day): Promise<boolean>;
  /** Those on a procedure that are valid on a day. */
  authorisations(procedureCode: string, day: Day): Promise<readonly CatalogueAuthorisation[]>;
  /** Null when no agency of the province with the code is in force on the day. */
  agency(code: string, day: Day): Promise<CatalogueAgency | null>;
}
