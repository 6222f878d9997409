import { fromStored, type StoredInstant, toStored } from '../../shared/instants.ts';
import type { WorkingCalendar } from '../../shared/working-calendar.ts';
import { comparesDays, dueAfterPause } from '../deadline.ts';
import { judgedLateFrom, lateFrom, latenessOf } from '../lateness.ts';
import { neverKey, standingKey } from '../order-keys.ts';
import type { DossierRow } from '../repository/dossier-row.ts';

/** What the clock of a dossier stands at. */
export interface ClockState {
  readonly dossier: Pick<
    DossierRow,
    | 'received_at'
    | 'original_due_at'
    | 'due_at'
    | 'paused_minutes'
    | 'ended_at'
    | 'limit_minutes'
    | 'same_day'
  >;
  /** Since when it stands still. */
  readonly pausedSince: Date | null;
  /** Supplements asked for after acceptance. */
  readonly supplementRequests: number;
}

type StandingColumns = Pick<
  DossierRow,
  'due_key' | 'ended_key' | 'overdue_from' | 'late_from' | 'is_open' | 'lateness' | 'worked_minutes'
>;

/** The columns that follow from the others: order keys, lateness, working time. See the first migration for each. */
export function standing(calendar: WorkingCalendar, state: ClockState): StandingColumns {
  const { dossier, pausedSince, supplementRequests } = state;
  const counts = comparesDays({
    minutes: dossier.limit_minutes,
    sameDay: Boolean(dossier.same_day),
  });
  const receivedAt = instant(dossier.received_at);
  const endedAt = instant(dossier.ended_at);
  const creditedDue = creditedDueOf(calendar, dossier);
  const overdue = overdueFrom(instant(dossier.due_at), counts, pausedSince);
  const late =
    receivedAt &&
    judgedLateFrom({
      receivedAt,
      creditedDue,
      comparesDays: counts,
      supplementRequests,
      waitingSince: pausedSince,
    });
  return {
    due_key: endedAt ? neverKey : overdue && dossier.due_at ? dossier.due_at : standingKey,
    ended_key: dossier.ended_at ?? neverKey,
    overdue_from: overdue ? toStored(overdue) : neverKey,
    late_from: late ? toStored(late) : neverKey,
    is_open: Number(endedAt === null),
    lateness:
      endedAt && creditedDue
        ? supplementRequests > 1
          ? 'LATE'
          : latenessOf(endedAt, creditedDue, counts)
        : null,
    worked_minutes:
      receivedAt && endedAt
        ? Math.max(0, calendar.between(receivedAt, endedAt) - dossier.paused_minutes)
        : null,
  };
}

/** The date first promised, moved by the pauses but not by an extension. */
function creditedDueOf(
  calendar: WorkingCalendar,
  { original_due_at: due, paused_minutes: paused }: ClockState['dossier'],
): Date | null {
  return due === null ? null : dueAfterPause(calendar, fromStored(due), paused);
}

/** While the clock stands still before the due date, the dossier does not become overdue. */
function overdueFrom(due: Date | null, counts: boolean, pausedSince: Date | null): Date | null {
  if (due === null) return null;
  const late = lateFrom(due, counts);
  return pausedSince !== null && pausedSince < late ? null : late;
}

function instant(stored: StoredInstant | null): Date | null {
  return stored === null ? null : fromStored(stored);
}
