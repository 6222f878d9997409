import type { Knex } from 'knex';
import { dayOf } from '../../shared/instants.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import { procedureCodePattern } from '../codes.ts';
import type { MutationResolvers } from '../generated/resolver-types.ts';
import type { ProcedureModel } from '../models.ts';
import { abolish, beginsFrom, insertReview, updateReview } from '../repository/changes.ts';
import { reviewByNumber } from '../repository/history.ts';
import { proceduresByCode } from '../repository/procedures.ts';
import { isDone, mayDecide } from '../reviews/review-states.ts';
import { mutate, requireReason, requireVersion } from './mutate.ts';

const longestReason = 500;

export const mutations: MutationResolvers = {
  proposeReview: async (_root, { input }, context, info) => {
    const { changed, userErrors } = await mutate(input, context, info, async (transaction, by) => {
      const { code, state } = await requireProcedure(transaction, input.procedureCode);
      if (state === 'ABOLISHED') {
        throw new Refusal('ALREADY_ABOLISHED', `${code} is abolished.`, ['procedureCode']);
      }
      const review = {
        procedure_code: code,
        proposal: input.proposal,
        reason: requireReason(input.reason, longestReason),
        state: 'PROPOSED',
        proposed_on: dayOf(by.now),
        decided_on: null,
      } as const;
      return insertReview(transaction, review, by);
    });
    return {
      review: changed === null ? null : await reviewByNumber(context.db, changed),
      userErrors,
    };
  },
  decideReview: async (_root, { input }, context, info) => {
    const { changed, userErrors } = await mutate(input, context, info, async (transaction, by) => {
      const review = await reviewByNumber(transaction, input.number);
      if (review === null) {
        throw new Refusal('REVIEW_UNKNOWN', `No review has the number ${input.number}.`, [
          'number',
        ]);
      }
      requireVersion(review.record_version, input.expectedVersion);
      if (!mayDecide(review.state, input.decision)) {
        const message = `A review that is ${review.state} cannot become ${input.decision}.`;
        throw new Refusal('STATE_FORBIDS', message, ['decision']);
      }
      const procedure = await requireProcedure(transaction, review.procedure_code);
      if (input.decision === 'ENACTED' && !isDone(review.proposal, procedure.state)) {
        const message = `${procedure.code} is not abolished yet.`;
        throw new Refusal('NOT_DONE_YET', message, ['decision']);
      }
      const change = { state: input.decision, decided_on: dayOf(by.now) };
      await updateReview(transaction, review, change, by);
      return review.number;
    });
    return {
      review: changed === null ? null : await reviewByNumber(context.db, changed),
      userErrors,
    };
  },
  abolishProcedure: async (_root, { input }, context, info) => {
    const { changed, userErrors } = await mutate(input, context, info, async (transaction, by) => {
      const procedure = await requireProcedure(transaction, input.procedureCode);
      requireVersion(procedure.record_version, input.expectedVersion);
      if (procedure.state === 'ABOLISHED') {
        throw new Refusal('ALREADY_ABOLISHED', `${procedure.code} is abolished.`);
      }
      const from = dayOf(by.now);
      if (await beginsFrom(transaction, procedure.code, from)) {
        const message = `A version or an offering of ${procedure.code} begins today or later.`;
        throw new Refusal('BEGINS_LATER', message);
      }
      const reason = requireReason(input.reason, longestReason);
      await abolish(transaction, procedure, { from, reason }, by);
      return procedure.code;
    });
    const [procedure = null] =
      changed === null ? [] : await proceduresByCode(context.db, [changed]);
    return { procedure, userErrors };
  },
};

async function requireProcedure(
  transaction: Knex.Transaction,
  code: string,
): Promise<ProcedureModel> {
  const [procedure] = procedureCodePattern.test(code)
    ? await proceduresByCode(transaction, [code])
    : [];
  if (procedure) return procedure;
  throw new Refusal('PROCEDURE_UNKNOWN', `No procedure has the code "${code}".`, ['procedureCode']);
}
