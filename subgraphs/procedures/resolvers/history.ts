import { connectionOfList } from '../../shared/connections.ts';
import { fromStored } from '../../shared/instants.ts';
import { readPage } from '../../shared/pagination.ts';
import type { QueryResolvers, Resolvers } from '../generated/resolver-types.ts';
import { simplificationCandidates } from '../repository/candidates.ts';
import { byCode } from '../repository/catalogue.ts';
import { allChanges, asRecorded, latestProposed, reviewsInState } from '../repository/history.ts';
import { allDecisions, latestSigned } from '../repository/version-parts.ts';
import { existing } from './existing.ts';
import { dayOfQuery } from './today.ts';

export const historyQueries: QueryResolvers = {
  announcingDecision: (_root, { number }, { loaders }) => loaders.decision.load(number),
  announcingDecisions: (_root, page, { db }) =>
    connectionOfList(db, allDecisions(db), readPage(page, latestSigned)),
  procedureChanges: (_root, { first, since }, { db }) =>
    connectionOfList(db, allChanges(db), readPage({ first, after: since ?? null }, asRecorded)),
  simplificationReviews: (_root, { state, ...page }, { db }) =>
    connectionOfList(db, reviewsInState(db, state), readPage(page, latestProposed)),
  simplificationCandidates: async (_root, { rule, asOf, ...page }, context) => {
    const day = dayOfQuery(asOf, context);
    const { query } = await simplificationCandidates(context.db, rule, day);
    return connectionOfList(context.db, query, readPage(page, byCode));
  },
};

export const historyTypes = {
  ProcedureChange: {
    procedure: ({ procedure_code }, _args, { loaders }) =>
      existing(loaders.procedure, procedure_code),
    version: ({ version_id }, _args, { loaders }) =>
      version_id === null ? null : existing(loaders.version, version_id),
    at: ({ at }) => fromStored(at),
  },
  SimplificationReview: {
    procedure: ({ procedure_code }, _args, { loaders }) =>
      existing(loaders.procedure, procedure_code),
    proposedOn: ({ proposed_on }) => proposed_on,
    decidedOn: ({ decided_on }) => decided_on,
    recordVersion: ({ record_version }) => record_version,
  },
} satisfies Resolvers;
