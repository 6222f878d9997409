import { fromStored, toLocalIso } from '../../shared/instants.ts';
import { maskName } from '../../shared/masking.ts';
import type { SlipResolvers } from '../generated/resolver-types.ts';
import { slipPage } from '../slips/slip-page.ts';

export const slipResolvers: SlipResolvers = {
  formSet: (slip) => slip.form_set,
  formNo: (slip) => slip.form_no,
  issuedAt: (slip) => fromStored(slip.issued_at),
  html: ({ dossier, ...slip }, _args, { trackingUrl }) => {
    const payload: Record<string, string> = JSON.parse(slip.payload);
    return slipPage({
      formSet: slip.form_set,
      formNo: slip.form_no,
      number: slip.number,
      issuedAt: toLocalIso(fromStored(slip.issued_at)),
      dossierCode: dossier.code,
      unit: payload.unitName ?? dossier.unit_code,
      procedure: payload.procedureName ?? dossier.procedure_code,
      applicant: maskName(dossier.applicant_name),
      payload,
      trackingUrl: `${trackingUrl}${dossier.code}`,
    });
  },
};
