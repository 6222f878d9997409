import { dayOf } from '../../shared/instants.ts';
import type { MutationResolvers, SubmitDossierInput } from '../generated/resolver-types.ts';
import { receive, refuse } from '../lifecycle/admission.ts';
import { type Filing, submit } from '../lifecycle/filing.ts';
import { takeDossierCode } from '../repository/counters.ts';
import { rememberNames } from '../repository/known.ts';
import { recordChange } from '../repository/record-change.ts';
import { changeDossier } from './change-dossier.ts';
import { circumstancesOfFiling, requireAgencyOfProvince } from './circumstances.ts';
import { mutate } from './mutate.ts';
import { requireFileable, requireOfficer, requireOwnAgency } from './row-rules.ts';
import { filerOf, requireNoOfficer } from './who-acts.ts';

/** What comes in: filed, received, refused. */
export const filingMutations = {
  submitDossier: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const reach = await context.reach();
      requireOwnAgency(input.receivedBy, 'receivedBy', context.caller, reach);
      requireOfficer(input.receivedBy, 'receivedBy');
      requireNoOfficer(context.caller, input.receivedBy, 'receivedBy');
      requireFileable(input, context.caller, reach);
      const around = await circumstancesOfFiling(input, context);
      if (input.supportPointCode) {
        await requireAgencyOfProvince(input.supportPointCode, 'supportPointCode', context);
      }
      const { receivedBy } = input;
      const from = receivedBy ? { receivedBy } : { filedBy: filerOf(context.caller) };
      return async (transaction) => {
        await rememberNames(transaction, around);
        // Late, as everybody who files at the unit waits for this counter.
        const code = await takeDossierCode(transaction, around.unit.code, dayOf(around.now));
        const change = submit(code, filingOf(input), from, around);
        await recordChange(transaction, change, context.caller);
        return code;
      };
    }),
  receiveDossier: changeDossier((input, { file, around }) => receive(file, input.by, around)),
  refuseDossier: changeDossier((input, { file, around }) =>
    refuse(file, input.by, input.reason, around),
  ),
} satisfies MutationResolvers;

function filingOf(input: SubmitDossierInput): Filing {
  return {
    channel: input.channel,
    applicant: input.applicant,
    summary: input.summary ?? null,
    supportPointCode: input.supportPointCode ?? null,
    confidentiality: input.confidentiality ?? 'NORMAL',
    components: input.components ?? [],
  };
}
