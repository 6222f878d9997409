import type { Resolvers } from '../generated/resolver-types.ts';
import { externalIndexes } from '../repository/external-indexes.ts';

export const externalIndexResolvers: Pick<Resolvers, 'ExternalIndex'> & {
  readonly Query: Pick<NonNullable<Resolvers['Query']>, 'externalIndexes'>;
} = {
  Query: {
    externalIndexes: (_root, { year, kind }, { db }) => externalIndexes(db, year, kind),
  },
  ExternalIndex: {
    rankIsUpperBound: ({ rank_is_upper_bound }) => rank_is_upper_bound === 1,
  },
};
