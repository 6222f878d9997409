import { addDays, type Day, dayOf, instantAt } from '../../shared/instants.ts';
import type { Random } from '../../shared/random.ts';
import type { AppointmentPurpose } from '../purposes.ts';
import { patternWeekday, type SpecialDay } from '../working-days.ts';
import type { KnownDossier } from './dossiers-client.ts';

/** Somebody wants to come to a unit. */
export interface Wish {
  readonly purpose: AppointmentPurpose;
  readonly day: Day;
  /** The earliest begin that makes sense, milliseconds since 1970. */
  readonly after: number;
  readonly procedureCode: string | null;
  readonly dossierCode: string | null;
  readonly isConfidential: boolean;
}

const supplementRequested = 5;
const processed = 9;
const returned = 10;
const openStatuses = [2, 4, supplementRequested, 6, processed];

/**
 * What the applicant of a dossier would come for: to submit it on the day of receipt, to bring what it lacks, to collect the result
 * from the due date on.
 */
export function wishesOfDossier(
  dossier: KnownDossier,
  { present, bookableToDays }: { readonly present: Date; readonly bookableToDays: number },
  random: Random,
): Wish[] {
  const today = dayOf(present);
  const lastDay = addDays(today, bookableToDays);
  const about = {
    procedureCode: dossier.procedureCode,
    dossierCode: dossier.code,
    isConfidential: dossier.isConfidential,
  };
  const wishes: Wish[] = [];
  const wish = (purpose: AppointmentPurpose, day: Day, after: number) =>
    wishes.push({ ...about, purpose, day, after });

  if (dossier.receivedAt && random.chance(0.4)) {
    const day = dayOf(dossier.receivedAt);
    wish('SUBMIT', day, instantAt(day).getTime());
  }
  if (dossier.status === supplementRequested && random.chance(0.6)) {
    const day = addDays(today, random.integer(1, 7));
    wish('SUPPLEMENT', day, instantAt(day).getTime());
  }
  if (dossier.dueAt === null) return wishes;
  if (dossier.status === returned) {
    if (dossier.returnedAt && dossier.returnedAt >= dossier.dueAt && random.chance(0.4)) {
      wish('COLLECT', dayOf(dossier.returnedAt), dossier.dueAt.getTime());
    }
  } else if (openStatuses.includes(dossier.status) && random.chance(0.5)) {
    const from = Math.max(dossier.dueAt.getTime(), instantAt(addDays(today, 1)).getTime());
    const day = addDays(dayOf(new Date(from)), random.integer(0, 3));
    if (day <= lastDay) wish('COLLECT', day, from);
  }
  return wishes;
}

/** Working days, each with how likely somebody comes on it against the others. */
export type WeightedDays = readonly (readonly [day: Day, weight: number])[];

const rememberedDays = new WeakMap<object, Map<string, WeightedDays>>();

/**
 * The working days from a first one to the end of the booking window: Mondays are busier than Fridays, and days far ahead are still
 * mostly free. Worked out once for all units of a calendar.
 */
export function weightedDays(
  specialDays: ReadonlyMap<Day, SpecialDay>,
  from: Day,
  present: Date,
  bookableToDays: number,
): WeightedDays {
  const remembered = rememberedDays.get(specialDays) ?? new Map<string, WeightedDays>();
  rememberedDays.set(specialDays, remembered);
  const today = dayOf(present);
  const question = `${from} ${today} ${bookableToDays}`;
  const days = remembered.get(question) ?? [...weighDays(specialDays, from, today, bookableToDays)];
  remembered.set(question, days);
  return days;
}

function* weighDays(
  specialDays: ReadonlyMap<Day, SpecialDay>,
  from: Day,
  today: Day,
  bookableToDays: number,
): Generator<readonly [Day, number]> {
  for (let day = from; day <= today; day = addDays(day, 1)) {
    const weekday = patternWeekday(day, specialDays.get(day));
    if (weekday !== null) yield [day, busyness(weekday)];
  }
  for (let ahead = 1; ahead <= bookableToDays; ahead++) {
    const day = addDays(today, ahead);
    const weekday = patternWeekday(day, specialDays.get(day));
    const share = Math.max(0.05, 0.8 * (1 - ahead / bookableToDays));
    if (weekday !== null) yield [day, busyness(weekday) * share];
  }
}

function busyness(weekday: number): number {
  if (weekday === 1) return 1.4;
  if (weekday === 5) return 0.8;
  // Some units have a desk on Saturday; nobody comes to the others.
  return weekday >= 6 ? 0.1 : 1;
}
