import { dayOf } from '../../shared/instants.ts';
import type { MutationResolvers } from '../generated/resolver-types.ts';
import { openPart } from '../lifecycle/parts.ts';
import { acknowledgeTransfer, returnTransfer, transfer } from '../lifecycle/transfers.ts';
import { takeDossierCode } from '../repository/counters.ts';
import { rememberNames } from '../repository/known.ts';
import { changeDossier, changeDossierWith } from './change-dossier.ts';
import { circumstancesOfFiling, requireAgencyOfProvince } from './circumstances.ts';

/** The way of a dossier between units, and the parts that are opened on it. */
export const transferMutations = {
  transferDossier: changeDossierWith({
    facts: async (input, _dossier, context) => ({
      from: await requireAgencyOfProvince(input.by.agencyCode, 'by', context),
      to: await requireAgencyOfProvince(input.toCode, 'toCode', context),
    }),
    decide: (input, { file, around, facts }) => {
      const { dueAt = null, reason = null } = input;
      return transfer(file, input.by, { ...facts, dueAt, reason }, around);
    },
  }),
  acknowledgeTransfer: changeDossierWith({
    facts: async ({ by, part }, _dossier, context) =>
      part
        ? circumstancesOfFiling(
            { unitCode: by.agencyCode, procedureCode: part.procedureCode },
            context,
          )
        : null,
    decide: async ({ by, transferSeq }, { file, around, facts, transaction }) => {
      const acknowledged = acknowledgeTransfer(file, by, transferSeq, around);
      if (facts === null) return acknowledged;
      await rememberNames(transaction, facts);
      const code = await takeDossierCode(transaction, facts.unit.code, dayOf(facts.now));
      return [acknowledged, openPart(file, transferSeq, code, by, facts)];
    },
  }),
  returnTransfer: changeDossier((input, { file, around }) =>
    returnTransfer(
      file,
      input.by,
      { seq: input.transferSeq, refusal: input.refusal ?? null },
      around,
    ),
  ),
} satisfies MutationResolvers;
