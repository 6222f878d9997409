import { minutesPerWorkingDay } from '../../shared/working-calendar.ts';
import { processing, stopped, supplementRequested } from '../dossier-status.ts';
import type { AgendaItem, Case } from './case.ts';
import { applicantActor } from './officers.ts';

/** Shares of accepted dossiers: supplemented at all, then a second time, and never supplied. */
const supplementedShare = 0.09;
const secondShare = 0.06;
const neverSuppliedShare = 0.05;
/** A dossier whose supplement does not come is stopped after this many days. */
const waitDays = 30;
/** Procedures settled within a day are not supplemented: the papers are looked through at the counter. */
const leastLimitMinutes = 2 * minutesPerWorkingDay;

export const missingPapers = [
  'Bổ sung bản sao có chứng thực giấy tờ tùy thân',
  'Bổ sung bản chính giấy xác nhận của cơ quan có thẩm quyền',
  'Khai lại tờ khai theo đúng mẫu',
  'Bổ sung sơ đồ, bản vẽ hiện trạng',
  'Bổ sung văn bản ủy quyền hợp lệ',
];

/** Requests for papers that turn out to be missing while the dossier is appraised: the clock stands still meanwhile. */
export function requestSupplements(of: Case): AgendaItem[] {
  const { random } = of.world;
  const { limit } = of.filing.version;
  if (limit.minutes < leastLimitMinutes || !random.chance(supplementedShare)) return [];
  const items = [supplement(of, 0.25)];
  if (random.chance(secondShare)) items.push(supplement(of, 0.45));
  return items;
}

function supplement(of: Case, share: number): AgendaItem {
  const worked = of.work * share;
  return { worked, run: (at) => request(of, at, worked) };
}

function request(of: Case, at: Date, worked: number): boolean {
  const { world, story, filing } = of;
  const { calendar } = filing.unit.hours;
  const officer = world.officers.pick(world.random, filing.unit.code, 'HANDLING');
  const content = world.random.pick(missingPapers);
  const supplied = !world.random.chance(neverSuppliedShare);
  const until = supplied
    ? calendar.add(at, world.random.integer(60, 8 * minutesPerWorkingDay))
    : calendar.add(new Date(at.getTime() + waitDays * 86_400_000), 0);
  const oldDueAt = story.dueAt;
  if (story.isKnown(at)) {
    story.event(at, supplementRequested, officer, { clock: 'PAUSE', reason: content });
    story.slip('02', at, { content });
    story.pause(at, until);
    story.supplements.push({
      requestedAt: at,
      suppliedAt: supplied && story.isKnown(until) ? until : null,
      content,
      oldDueAt,
      newDueAt: supplied && story.isKnown(until) ? story.dueAt : null,
    });
  }
  if (!supplied) {
    const reason = 'Quá thời hạn bổ sung hồ sơ';
    story.event(until, stopped, officer, { clock: 'STOP', reason });
    story.slip(story.stopFormNo, until, { reason });
    return true;
  }
  story.event(until, processing, applicantActor, { clock: 'RESUME' });
  of.clock.waitUntil(worked, until);
  return false;
}
