import { applicantField, summaryOf } from '../access/applicant-data.ts';
import type { Context } from '../context.ts';
import type { QueryResolvers } from '../generated/resolver-types.ts';
import type { DossierModel } from '../models.ts';
import { type NationalApplicant, nationalFactsOf } from '../national/facts.ts';
import { dossierPayload, type NationalPayload, progressPayloads } from '../national/payloads.ts';
import { requireDossierCode } from './lists.ts';

export const nationalPayload: NonNullable<QueryResolvers['nationalPayload']> = async (
  _root,
  { code },
  context,
) => {
  const { db, loaders } = context;
  const dossier = await loaders.dossierByCode.load(requireDossierCode(code));
  if (dossier === null) return null;
  const told = await toldOf(dossier, context);
  const [facts] = await nationalFactsOf(db, [dossier], () => told);
  if (!facts) return null;
  return {
    dossier: fieldsOf(dossierPayload(facts)),
    progress: progressPayloads(facts).map((payload) => ({ fields: fieldsOf(payload) })),
  };
};

/** As much of the applicant as the caller may see. */
async function toldOf(dossier: DossierModel, context: Context): Promise<NationalApplicant> {
  const told = (field: 'name' | 'identityNumber' | 'phone' | 'email') =>
    applicantField(dossier, field, context);
  const [name, identity, phone, email, summary] = await Promise.all([
    told('name'),
    told('identityNumber'),
    told('phone'),
    told('email'),
    summaryOf(dossier, context),
  ]);
  return { name: name ?? '', identity, phone, email, summary };
}

/** Lists go as JSON text. */
function fieldsOf(payload: NationalPayload): { name: string; value: string | null }[] {
  return Object.entries(payload).map(([name, value]) => ({
    name,
    value: Array.isArray(value) ? JSON.stringify(value) : (value as string | null),
  }));
}
