import { readAsOf } from '../../shared/as-of.ts';
import { toGlobalId } from '../../shared/ids.ts';
import { countRows, readPage } from '../../shared/pagination.ts';
import { clampedTo, isValidOn, shownEnd, spanOf, stateOn } from '../../shared/validity.ts';
import { readAgencyCode } from '../codes.ts';
import { findAdministrativeUnit, findAgency, findReceptionUnit, present } from '../find.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import type { AgencyModel, AgencyStateRow } from '../models.ts';
import { agenciesOn, agenciesPage, agencyOrders } from '../repository/agencies.ts';
import { connectionOf } from './lists.ts';
import { resolveNode } from './nodes.ts';

/** What holds for an agency at all times, as its last state says. */
function lasting({ states }: AgencyModel): AgencyStateRow {
  return states.at(-1) as AgencyStateRow;
}

export const agencyResolvers: Pick<Resolvers, 'Agency'> & {
  readonly Query: Pick<NonNullable<Resolvers['Query']>, 'agency' | 'agencies'>;
} = {
  Query: {
    agency: (_root, { code, asOf }, { loaders, today }) =>
      findAgency(loaders, readAgencyCode(code), readAsOf(asOf, today)),
    agencies: async (_root, { filter, orderBy, asOf, ...page }, { db, loaders, today }) => {
      const wanted = readPage(page, agencyOrders[orderBy ?? 'CODE_ASC']);
      const day = readAsOf(asOf, today);
      const given = filter ?? {};
      if (given.parent) readAgencyCode(given.parent);
      return connectionOf(
        await agenciesPage(db, day, given, wanted),
        wanted,
        () => countRows(db, agenciesOn(db, day, given)),
        ({ code }) => present(findAgency(loaders, code, day), `agency ${code}`),
      );
    },
  },
  Agency: {
    __resolveReference: (reference, context) =>
      'code' in reference
        ? findAgency(context.loaders, reference.code, context.today)
        : resolveNode('Agency', reference.id, context),
    id: ({ code }) => toGlobalId('Agency', code),
    codeProvenance: (agency) => lasting(agency).code_provenance,
    shortName: (agency) => lasting(agency).short_name,
    name: ({ states, asOf: day }, { asOf }) => stateOn(states, readAsOf(asOf, day)).name,
    level: (agency) => lasting(agency).level,
    kind: (agency) => lasting(agency).kind,
    parent: ({ states, asOf: day }, { asOf }, { loaders }) => {
      const wanted = readAsOf(asOf, day);
      const code = stateOn(states, wanted).parent_code;
      return code === null ? null : findAgency(loaders, code, wanted);
    },
    administrativeUnit: ({ states, asOf: day }, { asOf }, { loaders }) => {
      const wanted = readAsOf(asOf, day);
      const state = stateOn(states, wanted);
      return present(
        findAdministrativeUnit(loaders, state.gso_code, clampedTo(state, wanted)),
        `administrative unit ${state.gso_code}`,
      );
    },
    receptionUnit: ({ code, asOf }, _args, { loaders }) => findReceptionUnit(loaders, code, asOf),
    departmentOf2019: (agency) => {
      const { counted, certainty, basis } = lasting(agency);
      return { counted, certainty, basis };
    },
    validFrom: ({ states }) => spanOf(states).valid_from,
    validTo: ({ states }) => shownEnd(spanOf(states).valid_to),
    inForce: ({ states, asOf: day }, { asOf }) => isValidOn(spanOf(states), readAsOf(asOf, day)),
  },
};
