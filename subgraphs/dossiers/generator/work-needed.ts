import type { Random } from '../../shared/random.ts';
import { minutesPerWorkingDay } from '../../shared/working-calendar.ts';
import type { Story } from './story.ts';

/** Shares of dossiers that are settled late, and on the due day; the others are early. */
const lateShare = 0.045;
const onDueDayShare = 0.25;
/** Units differ: the worst are late this many times as often as the best. */
const unitSpread = 6;
/** Share of the late dossiers that are neglected, and for how many working days at most. */
const neglectedShare = 0.2;
const mostNeglectedDays = 120;
const leastMinutes = 10;

/** Working minutes that a dossier takes to be settled, without pauses. */
export function neededWork(random: Random, story: Story, isPart: boolean): number {
  const { unit, version, receivedAt } = story.filing;
  const limit = version.limit.sameDay
    ? unit.hours.calendar.between(receivedAt as Date, story.originalDueAt as Date)
    : version.limit.minutes;
  const late = isPart ? lateShare / 4 : lateShare * slowness(unit.code);
  if (random.chance(late)) return limit + overrun(random, story.comparesDays, limit);
  if (random.chance(onDueDayShare)) return Math.max(1, limit - random.integer(1, limit / 10));
  return Math.max(Math.min(limit, leastMinutes), Math.round(limit * (0.1 + 0.75 * random.next())));
}

/** How often a unit is late, in relation to the mean: from its code, so that it stays the same unit all year. */
function slowness(unitCode: string): number {
  let sum = 0;
  for (let index = 0; index < unitCode.length; index++)
    sum += unitCode.charCodeAt(index) * (index + 3);
  const best = 2 / (1 + unitSpread);
  return best * (1 + ((sum % 17) / 16) * (unitSpread - 1));
}

/** Working minutes beyond the limit: mostly a day or two; what is neglected lies for weeks or months. */
function overrun(random: Random, countsDays: boolean, limit: number): number {
  if (random.chance(neglectedShare)) {
    return minutesPerWorkingDay * random.integer(10, mostNeglectedDays);
  }
  const exponential = -Math.log(1 - random.next());
  return countsDays
    ? minutesPerWorkingDay * (1 + Math.min(20, Math.floor(exponential * 2.5)))
    : Math.ceil(limit * 0.2 + exponential * 60);
}
