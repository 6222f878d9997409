import { durationColumns } from './durations.ts';

/**
 * What is counted of dossiers, each on one day, so that sums over days give every figure of a period: what is open at an
 * instant is all that came in less all that went out before it.
 */
export const dailyMeasures = [
  /** On the day of registration: all, also what was never accepted. */
  'registered',
  /** On the day of receipt: accepted; of these online with an electronic result, paid, paid online, rated, rated badly. */
  'received',
  'received_electronic',
  'received_paid',
  'received_paid_online',
  'received_rated',
  'received_disliked',
  /** On the day on which processing ended: settled, or accepted and ended otherwise. */
  'early',
  'on_time',
  'late',
  'ended_otherwise',
  /** On the day of the refusal: not accepted. */
  'refused',
  /** On the day from which on it is late by decision 766, be it open or not; and on the day on which such a one ended. */
  'became_late',
  'ended_late',
  /** On the day on which processing ended: rated, and rated badly. */
  'ended_rated',
  'ended_disliked',
  /** On the day on which the result was handed over. */
  'returned',
  /** On the day of the event: came into the waiting state, less left it. */
  'waiting_supplement',
  'waiting_payment',
  /** On the day on which it was settled: working minutes without pauses. */
  'worked_minutes',
] as const;

/** With the ranges of processing times, which are kept by month only. */
export const dossierMeasures = [...dailyMeasures, ...durationColumns] as const;

export type DossierMeasure = (typeof dossierMeasures)[number];

/** What is counted of transfers, on the day on which they were sent; seconds by the clock on the wall. */
export const flowMeasures = [
  'sent',
  'acknowledged',
  'returned',
  'refused',
  'seconds_to_acknowledge',
  'seconds_to_return',
] as const;

export type FlowMeasure = (typeof flowMeasures)[number];
