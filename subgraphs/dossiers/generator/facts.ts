import {
  paymentRequested,
  processing,
  received,
  refused,
  returned,
  settled,
  stopped,
  submitted,
  supplementRequested,
  withdrawalRequested,
} from '../dossier-status.ts';
import { judgedLateFrom, type Lateness, lateFrom, latenessOf } from '../lateness.ts';
import { competentAgency } from './case.ts';
import type { Story } from './story.ts';
import { provincialCommittee } from './world.ts';

/** Who settles the dossier. */
export function competentAgencyOf({ filing }: Story): string {
  const { version, unit } = filing;
  return unit.level === 'PROVINCE' && !version.approvedOnSite
    ? provincialCommittee
    : competentAgency(filing);
}

/** Who has the dossier now. */
export function holderOf(story: Story): string {
  const away = story.transfers.findLast(
    ({ returnedAt }) => returnedAt === null || !story.isKnown(returnedAt),
  );
  if (away && story.isKnown(away.acknowledgedAt)) return away.to.code;
  return story.status === processing ? competentAgency(story.filing) : story.filing.unit.code;
}

export function internalStatusOf(story: Story): string {
  switch (story.status) {
    case submitted:
      return 'AWAITING_RECEIPT';
    case received:
      return 'RECEIVED';
    case processing:
      return processingStatus(story);
    case supplementRequested:
      return 'AWAITING_SUPPLEMENT';
    case paymentRequested:
      return 'AWAITING_PAYMENT';
    case withdrawalRequested:
      return story.withdrawalConfirmed ? 'CLOSED' : 'WITHDRAWAL_REQUESTED';
    case settled:
      return 'AWAITING_RETURN';
    case refused:
    case stopped:
    case returned:
    case null:
      return 'CLOSED';
    default:
      throw new Error(`The status ${story.status} has no internal status`);
  }
}

function processingStatus(story: Story): string {
  const isAway = story.transfers.some(
    ({ returnedAt }) => returnedAt === null || !story.isKnown(returnedAt),
  );
  if (isAway) return 'AT_OTHER_AGENCY';
  const done = story.steps.at(-1)?.step;
  if (done === 'APPRAISE') return 'AWAITING_APPROVAL';
  return done === 'APPROVE' || done === 'SEAL' ? 'AWAITING_SEAL' : 'APPRAISING';
}

/** From when on the dossier is overdue by its effective due date; null while the clock stands still, or without one. */
export function overdueFrom(story: Story): Date | null {
  const { dueAt, pausedSince, comparesDays } = story;
  if (dueAt === null) return null;
  const late = lateFrom(dueAt, comparesDays);
  return pausedSince !== null && pausedSince < late ? null : late;
}

/** From when on the dossier counts as late by decision 766. */
export function lateFromOf(story: Story): Date | null {
  const { receivedAt } = story.filing;
  if (receivedAt === null) return null;
  return judgedLateFrom({
    receivedAt,
    creditedDue: story.creditedDueAt,
    comparesDays: story.comparesDays,
    supplementRequests: acceptedSupplements(story),
    waitingSince: story.pausedSince,
  });
}

/** How the end compares with the due date; null while it has none, or was never accepted. */
export function latenessOfStory(story: Story): Lateness | null {
  const { endedAt, creditedDueAt, comparesDays } = story;
  if (endedAt === null || creditedDueAt === null) return null;
  return acceptedSupplements(story) > 1 ? 'LATE' : latenessOf(endedAt, creditedDueAt, comparesDays);
}

function acceptedSupplements({ supplements }: Story): number {
  return supplements.filter(({ oldDueAt }) => oldDueAt !== null).length;
}

/** Working minutes from receipt to the end, without pauses. */
export function workedMinutes({ filing, endedAt, pausedMinutes }: Story): number | null {
  const { receivedAt, unit } = filing;
  if (receivedAt === null || endedAt === null) return null;
  return Math.max(0, unit.hours.calendar.between(receivedAt, endedAt) - pausedMinutes);
}
