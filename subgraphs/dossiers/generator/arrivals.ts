import { addDays, type Day, minuteOfDay, weekdayOf } from '../../shared/instants.ts';
import type { Random } from '../../shared/random.ts';
import type { Session } from '../../shared/working-calendar.ts';

/** How busy a weekday is, Monday first: the week begins with a rush. Saturday desks take what the week could not. */
const weekdayWeights = [1.25, 1.1, 1, 1, 0.95, 0.5, 0.5];

/** How busy a month is, January first: quiet before Tết, a rush before summer and at the ends of quarters. */
const monthWeights = [0.9, 0.65, 1.15, 1, 1, 1.1, 1.1, 1, 1.05, 1, 1, 1.05];

/** After this many days off in a row, the next day is a rush. */
const longBreakDays = 4;
const afterBreakWeight = 1.6;

/** How many dossiers come in on a day of reception, in relation to other days. */
function dayWeight(day: Day, daysOffBefore: number): number {
  const weekday = weekdayWeights[weekdayOf(day) - 1] as number;
  const month = monthWeights[Number(day.slice(5, 7)) - 1] as number;
  return weekday * month * (daysOffBefore >= longBreakDays ? afterBreakWeight : 1);
}

/** The days of a period with their weights; 0 on days without reception. */
export function dayWeights(from: Day, to: Day, isOpen: (day: Day) => boolean): Map<Day, number> {
  const weights = new Map<Day, number>();
  let daysOff = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const open = isOpen(day);
    weights.set(day, open ? dayWeight(day, daysOff) : 0);
    daysOff = open ? 0 : daysOff + 1;
  }
  return weights;
}

/** How busy each hour of a day is: peaks from 8 to 10 and from 14 to 15 o'clock. */
const hourWeights: readonly number[] = Array.from({ length: 24 }, (_, hour) => {
  if (hour === 8 || hour === 9) return 1;
  if (hour === 14) return 0.95;
  return hour === 16 ? 0.4 : 0.6;
});

/**
 * A minute since midnight at which somebody is served; null when there is none.
 *
 * @param until the first minute that is too late, 1440 for none
 */
export function arrivalMinute(
  random: Random,
  sessions: readonly Session[],
  until: number,
): number | null {
  const open = sessions
    .map(({ from, to }) => ({ from, length: Math.min(to, until) - from }))
    .filter(({ length }) => length > 0);
  const total = open.reduce((sum, { length }) => sum + length, 0);
  if (total === 0) return null;
  // Drawn again until the hour accepts it; every hour accepts at least four of ten.
  for (;;) {
    let minute = Math.floor(random.next() * total);
    for (const { from, length } of open) {
      if (minute >= length) {
        minute -= length;
        continue;
      }
      minute += from;
      break;
    }
    if (random.chance(hourWeights[Math.floor(minute / 60)] as number)) return minute;
  }
}

/** The first minute that lies after the present on its own day; 1440 on other days. */
export function firstMinuteAfter(present: Date, isSameDay: boolean): number {
  return isSameDay ? minuteOfDay(present) + 1 : 24 * 60;
}
