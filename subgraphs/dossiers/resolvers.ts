import { accessLogEntryResolvers } from '../shared/audit/access-log.ts';
import type { Resolvers } from './generated/resolver-types.ts';
import { mutations } from './mutations/mutations.ts';
import { accessLog } from './resolvers/access-log.ts';
import {
  boardQueries,
  eliminationCandidateResolvers,
  overdueUnitResolvers,
} from './resolvers/boards.ts';
import { applicantResolvers, dossierResolvers, transferResolvers } from './resolvers/dossier.ts';
import {
  dossierStatistics,
  dossierStatisticsCellResolvers,
} from './resolvers/dossier-statistics.ts';
import { index766 } from './resolvers/index766.ts';
import { listQueries, myDossiers, unitDossiers } from './resolvers/lists.ts';
import { nationalPayload } from './resolvers/national-payload.ts';
import { slipResolvers } from './resolvers/slip.ts';
import { periodReport, procedureStatistics, unitStatistics } from './resolvers/statistics.ts';
import { transferAlertResolvers, transferAlerts } from './resolvers/transfer-alerts.ts';

export const resolvers: Resolvers = {
  Query: {
    ...listQueries,
    ...boardQueries,
    transferAlerts,
    periodReport,
    dossierStatistics,
    index766,
    nationalPayload,
    myDossiers,
    accessLog,
  },
  Mutation: mutations,
  Dossier: dossierResolvers,
  Applicant: applicantResolvers,
  AccessLogEntry: accessLogEntryResolvers,
  Slip: slipResolvers,
  Transfer: transferResolvers,
  TransferAlert: transferAlertResolvers,
  DossierStatisticsCell: dossierStatisticsCellResolvers,
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
