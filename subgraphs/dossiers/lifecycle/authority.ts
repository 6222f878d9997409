import { dayOf } from '../../shared/instants.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import {
  type CatalogueAuthorisation,
  type CatalogueSeal,
  type CatalogueUnit,
  holdsOn,
} from '../catalogue/catalogue.ts';
import type { ApprovalAuthority } from '../catalogue/write-catalogue.ts';
import type { Actor, Circumstances } from './dossier-file.ts';

/** The provincial people's committee. What the State's or a ministry's leaders approve goes through its office. */
export const provincialCommittee = '000.00.00.H49';

/** The agency that settles a dossier: the committee of the unit, or at the province the department, or who approves. */
export function competentAgency({ unit, procedure, version }: Omit<Circumstances, 'now'>): string {
  if (unit.level !== 'PROVINCE') return unit.code;
  return version.approvedOnSite ? procedure.agencyCode : provincialCommittee;
}

/** The agency whose approval a version demands, for a dossier of a unit. */
function approvingAgency(
  authority: ApprovalAuthority,
  unit: Pick<CatalogueUnit, 'code' | 'level' | 'parentCode'>,
  departmentCode: string,
): string {
  switch (authority) {
    case 'PRESIDENT':
    case 'GOVERNMENT':
    case 'MINISTRY':
    case 'PROVINCIAL_PC':
    case 'PC_CHAIR':
      return provincialCommittee;
    case 'DEPARTMENT_DIRECTOR':
      return departmentCode;
    case 'DISTRICT_PC':
      return unit.level === 'COMMUNE' ? (unit.parentCode ?? unit.code) : unit.code;
    case 'COMMUNE_PC':
      return unit.code;
  }
}

/**
 * Makes sure that an agency may approve now.
 *
 * @param authorisations those on the procedure
 * @returns the authorisation that it rests on; null where the agency is the authority itself
 * @throws {Refusal} NOT_AUTHORISED with the reason
 */
export function requireAuthority(
  by: Actor,
  authority: ApprovalAuthority,
  authorisations: readonly CatalogueAuthorisation[],
  { unit, procedure, now }: Circumstances,
): CatalogueAuthorisation | null {
  const owner = approvingAgency(authority, unit, procedure.agencyCode);
  if (by.agencyCode === owner) return null;
  const valid = authorisations.find(
    (each) => each.toAgencyCode === by.agencyCode && holdsOn(each, dayOf(now)),
  );
  if (valid) return valid;
  throw new Refusal(
    'NOT_AUTHORISED',
    `${procedure.code} is approved by ${authority} (${owner}); ${by.agencyCode} has no authorisation for it that is valid today.`,
    ['by', 'agencyCode'],
  );
}

/**
 * The seal to use at a unit: the one that is named, else the second seal, else any that is valid.
 *
 * @throws {Refusal} NO_VALID_SEAL, SEAL_NOT_VALID_HERE
 */
export function requireSeal(sealId: string | null, { unit, now }: Circumstances): CatalogueSeal {
  const valid = unit.seals.filter((seal) => holdsOn(seal, dayOf(now)));
  if (sealId === null) {
    const seal = valid.find(({ isSecond }) => isSecond) ?? valid[0];
    if (seal) return seal;
    throw new Refusal('NO_VALID_SEAL', `${unit.code} holds no seal that is valid today.`);
  }
  const named = valid.find(({ id }) => id === sealId);
  if (named) return named;
  const message = `${unit.code} does not hold this seal, or it is not valid today.`;
  throw new Refusal('SEAL_NOT_VALID_HERE', message, ['sealId']);
}
