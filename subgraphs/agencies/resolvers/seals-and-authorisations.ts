import { readAsOf } from '../../shared/as-of.ts';
import { toGlobalId } from '../../shared/ids.ts';
import { countRows, readPage } from '../../shared/pagination.ts';
import { shownEnd } from '../../shared/validity.ts';
import { readAgencyCode } from '../codes.ts';
import { findAgency, findReceptionUnit, present, toAuthorisation, toSeal } from '../find.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import {
  authorisationsOn,
  authorisationsPage,
  recordedOrder,
  sealsOn,
  sealsPage,
} from '../repository/seals-and-authorisations.ts';
import { connectionOf } from './lists.ts';
import { resolveNode } from './nodes.ts';

export const sealAndAuthorisationResolvers: Pick<Resolvers, 'Seal' | 'Authorisation'> & {
  readonly Query: Pick<NonNullable<Resolvers['Query']>, 'seals' | 'authorisations'>;
} = {
  Query: {
    seals: async (_root, { filter, asOf, ...page }, { db, today }) => {
      const wanted = readPage(page, recordedOrder);
      const day = readAsOf(asOf, today);
      const given = filter ?? {};
      readCodes(given.owner, given.heldAt);
      return connectionOf(
        await sealsPage(db, day, given, wanted),
        wanted,
        () => countRows(db, sealsOn(db, day, given)),
        (row) => toSeal(row, day),
      );
    },
    authorisations: async (_root, { filter, asOf, ...page }, { db, today }) => {
      const wanted = readPage(page, recordedOrder);
      const day = readAsOf(asOf, today);
      const given = filter ?? {};
      readCodes(given.from, given.to);
      return connectionOf(
        await authorisationsPage(db, day, given, wanted),
        wanted,
        () => countRows(db, authorisationsOn(db, day, given)),
        (row) => toAuthorisation(row, day),
      );
    },
  },
  Seal: {
    __resolveReference: ({ id }, context) => resolveNode('Seal', id, context),
    id: ({ id }) => toGlobalId('Seal', String(id)),
    owner: ({ owner_code, asOf }, _args, { loaders }) =>
      present(findAgency(loaders, owner_code, asOf), `agency ${owner_code}`),
    heldAt: ({ held_at_code, asOf }, _args, { loaders }) =>
      present(findReceptionUnit(loaders, held_at_code, asOf), `reception unit ${held_at_code}`),
    permitNumber: ({ permit_number }) => permit_number,
    validFrom: ({ valid_from }) => valid_from,
    validTo: ({ valid_to }) => shownEnd(valid_to),
  },
  Authorisation: {
    __resolveReference: ({ id }, context) => resolveNode('Authorisation', id, context),
    id: ({ id }) => toGlobalId('Authorisation', String(id)),
    from: ({ from_code, asOf }, _args, { loaders }) =>
      present(findAgency(loaders, from_code, asOf), `agency ${from_code}`),
    to: ({ to_code, asOf }, _args, { loaders }) =>
      present(findAgency(loaders, to_code, asOf), `agency ${to_code}`),
    procedure: ({ procedure_code }) => ({ id: toGlobalId('Procedure', procedure_code) }),
    decisionNumber: ({ decision_number }) => decision_number,
    validFrom: ({ valid_from }) => valid_from,
    validTo: ({ valid_to }) => shownEnd(valid_to),
  },
};

function readCodes(...codes: readonly (string | null | undefined)[]): void {
  for (const code of codes) if (code) readAgencyCode(code);
}
