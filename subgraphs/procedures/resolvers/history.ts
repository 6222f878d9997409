import { fromStored } from '../../shared/instants.ts';
import { connectionOf } from '../connection-of.ts';
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
    connectionOf(db, allDecisions(db), page, latestSigned),
  procedureChanges: (_root, { first, since }, { db }) =>
    connectionOf(db, allChanges(db), { first, after: since ?? null }, asRecorded),
  simplificationReviews: (_root, { state, ...page }, { db }) =>
    connectionOf(db, reviewsInState(db, state), page, latestProposed),
  simplificationCandidates: async (_root, { rule, asOf, ...page }, context) => {
    const day = dayOfQuery(asOf, context);
    const { query } = await simplificationCandidates(context.db, rule, day);
    return connectionOf(context.db, query, page, byCode);
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
