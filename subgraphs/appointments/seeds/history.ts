import { instantAt } from '../../shared/instants.ts';
import type { AppointmentState } from '../appointment-states.ts';
import { approachSeconds, type Turn } from './queue-of-day.ts';

/** A state that an appointment reached; milliseconds since 1970. */
export interface Reached {
  readonly state: AppointmentState;
  readonly at: number;
  readonly reason: string | null;
}

/** What the turn in the queue added to an appointment's history. */
export function reachedInQueue(day: string, checkedInAt: number, turn: Turn): Reached[] {
  const midnight = instantAt(day).getTime();
  const at = (second: number) => midnight + second * 1_000;
  const reached: Reached[] = [{ state: 'CHECKED_IN', at: at(checkedInAt), reason: null }];
  if (turn.calledAt === null) return reached;
  reached.push({ state: 'CALLED', at: at(turn.calledAt), reason: null });
  if (turn.state === 'SERVING' || turn.state === 'COMPLETED' || turn.state === 'PARKED') {
    reached.push({ state: 'SERVING', at: at(turn.calledAt + approachSeconds), reason: null });
  }
  if (turn.state === 'PARKED') {
    reached.push({
      state: 'PARKED',
      at: at(turn.calledAt + 2 * approachSeconds),
      reason: 'Công dân bổ sung giấy tờ',
    });
  }
  if ((turn.state === 'COMPLETED' || turn.state === 'NO_SHOW') && turn.finishedAt !== null) {
    reached.push({ state: turn.state, at: at(turn.finishedAt), reason: null });
  }
  return reached;
}
