import type { Knex } from 'knex';
import { connectionOfList } from '../../shared/connections.ts';
import { readPage } from '../../shared/pagination.ts';
import { shownEnd } from '../../shared/validity.ts';
import { readAgencyCode, readProcedureCode } from '../codes.ts';
import type { OfferingFilter, QueryResolvers, Resolvers } from '../generated/resolver-types.ts';
import {
  byUnitAndProcedure,
  offeringColumns,
  offeringsOf,
  unitCodesOfKind,
} from '../repository/offerings.ts';
import { existing } from './existing.ts';
import { dayOfQuery } from './today.ts';

export const offeringQueries: QueryResolvers = {
  offerings: async (_root, { filter, asOf, ...page }, context) => {
    const criteria = {
      asOf: dayOfQuery(asOf, context),
      unitCodes: await wantedUnits(context.db, filter ?? {}),
      procedureCode: filter?.procedureCode ? readProcedureCode(filter.procedureCode) : null,
    };
    return connectionOfList(
      context.db,
      offeringsOf(context.db, criteria).select(offeringColumns),
      readPage(page, byUnitAndProcedure),
    );
  },
};

/** Codes of the units that a filter asks for; null for all. */
async function wantedUnits(
  db: Knex,
  { unitCode, unitKind }: OfferingFilter,
): Promise<readonly string[] | null> {
  const codes = unitKind ? await unitCodesOfKind(db, unitKind) : null;
  if (!unitCode) return codes;
  const code = readAgencyCode(unitCode);
  return codes === null || codes.includes(code) ? [code] : [];
}

export const offeringTypes = {
  Offering: {
    unit: ({ unit_code }) => ({ code: unit_code }),
    unitKind: async ({ unit_code }, _args, { loaders }) =>
      (await existing(loaders.unit, unit_code)).kind,
    procedure: ({ procedure_code }, _args, { loaders }) =>
      existing(loaders.procedure, procedure_code),
    version: ({ version_id }, _args, { loaders }) => existing(loaders.version, version_id),
    validFrom: ({ valid_from }) => valid_from,
    validTo: ({ valid_to }) => shownEnd(valid_to),
  },
} satisfies Resolvers;
