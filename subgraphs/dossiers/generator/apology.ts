import { toLocalIso } from '../../shared/instants.ts';
import { minutesPerWorkingDay } from '../../shared/working-calendar.ts';
import { processing } from '../dossier-status.ts';
import type { AgendaItem, Case } from './case.ts';

/** Share of dossiers that will be late for which the agency apologises in time, as it must. */
const apologyShare = 0.65;

/** The apology with a new date, issued at least a working day before the old one, and only once. */
export function apologise(of: Case): AgendaItem[] {
  const { limit } = of.filing.version;
  const worked = limit.minutes - minutesPerWorkingDay - 90;
  const willBeLate = of.work > limit.minutes;
  if (!willBeLate || worked < of.work * 0.1 || !of.world.random.chance(apologyShare)) return [];
  return [{ worked, run: (at) => issue(of, at, worked) }];
}

function issue({ world, story, filing, work }: Case, at: Date, worked: number): boolean {
  const { calendar } = filing.unit.hours;
  const old = story.dueAt;
  if (old === null || calendar.between(at, old) < minutesPerWorkingDay) return false;
  const daysNeeded = Math.ceil((work - worked) / minutesPerWorkingDay);
  const newDue = calendar.add(old, Math.max(1, daysNeeded - 1) * minutesPerWorkingDay);
  const officer = world.officers.pick(world.random, filing.unit.code, 'LEADER');
  const reason = world.random.pick([
    'Hồ sơ phức tạp, cần xác minh thực địa',
    'Chờ ý kiến của cơ quan phối hợp',
    'Số lượng hồ sơ tăng đột biến',
  ]);
  story.event(at, processing, officer, { reason });
  story.slip('04', at, { reason, oldDueAt: toLocalIso(old), newDueAt: toLocalIso(newDue) });
  story.extend(at, newDue);
  return false;
}
