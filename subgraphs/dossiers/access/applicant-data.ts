import { seesPersonalData } from '../../shared/access/personal-data.ts';
import { isWithinReach } from '../../shared/access/reach.ts';
import { maskEmail, maskName, maskNumber } from '../../shared/masking.ts';
import type { Context } from '../context.ts';
import type { DossierModel } from '../models.ts';
import type { PersonalField } from './disclosures.ts';
import { belongingOf } from './visibility.ts';

/** Whether the caller sees what a dossier tells of its applicant. */
export async function isDisclosed(
  dossier: DossierModel,
  { caller, reach }: Pick<Context, 'caller' | 'reach'>,
): Promise<boolean> {
  return seesPersonalData(caller, await reach(), belongingOf(dossier));
}

/**
 * Whether the caller sees what is inside a dossier without telling who its applicant is: what officers wrote, what was paid,
 * what slips say. Those who work with dossiers do, whoever looks at everything, and the applicant.
 */
export async function seesInside(
  dossier: DossierModel,
  { caller, reach }: Pick<Context, 'caller' | 'reach'>,
): Promise<boolean> {
  return (
    caller.scopes.includes('dossiers:read') || isWithinReach(await reach(), belongingOf(dossier))
  );
}

/** A field as it is, masked, or not at all. */
interface Field {
  readonly column: keyof DossierModel & `applicant_${string}`;
  readonly mask: (value: string) => string;
  /** Whether everybody may see it masked: the end of a number helps to find whose it is. */
  readonly isPublicMasked: boolean;
}

const fields: Readonly<Record<Exclude<PersonalField, 'summary'>, Field>> = {
  name: { column: 'applicant_name', mask: maskName, isPublicMasked: true },
  identityNumber: { column: 'applicant_identity', mask: maskNumber, isPublicMasked: false },
  phone: { column: 'applicant_phone', mask: maskNumber, isPublicMasked: false },
  email: { column: 'applicant_email', mask: maskEmail, isPublicMasked: false },
};

/**
 * What a dossier tells of its applicant: as it is, once the audit has it that it is shown; masked to those who work with
 * dossiers; to all others null, but for the initials.
 */
export async function applicantField(
  dossier: DossierModel,
  field: keyof typeof fields,
  context: Context,
): Promise<string | null> {
  const { column, mask, isPublicMasked } = fields[field];
  const value = dossier[column] as string | null;
  if (value === null) return null;
  if (!(await isDisclosed(dossier, context))) {
    return isPublicMasked || (await seesInside(dossier, context)) ? mask(value) : null;
  }
  await context.loaders.disclosures.load({ code: dossier.code, field });
  return value;
}

/** What the applicant wrote of the matter: nothing of it can be shown masked. */
export async function summaryOf(dossier: DossierModel, context: Context): Promise<string | null> {
  if (dossier.summary === null || !(await isDisclosed(dossier, context))) return null;
  await context.loaders.disclosures.load({ code: dossier.code, field: 'summary' });
  return dossier.summary;
}
