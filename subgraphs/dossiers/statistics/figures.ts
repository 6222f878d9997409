import type { DossierMeasure } from './measures.ts';
import { addSums, type Sums } from './read-sums.ts';

/** Figures of a period, see DossierStatistics in the schema. */
export interface Figures {
  readonly carriedOver: number;
  readonly received: number;
  readonly receivedOnline: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly waitingForReturn: number;
  readonly endedOtherwise: number;
  readonly pending: number;
  readonly pendingOverdue: number;
  readonly waitingForSupplement: number;
  readonly waitingForPayment: number;
  readonly refused: number;
  readonly workedMinutes: number;
}

/** The measures that figures are made of. */
export const figureMeasures: readonly DossierMeasure[] = [
  'received',
  'early',
  'on_time',
  'late',
  'ended_otherwise',
  'refused',
  'became_late',
  'ended_late',
  'returned',
  'waiting_supplement',
  'waiting_payment',
  'worked_minutes',
];

/**
 * Figures of a period.
 *
 * @param before sums of all that was before it
 * @param within sums of the period itself
 */
export function figuresOf(before: Sums, within: Sums): Figures {
  const until = addSums(before, within);
  return {
    carriedOver: openOf(before),
    received: within.received,
    receivedOnline: within.received_online,
    early: within.early,
    onTime: within.on_time,
    late: within.late,
    waitingForReturn: settledOf(until) - until.returned,
    endedOtherwise: within.ended_otherwise,
    pending: openOf(until),
    pendingOverdue: until.became_late - until.ended_late,
    waitingForSupplement: until.waiting_supplement,
    waitingForPayment: until.waiting_payment,
    refused: within.refused,
    workedMinutes: within.worked_minutes,
  };
}

export function settledOf(sums: Sums): number {
  return sums.early + sums.on_time + sums.late;
}

/** Accepted, and not ended. */
function openOf(sums: Sums): number {
  return sums.received - settledOf(sums) - sums.ended_otherwise;
}
