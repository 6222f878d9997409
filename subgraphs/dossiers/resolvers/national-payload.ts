import { maskName, maskNumber } from '../../shared/masking.ts';
import type { QueryResolvers } from '../generated/resolver-types.ts';
import type { DossierModel } from '../models.ts';
import { type NationalApplicant, nationalFactsOf } from '../national/facts.ts';
import { dossierPayload, type NationalPayload, progressPayloads } from '../national/payloads.ts';
import { requireDossierCode } from './lists.ts';

export const nationalPayload: NonNullable<QueryResolvers['nationalPayload']> = async (
  _root,
  { code },
  { db, loaders },
) => {
  const dossier = await loaders.dossierByCode.load(requireDossierCode(code));
  if (dossier === null) return null;
  const [facts] = await nationalFactsOf(db, [dossier], maskedApplicant);
  if (!facts) return null;
  return {
    dossier: fieldsOf(dossierPayload(facts)),
    progress: progressPayloads(facts).map((payload) => ({ fields: fieldsOf(payload) })),
  };
};

function maskedApplicant(dossier: DossierModel): NationalApplicant {
  const { applicant_name, applicant_identity, applicant_phone } = dossier;
  return {
    name: maskName(applicant_name),
    identity: applicant_identity && maskNumber(applicant_identity),
    phone: applicant_phone && maskNumber(applicant_phone),
    email: null,
  };
}

/** Lists go as JSON text. */
function fieldsOf(payload: NationalPayload): { name: string; value: string | null }[] {
  return Object.entries(payload).map(([name, value]) => ({
    name,
    value: Array.isArray(value) ? JSON.stringify(value) : (value as string | null),
  }));
}
