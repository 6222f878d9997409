import type { Day } from '../../shared/instants.ts';
import type { Session, WorkingCalendar } from '../../shared/working-calendar.ts';
import type { Limit } from '../deadline.ts';

/** Level of administration of a reception unit. */
export type UnitLevel = 'PROVINCE' | 'DISTRICT' | 'COMMUNE';

/** What the dossiers need to know of the agencies and procedures subgraphs, as of one day. */
export interface Catalogue {
  readonly units: readonly CatalogueUnit[];
  readonly procedures: readonly CatalogueProcedure[];
  /** Codes of the procedures that a unit takes, by the unit's code. */
  readonly offered: ReadonlyMap<string, readonly string[]>;
  /** Authorisations to approve, by procedure code. */
  readonly authorisations: ReadonlyMap<string, readonly CatalogueAuthorisation[]>;
}

export interface Validity {
  readonly validFrom: Day;
  /** First day on which it no longer holds; null while none is set. */
  readonly validUntil: Day | null;
}

export interface CatalogueUnit {
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  readonly parentCode: string | null;
  readonly seals: readonly CatalogueSeal[];
  readonly hours: UnitHours;
}

/** The hours of a unit. Units with the same hours share one object. */
export interface UnitHours {
  /** Working time, in which limits run. */
  readonly calendar: WorkingCalendar;
  /** When dossiers are received: working time and desk hours, in order. */
  receptionOn(day: Day): readonly Session[];
}

export interface CatalogueSeal extends Validity {
  readonly id: string;
  readonly isSecond: boolean;
}

export interface CatalogueAuthorisation extends Validity {
  readonly id: string;
  readonly toAgencyCode: string;
}

export interface CatalogueProcedure {
  readonly code: string;
  readonly name: string;
  readonly fieldCode: string;
  readonly fieldName: string;
  /** Department whose competence it is, or that directs its field. */
  readonly agencyCode: string;
  readonly versions: readonly CatalogueVersion[];
}

export interface CatalogueVersion extends Validity {
  readonly number: number;
  readonly limit: Limit;
  readonly statutoryMinutes: number;
  readonly online: boolean;
  readonly byPost: boolean;
  readonly applicantKinds: readonly ApplicantKind[];
  /** Papers in their order: sheets in one set. */
  readonly components: readonly { readonly originals: number; readonly copies: number }[];
  readonly fees: readonly { readonly kind: 'CHARGE' | 'FEE'; readonly amount: number }[];
  readonly suspendOnPayment: boolean;
  /** The steps in their order, with their share of the limit in working minutes. */
  readonly steps: readonly { readonly kind: ProcessStep; readonly minutes: number }[];
  /** Whether APPROVE and SEAL are done at the reception unit, or by an authority elsewhere. */
  readonly approvedOnSite: boolean;
}

export type ProcessStep = 'RECEIVE' | 'APPRAISE' | 'APPROVE' | 'SEAL' | 'RETURN';
export type ApplicantKind = 'CITIZEN' | 'ENTERPRISE' | 'ORGANISATION' | 'STATE_AGENCY';

/** Whether something holds on a day. */
export function holdsOn({ validFrom, validUntil }: Validity, day: Day): boolean {
  return validFrom <= day && (validUntil === null || day < validUntil);
}
