import { accessLogEntryResolvers, accessLogField } from '../shared/audit/access-log.ts';
import type { Resolvers } from './generated/resolver-types.ts';
import { mutations } from './mutations/mutations.ts';
import { catalogueQueries, catalogueTypes } from './resolvers/catalogue.ts';
import { historyQueries, historyTypes } from './resolvers/history.ts';
import { offeringQueries, offeringTypes } from './resolvers/offerings.ts';
import { procedureTypes } from './resolvers/procedures.ts';
import { statisticsQueries } from './resolvers/statistics.ts';
import { versionTypes } from './resolvers/versions.ts';

export const resolvers: Resolvers = {
  Query: {
    ...catalogueQueries,
    ...statisticsQueries,
    ...offeringQueries,
    ...historyQueries,
    procedureAccessLog: accessLogField,
  },
  AccessLogEntry: accessLogEntryResolvers,
  Mutation: mutations,
  ...catalogueTypes,
  ...procedureTypes,
  ...versionTypes,
  ...offeringTypes,
  ...historyTypes,
};
