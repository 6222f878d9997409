import { connectionOf } from '../connection-of.ts';
import type { QueryResolvers, Resolvers } from '../generated/resolver-types.ts';
import { byUnitAndProcedure, offeringColumns, offeringsOn } from '../repository/offerings.ts';
import { shownEnd } from '../validity.ts';
import { existing } from './existing.ts';
import { dayOfQuery } from './today.ts';

export const offeringQueries: QueryResolvers = {
  offerings: (_root, { filter, asOf, ...page }, context) =>
    connectionOf(
      context.db,
      offeringsOn(context.db, dayOfQuery(asOf, context), filter ?? {}).select(offeringColumns),
      page,
      byUnitAndProcedure,
    ),
};

export const offeringTypes = {
  Offering: {
    unit: ({ unit_code }) => ({ code: unit_code }),
    unitKind: ({ unit_kind }) => unit_kind,
    procedure: ({ procedure_code }, _args, { loaders }) =>
      existing(loaders.procedure, procedure_code),
    version: ({ version_id }, _args, { loaders }) => existing(loaders.version, version_id),
    validFrom: ({ valid_from }) => valid_from,
    validTo: ({ valid_to }) => shownEnd(valid_to),
  },
} satisfies Resolvers;
