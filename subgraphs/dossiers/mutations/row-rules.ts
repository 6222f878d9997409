import type { Caller } from '../../shared/access/caller.ts';
import { isOwn, mayChange, type Reach } from '../../shared/access/reach.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import { belongingOf, isVisible } from '../access/visibility.ts';
import type { SubmitDossierInput } from '../generated/resolver-types.ts';
import type { Actor } from '../lifecycle/dossier-file.ts';
import { applicantActor, officerActor, partnerActor } from '../lifecycle/filing.ts';
import type { DossierModel, TransferModel } from '../models.ts';
import { publicConfidentiality } from '../repository/visible.ts';

/** A dossier and where it has been sent. */
interface Placed {
  readonly dossier: DossierModel;
  readonly transfers: readonly Pick<TransferModel, 'to_code' | 'state'>[];
}

/**
 * Makes sure that a caller may change a dossier: it is at one of the caller's places, or on the way there, or settled
 * there; or it is the caller's own. Who is to acknowledge a confidential one may do so before it can be seen.
 *
 * @throws {Refusal} DOSSIER_UNKNOWN for one that the caller must not know of, DOSSIER_NOT_YOURS
 */
export function requireChangeable(
  { dossier, transfers }: Placed,
  caller: Caller,
  reach: Reach,
): void {
  const { places, person } = belongingOf(dossier);
  const awaitedBy = transfers.filter(({ state }) => state === 'SENT').map(({ to_code }) => to_code);
  const isPublic = dossier.confidentiality === publicConfidentiality;
  const settledBy = isPublic ? [dossier.competent_agency_code] : [];
  if (mayChange(caller, reach, { places: [...places, ...awaitedBy, ...settledBy], person })) return;
  if (!isVisible(reach, dossier)) throw unknownDossier(dossier.code);
  throw new Refusal(
    'DOSSIER_NOT_YOURS',
    `${dossier.code} is neither at a unit of yours nor your own: it is not yours to change.`,
    ['code'],
  );
}

/**
 * Makes sure that a caller files for oneself, or at a place of one's own: the unit, or the point that helps to file there.
 *
 * @throws {Refusal} PARTY_NOT_YOU, UNIT_NOT_YOURS
 */
export function requireFileable(
  {
    unitCode,
    supportPointCode,
    applicant,
  }: Pick<SubmitDossierInput, 'unitCode' | 'supportPointCode' | 'applicant'>,
  caller: Caller,
  reach: Reach,
): void {
  if (caller.kind === 'citizen') {
    if (isOwn(reach, { places: [], person: applicant.identityNumber ?? null })) return;
    const message = 'A citizen files for oneself, by the own identity number.';
    throw new Refusal('PARTY_NOT_YOU', message, ['applicant', 'identityNumber']);
  }
  const places = [unitCode, supportPointCode ?? null];
  if (mayChange(caller, reach, { places, person: null })) return;
  const message = `You are bound neither to ${unitCode} nor to one above it, nor to a point that supports the filing.`;
  throw new Refusal('UNIT_NOT_YOURS', message, ['unitCode']);
}

export function unknownDossier(code: string): Refusal {
  return new Refusal('DOSSIER_UNKNOWN', `No dossier has the code "${code}".`, ['code']);
}

const longestPseudonym = 40;
/** What stands for somebody else, or for nobody in particular. */
const reserved = [applicantActor, partnerActor, officerActor];

/**
 * Makes sure that an officer's pseudonym is one, and not what stands for the applicant or a partner.
 *
 * @throws {Refusal} INPUT_INVALID
 */
export function requireOfficer(actor: Actor | null | undefined, field: string): void {
  if (!actor) return;
  const { officer } = actor;
  const isLong = officer.length > longestPseudonym;
  if (officer.trim() !== '' && !isLong && !reserved.includes(officer)) return;
  throw new Refusal(
    'INPUT_INVALID',
    `A pseudonym has 1 to ${longestPseudonym} characters, and is none of ${reserved.join(', ')}.`,
    [field, 'officer'],
  );
}

/**
 * Makes sure that a caller acts for an agency or unit of one's own.
 *
 * @param actor as the input names it; none when the applicant acts
 * @param field of the input that names it
 * @throws {Refusal} AGENCY_NOT_YOURS
 */
export function requireOwnAgency(
  actor: Actor | null | undefined,
  field: string,
  caller: Caller,
  { places }: Reach,
): void {
  if (!actor || caller.kind === 'administrator' || places.has(actor.agencyCode)) return;
  throw new Refusal(
    'AGENCY_NOT_YOURS',
    `You are not bound to ${actor.agencyCode}, so you cannot act for it.`,
    [field, 'agencyCode'],
  );
}
