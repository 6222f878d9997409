import { Refusal } from '../../shared/write/refusal.ts';
import type { DossierRow } from '../repository/dossier-row.ts';
import type { Actor, DossierFile } from './dossier-file.ts';
import { openTransfer } from './dossier-file.ts';

const longestText = 500;

/** A text that the law wants to be given, in NFC. @throws {Refusal} INPUT_INVALID */
export function requireText(text: string, field: string, longest = longestText): string {
  const trimmed = text.normalize('NFC').trim();
  if (trimmed === '' || trimmed.length > longest) {
    throw new Refusal('INPUT_INVALID', `\`${field}\` needs 1 to ${longest} characters.`, [field]);
  }
  return trimmed;
}

/** As {@link requireText}, for a text that may be missing. */
export function optionalText(
  text: string | null | undefined,
  field: string,
  longest = longestText,
): string | null {
  return text == null ? null : requireText(text, field, longest);
}

/** @throws {Refusal} NOT_COMPETENT unless the actor's agency is one of those given */
export function requireAgency(by: Actor, agencyCodes: readonly string[], what: string): void {
  if (agencyCodes.includes(by.agencyCode)) return;
  throw new Refusal(
    'NOT_COMPETENT',
    `${by.agencyCode} may not ${what}; ${[...new Set(agencyCodes)].join(' or ')} may.`,
    ['by', 'agencyCode'],
  );
}

/** The agencies that handle a dossier while it is not away: its unit, the agency that settles it, who holds it. */
export function requireHandler(file: DossierFile, by: Actor, procedureAgency: string): void {
  const { unit_code, competent_agency_code, holder_code } = file.dossier;
  requireAgency(
    by,
    [unit_code, competent_agency_code, holder_code, procedureAgency],
    'handle this dossier',
  );
}

/** @throws {Refusal} DOSSIER_AWAY while another unit or agency has it, or is asked to take it */
export function requireHere(file: DossierFile): void {
  const away = openTransfer(file);
  if (away === null) return;
  throw new Refusal(
    'DOSSIER_AWAY',
    `The dossier was sent to ${away.to_code} and is not back (transfer ${away.seq}, ${away.state}).`,
  );
}

/** The code of another dossier than the one that is changed: who may change one need not know of its parts, or its whole. */
export function nameOf(
  { code, confidentiality }: Pick<DossierRow, 'code' | 'confidentiality'>,
  unnamed: string,
): string {
  return confidentiality === 'NORMAL' ? code : unnamed;
}

/** @throws {Refusal} PART_OF_ANOTHER for what only the unit where the applicant is may do */
export function requireWhole(file: DossierFile, what: string): void {
  if (file.parent === null) return;
  throw new Refusal(
    'PART_OF_ANOTHER',
    `A part of ${nameOf(file.parent, 'another dossier')} cannot be ${what}; the unit that received the whole asks the applicant.`,
  );
}
