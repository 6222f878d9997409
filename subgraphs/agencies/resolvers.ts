import { accessLogEntryResolvers, accessLogField } from '../shared/audit/access-log.ts';
import type { Resolvers } from './generated/resolver-types.ts';
import { administrativeUnitResolvers } from './resolvers/administrative-units.ts';
import { agencyResolvers } from './resolvers/agencies.ts';
import { coverageResolvers } from './resolvers/coverage.ts';
import { externalIndexResolvers } from './resolvers/external-indexes.ts';
import { heartbeat } from './resolvers/heartbeat.ts';
import { interconnectionResolvers } from './resolvers/interconnections.ts';
import { nodeResolvers } from './resolvers/nodes.ts';
import { receptionUnitResolvers } from './resolvers/reception-units.ts';
import { sealAndAuthorisationResolvers } from './resolvers/seals-and-authorisations.ts';
import { unitChangeResolvers } from './resolvers/unit-changes.ts';
import { workingTimeResolvers } from './resolvers/working-time.ts';

export const resolvers: Resolvers = {
  ...administrativeUnitResolvers,
  ...agencyResolvers,
  ...receptionUnitResolvers,
  ...workingTimeResolvers,
  ...sealAndAuthorisationResolvers,
  ...interconnectionResolvers,
  ...coverageResolvers,
  ...externalIndexResolvers,
  ...unitChangeResolvers,
  Query: {
    ...administrativeUnitResolvers.Query,
    ...agencyResolvers.Query,
    ...receptionUnitResolvers.Query,
    ...workingTimeResolvers.Query,
    ...sealAndAuthorisationResolvers.Query,
    ...interconnectionResolvers.Query,
    ...coverageResolvers.Query,
    ...externalIndexResolvers.Query,
    ...unitChangeResolvers.Query,
    ...nodeResolvers.Query,
    unitAccessLog: accessLogField,
  },
  AccessLogEntry: accessLogEntryResolvers,
  Mutation: { heartbeat },
};
