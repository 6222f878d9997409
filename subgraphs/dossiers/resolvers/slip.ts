import { fromStored, toLocalIso } from '../../shared/instants.ts';
import { applicantField } from '../access/applicant-data.ts';
import type { SlipResolvers } from '../generated/resolver-types.ts';
import { slipPage } from '../slips/slip-page.ts';

export const slipResolvers: SlipResolvers = {
  formSet: (slip) => slip.form_set,
  formNo: (slip) => slip.form_no,
  issuedAt: (slip) => fromStored(slip.issued_at),
  html: async ({ dossier, ...slip }, _args, context) => {
    const payload: Record<string, string> = JSON.parse(slip.payload);
    return slipPage({
      formSet: slip.form_set,
      formNo: slip.form_no,
      number: slip.number,
      issuedAt: toLocalIso(fromStored(slip.issued_at)),
      dossierCode: dossier.code,
      unit: payload.unitName ?? dossier.unit_code,
      procedure: payload.procedureName ?? dossier.procedure_code,
      applicant: (await applicantField(dossier, 'name', context)) ?? '',
      payload,
      trackingUrl: `${context.trackingUrl}${dossier.code}`,
    });
  },
};
