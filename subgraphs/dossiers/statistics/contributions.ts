import { type Day, dayOf, fromStored, type StoredInstant } from '../../shared/instants.ts';
import {
  paymentRequested,
  refused,
  returned,
  settled,
  supplementRequested,
} from '../dossier-status.ts';
import type { Lateness } from '../lateness.ts';
import { neverKey } from '../order-keys.ts';
import { durationColumn } from './durations.ts';
import type { DossierMeasure } from './measures.ts';

/** What the statistics look at in a dossier. */
export interface CountedDossier {
  readonly unit_code: string;
  readonly holder_code: string;
  readonly confidentiality: string;
  readonly procedure_code: string;
  readonly channel: string;
  readonly registered_at: StoredInstant;
  readonly received_at: StoredInstant | null;
  readonly ended_at: StoredInstant | null;
  readonly returned_at: StoredInstant | null;
  readonly late_from: StoredInstant;
  readonly status: number;
  readonly lateness: Lateness | null;
  readonly worked_minutes: number | null;
  readonly has_electronic_result: number;
  readonly is_paid: number;
  readonly is_paid_online: number;
  readonly score: number | null;
  /** Number of the event that accepted it. */
  readonly accepted_seq: number | null;
  /** Its moves into and out of the states in which it waits, in their order. */
  readonly waits: readonly WaitingMove[];
}

export interface WaitingMove {
  readonly seq: number;
  readonly from_status: number | null;
  readonly to_status: number;
  readonly at: StoredInstant;
}

/** Adds an amount to a measure on a day. */
export type Count = (day: Day, measure: DossierMeasure, amount: number) => void;

/** Scores up to here count as a complaint. */
const worstGoodScore = 3;

/** Counts a dossier: every number that it adds to the statistics, as it is now. */
export function countDossier(dossier: CountedDossier, count: Count): void {
  const registeredOn = localDay(dossier.registered_at);
  count(registeredOn, 'registered', 1);
  if (dossier.received_at === null) {
    if (dossier.status === refused && dossier.ended_at !== null) {
      count(localDay(dossier.ended_at), 'refused', 1);
    }
    return;
  }
  countReceived(dossier, registeredOn, count);
  if (isEverLate(dossier)) count(localDay(dossier.late_from), 'became_late', 1);
  if (dossier.ended_at !== null) countEnded(dossier, localDay(dossier.ended_at), count);
  countWaits(dossier, count);
}

function countReceived(dossier: CountedDossier, day: Day, count: Count): void {
  count(day, 'received', 1);
  if (dossier.channel === 'ONLINE' && dossier.has_electronic_result) {
    count(day, 'received_electronic', 1);
  }
  if (dossier.is_paid) count(day, 'received_paid', 1);
  if (dossier.is_paid && dossier.is_paid_online) count(day, 'received_paid_online', 1);
  if (dossier.score !== null) count(day, 'received_rated', 1);
  if (isDisliked(dossier)) count(day, 'received_disliked', 1);
}

function countEnded(dossier: CountedDossier, day: Day, count: Count): void {
  if (dossier.status === settled || dossier.status === returned) {
    const minutes = dossier.worked_minutes ?? 0;
    count(day, settledMeasures[dossier.lateness ?? 'ON_TIME'], 1);
    count(day, 'worked_minutes', minutes);
    count(day, durationColumn(minutes), 1);
    if (dossier.returned_at !== null) count(localDay(dossier.returned_at), 'returned', 1);
  } else {
    count(day, 'ended_otherwise', 1);
  }
  if (isEverLate(dossier)) count(day, 'ended_late', 1);
  if (dossier.score !== null) count(day, 'ended_rated', 1);
  if (isDisliked(dossier)) count(day, 'ended_disliked', 1);
}

const settledMeasures = { EARLY: 'early', ON_TIME: 'on_time', LATE: 'late' } as const;

/** What waited before it was accepted was not pending yet; the event that accepts it may end such a wait. */
function countWaits({ waits, accepted_seq }: CountedDossier, count: Count): void {
  if (accepted_seq === null) return;
  for (const { seq, from_status, to_status, at } of waits) {
    const from = waitingMeasure(from_status);
    const to = waitingMeasure(to_status);
    if (from && seq > accepted_seq) count(localDay(at), from, -1);
    if (to && seq >= accepted_seq) count(localDay(at), to, 1);
  }
}

function waitingMeasure(status: number | null): DossierMeasure | null {
  if (status === supplementRequested) return 'waiting_supplement';
  return status === paymentRequested ? 'waiting_payment' : null;
}

/** Late while it was open, or when it ended. An open one will be, unless it ends before. */
function isEverLate({ late_from, ended_at }: CountedDossier): boolean {
  return late_from <= (ended_at ?? neverKey) && late_from !== neverKey;
}

function isDisliked({ score }: CountedDossier): boolean {
  return score !== null && score < worstGoodScore;
}

function localDay(stored: StoredInstant): Day {
  return dayOf(fromStored(stored));
}
