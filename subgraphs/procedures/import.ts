import type { Clock } from '../shared/clock.ts';
import { announcingDecisionsKind } from './import/announcing-decisions.ts';
import { procedureComponentsKind } from './import/procedure-components.ts';
import { procedureFeesKind } from './import/procedure-fees.ts';
import { procedureFieldsKind } from './import/procedure-fields.ts';
import { procedureVersionsKind } from './import/procedure-versions.ts';
import { proceduresKind } from './import/procedures.ts';
import { simplificationReviewsKind } from './import/simplification-reviews.ts';

/**
 * What can be imported into this subgraph, in the order in which one builds on another.
 *
 * @param clock tells when a correction became known
 */
export function importKinds(clock: Clock) {
  return {
    procedureFields: procedureFieldsKind,
    announcingDecisions: announcingDecisionsKind,
    procedures: proceduresKind(clock),
    procedureVersions: procedureVersionsKind(clock),
    procedureComponents: procedureComponentsKind,
    procedureFees: procedureFeesKind,
    simplificationReviews: simplificationReviewsKind,
  };
}
