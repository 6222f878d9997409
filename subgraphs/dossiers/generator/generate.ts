import { type Day, dayOf, minuteOfDay } from '../../shared/instants.ts';
import { dossierCode } from '../dossier-code.ts';
import { admit } from './admission.ts';
import { dayWeights } from './arrivals.ts';
import type { Story } from './story.ts';
import type { Workload } from './workload.ts';
import type { World } from './world.ts';

export interface Quantity {
  /** Dossiers registered from `from` to `to`, parts of others included. */
  readonly dossiers: number;
  readonly from: Day;
  readonly to: Day;
}

/** A dossier and the parts that two more units open for it. */
const mostDossiersOfOne = 3;

/**
 * Makes the dossiers of a period, day by day: each day's in the order of their registration, with row number and code.
 * Only dossiers whose registration lies ahead are kept in memory.
 */
export function* generateDossiers(
  world: World,
  workload: Workload,
  { dossiers, from, to }: Quantity,
): Generator<readonly Story[]> {
  const due = quotas(world, from, to);
  const waiting = new Map<Day, Story[]>();
  let made = 0;
  let registered = 0;

  function keep(story: Story): void {
    const day = dayOf(story.registeredAt);
    const list = waiting.get(day);
    if (list) list.push(story);
    else waiting.set(day, [story]);
    made++;
  }

  for (const [day, share] of due) {
    while (made < Math.round(dossiers * share)) {
      const story = admit(world, workload, day, dossiers - made >= mostDossiersOfOne);
      keep(story);
      for (const part of story.parts) keep(part);
    }
    const today = waiting.get(day) ?? [];
    waiting.delete(day);
    today.sort((one, other) => one.registeredAt.getTime() - other.registeredAt.getTime());
    registerAll(today, day, registered);
    registered += today.length;
    yield today;
  }
}

/** Numbers the dossiers of a day, in all and by unit. */
function registerAll(stories: readonly Story[], day: Day, before: number): void {
  const numbers = new Map<string, number>();
  stories.forEach((story, index) => {
    const { code } = story.filing.unit;
    const number = (numbers.get(code) ?? 0) + 1;
    numbers.set(code, number);
    story.registration = { id: before + index + 1, code: dossierCode(code, day, number) };
  });
}

/** Each day with the share of all dossiers that is there at its end. */
function quotas({ catalogue, present }: World, from: Day, to: Day): Map<Day, number> {
  const hours = [...new Set(catalogue.units.map((unit) => unit.hours))];
  const weights = dayWeights(from, to, (day) =>
    hours.some(({ receptionOn }) => receptionOn(day).length > 0),
  );
  const today = dayOf(present);
  const firstSession = hours[0]?.receptionOn(today) ?? [];
  weights.set(today, (weights.get(today) ?? 0) * elapsed(firstSession, minuteOfDay(present)));
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  let done = 0;
  return new Map(
    [...weights]
      .filter(([day]) => day <= today)
      .map(([day, weight]) => {
        done += weight;
        return [day, total === 0 ? 1 : done / total];
      }),
  );
}

/** Share of a day's sessions that is over. */
function elapsed(
  sessions: readonly { readonly from: number; readonly to: number }[],
  minute: number,
): number {
  const whole = sessions.reduce((sum, { from, to }) => sum + to - from, 0);
  const over = sessions.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(minute, to) - from),
    0,
  );
  return whole === 0 ? 0 : over / whole;
}
