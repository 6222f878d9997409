import { isUnitCode } from '../dossier-code.ts';
import type { MutationResolvers } from '../generated/resolver-types.ts';
import { extend } from '../lifecycle/extension.ts';
import { appraise, approve, assign, seal } from '../lifecycle/steps.ts';
import { requestSupplement, supplySupplement } from '../lifecycle/supplements.ts';
import { changeDossier, changeDossierWith } from './change-dossier.ts';
import { actorOf } from './who-acts.ts';

/** What is done with a dossier where it is: supplements, steps, an apology. */
export const handlingMutations = {
  requestSupplement: changeDossier((input, { file, around }) =>
    requestSupplement(
      file,
      input.by,
      {
        content: input.content,
        papers: (input.papers ?? []).map(({ name, originals, certifiedCopies, copies }) => ({
          name,
          originals: originals ?? 0,
          certifiedCopies: certifiedCopies ?? 0,
          copies: copies ?? 0,
        })),
      },
      around,
    ),
  ),
  supplySupplement: changeDossier((input, { file, around, caller }) =>
    supplySupplement(file, actorOf(caller, input.by), around),
  ),
  assignDossier: changeDossier((input, { file, around }) =>
    assign(file, input.by, input.officer, around),
  ),
  appraiseDossier: changeDossier((input, { file, around }) => appraise(file, input.by, around)),
  approveDossier: changeDossierWith({
    facts: (_input, dossier, { catalogue, today }) =>
      catalogue.authorisations(dossier.procedure_code, today),
    decide: (input, { file, around, facts }) => approve(file, input.by, facts, around),
  }),
  sealDossier: changeDossierWith({
    facts: async ({ by }, _dossier, { catalogue, today }) =>
      isUnitCode(by.agencyCode) ? catalogue.unit(by.agencyCode, today) : null,
    decide: (input, { file, around, facts }) =>
      seal(file, input.by, { sealId: input.sealId ?? null, ownUnit: facts }, around),
  }),
  extendDossier: changeDossier((input, { file, around }) => extend(file, input.by, input, around)),
} satisfies MutationResolvers;
