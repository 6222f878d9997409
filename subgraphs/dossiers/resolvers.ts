import type { Resolvers } from './generated/resolver-types.ts';
import {
  boardQueries,
  eliminationCandidateResolvers,
  overdueUnitResolvers,
} from './resolvers/boards.ts';
import { dossierResolvers, transferResolvers } from './resolvers/dossier.ts';
import { index766 } from './resolvers/index766.ts';
import { listQueries, unitDossiers } from './resolvers/lists.ts';
import { nationalPayload } from './resolvers/national-payload.ts';
import { periodReport, procedureStatistics, unitStatistics } from './resolvers/statistics.ts';

export const resolvers: Resolvers = {
  Query: { ...listQueries, ...boardQueries, periodReport, index766, nationalPayload },
  Dossier: dossierResolvers,
  Transfer: transferResolvers,
  OverdueUnit: overdueUnitResolvers,
  EliminationCandidate: eliminationCandidateResolvers,
  ReceptionUnit: {
    __resolveReference: ({ code }) => ({ code }),
    dossiers: unitDossiers,
    statistics: unitStatistics,
  },
  Procedure: {
    __resolveReference: ({ code }) => ({ code }),
    statistics: procedureStatistics,
  },
};
