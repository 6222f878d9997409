import type { MutationResolvers } from '../generated/resolver-types.ts';
import { applicantActor } from '../lifecycle/filing.ts';
import { recordPayment, requestPayment } from '../lifecycle/payments.ts';
import { changeDossier } from './change-dossier.ts';

export const paymentMutations = {
  requestPayment: changeDossier((input, { file, around }) =>
    requestPayment(file, input.by, input, around),
  ),
  recordPayment: changeDossier((input, { file, around }) =>
    recordPayment(
      file,
      input.by?.officer ?? applicantActor,
      {
        seq: input.paymentSeq,
        end: input.method ? { method: input.method } : { method: null, reason: input.reason ?? '' },
      },
      around,
    ),
  ),
} satisfies MutationResolvers;
