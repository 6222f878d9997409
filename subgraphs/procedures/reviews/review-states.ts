import type {
  ProcedureState,
  SimplificationProposal,
  SimplificationReviewState,
} from '../generated/resolver-types.ts';

/** What a decision can make of a review, by where it stands. */
const moves: Readonly<Record<SimplificationReviewState, readonly SimplificationReviewState[]>> = {
  PROPOSED: ['ACCEPTED', 'REJECTED'],
  ACCEPTED: ['ENACTED'],
  REJECTED: [],
  ENACTED: [],
};

export function mayDecide(from: SimplificationReviewState, to: SimplificationReviewState): boolean {
  return moves[from].includes(to);
}

/** Whether what a review proposes has been done: nobody can see from the catalogue alone but for an abolition. */
export function isDone(proposal: SimplificationProposal, procedure: ProcedureState): boolean {
  return proposal !== 'ABOLISH' || procedure === 'ABOLISHED';
}
