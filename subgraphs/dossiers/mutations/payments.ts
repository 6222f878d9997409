import type { MutationResolvers } from '../generated/resolver-types.ts';
import { recordPayment, requestPayment } from '../lifecycle/payments.ts';
import { changeDossier } from './change-dossier.ts';
import { recorderOf } from './who-acts.ts';

export const paymentMutations = {
  requestPayment: changeDossier((input, { file, around }) =>
    requestPayment(file, input.by, input, around),
  ),
  recordPayment: changeDossier((input, { file, around, caller }) =>
    recordPayment(
      file,
      recorderOf(caller, input),
      {
        seq: input.paymentSeq,
        end: input.method ? { method: input.method } : { method: null, reason: input.reason ?? '' },
      },
      around,
    ),
  ),
} satisfies MutationResolvers;
