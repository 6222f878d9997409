import type { MutationResolvers } from '../generated/resolver-types.ts';
import { endingMutations } from './endings.ts';
import { filingMutations } from './filing.ts';
import { handlingMutations } from './handling.ts';
import { paymentMutations } from './payments.ts';
import { transferMutations } from './transfers.ts';

/** Everything that can be done to a dossier. */
export const mutations: MutationResolvers = {
  ...filingMutations,
  ...handlingMutations,
  ...transferMutations,
  ...paymentMutations,
  ...endingMutations,
};
