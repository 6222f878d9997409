import { addDays, dayOf, instantAt } from '../shared/instants.ts';

/** Early, on time or late: how the end of processing compares with the due date. */
export type Lateness = 'EARLY' | 'ON_TIME' | 'LATE';

/** The rule in one sentence, printed with every number that rests on it. */
export const latenessRule =
  'Limits in whole working days compare days, other limits compare instants to the minute; the date first promised, ' +
  'moved by the working time of one supplement, is judged; an extension is no cure; a second supplement is late.';

const msPerMinute = 60_000;

/** The first instant at which something that is due would be late. */
export function lateFrom(due: Date, comparesDays: boolean): Date {
  return comparesDays
    ? instantAt(addDays(dayOf(due), 1))
    : new Date((minuteOf(due) + 1) * msPerMinute);
}

/** Compares an end with a due date. Ends at the due date: on time, to the day or to the minute. */
export function latenessOf(end: Date, due: Date, comparesDays: boolean): Lateness {
  if (end >= lateFrom(due, comparesDays)) return 'LATE';
  const early = comparesDays ? dayOf(end) < dayOf(due) : minuteOf(end) < minuteOf(due);
  return early ? 'EARLY' : 'ON_TIME';
}

function minuteOf(instant: Date): number {
  return Math.floor(instant.getTime() / msPerMinute);
}

/** What decides whether a dossier counts as late; see {@link judgedLateFrom}. */
export interface Judgement {
  readonly receivedAt: Date;
  /** The date first promised, moved by the working time of the supplement, not by an extension. */
  readonly creditedDue: Date | null;
  readonly comparesDays: boolean;
  /** Supplements asked for after acceptance. */
  readonly supplementRequests: number;
  /** When the request was made that the applicant has not met yet. */
  readonly waitingSince: Date | null;
}

/**
 * The first instant at which a dossier counts as late by decision 766; null when no instant does. With a second
 * supplement it is late from its receipt on. While the first one is awaited, the time of the request is what is judged.
 */
export function judgedLateFrom(judgement: Judgement): Date | null {
  const { receivedAt, creditedDue, comparesDays, supplementRequests, waitingSince } = judgement;
  if (supplementRequests > 1) return receivedAt;
  if (creditedDue === null) return null;
  const late = lateFrom(creditedDue, comparesDays);
  return waitingSince !== null && waitingSince < late ? null : late;
}
