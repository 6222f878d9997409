import { addDays, type Day, dayOf, instantAt } from '../../shared/instants.ts';
import type { Random } from '../../shared/random.ts';
import type { AppointmentPurpose } from '../purposes.ts';
import type { KnownDossier } from './dossiers-client.ts';

/** Somebody wants to come to a unit. */
export interface Wish {
  readonly purpose: AppointmentPurpose;
  readonly day: Day;
  /** The earliest begin that makes sense, milliseconds since 1970. */
  readonly after: number;
  readonly procedureCode: string | null;
  readonly dossierCode: string | null;
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
  const about = { procedureCode: dossier.procedureCode, dossierCode: dossier.code };
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

/** How likely somebody comes on a day, against other days: Mondays are busier, and days far ahead still mostly free. */
export function weightOfDay(day: Day, weekday: number, today: Day, lastDay: Day): number {
  const busy = weekday === 1 ? 1.4 : weekday === 5 ? 0.8 : 1;
  if (day <= today) return busy;
  const ahead = instantAt(day).getTime() - instantAt(today).getTime();
  const window = instantAt(lastDay).getTime() - instantAt(today).getTime();
  return busy * Math.max(0.05, 0.8 * (1 - ahead / window));
}
