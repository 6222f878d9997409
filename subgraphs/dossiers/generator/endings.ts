import { minutesPerWorkingDay } from '../../shared/working-calendar.ts';
import { processing, returned, settled, stopped, withdrawalRequested } from '../dossier-status.ts';
import type { Case } from './case.ts';
import { applicantActor } from './officers.ts';
import { payAtReturn } from './payments.ts';
import { recordStep } from './record-step.ts';

/** Shares of dossiers. */
const withdrawalRefusedShare = 0.04;
const ratedShare = 0.24;
const electronicShare = 0.35;

/** The applicant wants the dossier back: confirmed the next day, or refused because the result is signed. */
export function withdraw(of: Case, at: Date): boolean {
  const { world, story, filing } = of;
  const officer = world.officers.pick(world.random, filing.unit.code, 'HANDLING');
  const answeredAt = filing.unit.hours.calendar.add(at, world.random.integer(60, 600));
  story.event(at, withdrawalRequested, applicantActor, {
    reason: 'Công dân đề nghị rút hồ sơ',
  });
  if (world.random.chance(withdrawalRefusedShare)) {
    story.event(answeredAt, processing, officer, { reason: 'Kết quả đã được ký' });
    of.clock.waitUntil(of.work * 0.2, answeredAt);
    return false;
  }
  story.event(answeredAt, withdrawalRequested, officer, { clock: 'STOP' });
  story.withdrawalConfirmed = story.isKnown(answeredAt);
  return true;
}

export function stop(of: Case, at: Date): boolean {
  const { world, story, filing } = of;
  const officer = world.officers.pick(world.random, filing.unit.code, 'HANDLING');
  const reason = world.random.pick([
    'Không đủ điều kiện giải quyết theo quy định',
    'Thửa đất đang có tranh chấp',
    'Thông tin kê khai không đúng thực tế',
  ]);
  story.event(at, stopped, officer, { clock: 'STOP', reason });
  story.slip(story.stopFormNo, at, { reason });
  return true;
}

export function settle({ world, story, filing }: Case, at: Date): void {
  const clerk = world.officers.pick(world.random, filing.unit.code, 'CLERK');
  story.event(at, settled, clerk, { clock: 'STOP' });
  story.electronicResult = filing.channel === 'ONLINE' && world.random.chance(electronicShare);
}

/**
 * The result is handed over: a part's goes back to the unit that sent it, others wait for the applicant.
 *
 * @returns when
 */
export function returnResult(of: Case, endedAt: Date, isPart: boolean): Date {
  const { world, story, filing } = of;
  const officer = world.officers.pick(world.random, filing.unit.code, 'RETURNING');
  const at = filing.unit.hours.calendar.add(endedAt, isPart ? 20 : waitOfApplicant(of, endedAt));
  if (!isPart) payAtReturn(of, endedAt, at);
  story.event(at, returned, officer, { step: 'RETURN' });
  recordStep(of, at, { step: 'RETURN', agencyCode: filing.unit.code, onSite: true, officer });
  if (story.isKnown(at)) story.returnedAt = at;
  if (!isPart && world.random.chance(ratedShare)) rate(of, at);
  return at;
}

/** Working minutes until the applicant comes: on the day itself, on the promised day, or when there is time. */
function waitOfApplicant({ world, story, filing }: Case, endedAt: Date): number {
  const luck = world.random.next();
  if (story.electronicResult) return 5;
  if (luck < 0.45) return world.random.integer(15, 300);
  const { calendar } = filing.unit.hours;
  const untilDue = story.originalDueAt ? calendar.between(endedAt, story.originalDueAt) : 0;
  if (luck < 0.75 && untilDue > 0) return untilDue;
  return world.random.integer(1, luck < 0.97 ? 4 : 40) * minutesPerWorkingDay;
}

function rate({ world, story, filing }: Case, returnedAt: Date): void {
  const ratedAt = new Date(returnedAt.getTime() + world.random.integer(2, 3000) * 60_000);
  if (!story.isKnown(ratedAt)) return;
  const wasLate = story.creditedDueAt !== null && returnedAt > story.creditedDueAt;
  const good = wasLate && filing.channel === 'DIRECT' ? 3 : 40;
  const score = world.random.weighted([
    [5, good * 2],
    [4, good],
    [3, 4],
    [2, 2],
    [1, 1],
  ]);
  story.rating = { score, ratedAt };
}
