import {
  addDays,
  type Day,
  dayOf,
  instantAt,
  type StoredInstant,
  toStored,
} from '../../shared/instants.ts';
import type { Random } from '../../shared/random.ts';
import { appointmentPurposes } from '../purposes.ts';
import type { OfficeSession } from '../working-days.ts';
import type { Batch } from './rows.ts';
import type { UnitProfile } from './unit-profiles.ts';

/** A row of `availability_rules` but for its id and its unit. */
interface SeededRule {
  readonly weekdays: number;
  readonly from: number;
  readonly to: number;
  readonly slotMinutes: number;
  readonly publicCapacity: number;
  readonly internalCapacity: number;
  readonly purposes: string;
  readonly bookableFromDays: number;
  readonly bookableToDays: number;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly recordedAt: StoredInstant;
  readonly withdrawnAt: StoredInstant | null;
}

interface SeededClosure {
  readonly startAt: Date;
  readonly endAt: Date;
  readonly reason: string;
  readonly declaredAt: Date;
}

const allPurposes = appointmentPurposes.join(',');
/** Where advice is given by appointment only on some days of the week, the rest of the week is for dossiers. */
const withoutAdvice = appointmentPurposes.filter((purpose) => purpose !== 'CONSULT').join(',');
const noon = 12 * 60;

/** Adds the rules of one unit to a batch. */
export function addRules(
  batch: Batch,
  unitCode: string,
  sessions: readonly OfficeSession[],
  profile: UnitProfile,
  world: { readonly from: Day; readonly to: Day },
  random: Random,
): void {
  for (const rule of rulesOf(sessions, profile, world, random)) {
    batch.add('availability_rules', [
      unitCode,
      rule.weekdays,
      rule.from,
      rule.to,
      rule.slotMinutes,
      rule.publicCapacity,
      rule.internalCapacity,
      rule.purposes,
      rule.bookableFromDays,
      rule.bookableToDays,
      rule.validFrom,
      rule.validTo,
      rule.recordedAt,
      rule.withdrawnAt,
    ]);
  }
}

/**
 * Rules of a unit: one for each session of its office hours. Every third unit has raised its capacity in the middle of the year, and
 * every ninth of these had first recorded the new rule wrongly and withdrawn it, so that there is a history to show.
 */
function rulesOf(
  sessions: readonly OfficeSession[],
  profile: UnitProfile,
  { from, to }: { readonly from: Day; readonly to: Day },
  random: Random,
): SeededRule[] {
  const hasHistory = random.chance(1 / 3);
  const hadMistake = hasHistory && random.chance(1 / 9);
  const adviceInMornings = random.chance(0.7);
  const changedOn = middleOf(from, to);
  const lesser = {
    publicCapacity: Math.max(1, profile.publicCapacity - 1),
    internalCapacity: profile.internalCapacity,
  };

  return sessionGroups(sessions).flatMap(({ weekdays, session }) => {
    const rule: SeededRule = {
      weekdays,
      from: session.from,
      to: session.to,
      slotMinutes: profile.slotMinutes,
      publicCapacity: profile.publicCapacity,
      internalCapacity: profile.internalCapacity,
      purposes: adviceInMornings || session.from >= noon ? allPurposes : withoutAdvice,
      bookableFromDays: profile.bookableFromDays,
      bookableToDays: profile.bookableToDays,
      validFrom: session.validFrom,
      validTo: session.validTo,
      recordedAt: recordedBefore(session.validFrom < from ? from : session.validFrom),
      withdrawnAt: null,
    };
    const isSplit =
      hasHistory &&
      rule.validFrom < changedOn &&
      (rule.validTo === null || changedOn <= rule.validTo);
    if (!isSplit) return [rule];
    const recordedAt = recordedBefore(changedOn);
    const next = { ...rule, validFrom: changedOn, recordedAt };
    const mistake = {
      ...next,
      publicCapacity: 0,
      recordedAt: toStored(instantAt(addDays(changedOn, -20), 9 * 60)),
      withdrawnAt: recordedAt,
    };
    return [
      { ...rule, ...lesser, validTo: addDays(changedOn, -1) },
      ...(hadMistake ? [mistake] : []),
      next,
    ];
  });
}

/** Sessions that differ only in the weekday, put together. */
function sessionGroups(sessions: readonly OfficeSession[]) {
  const groups = Map.groupBy(sessions, ({ from, to, validFrom, validTo }) =>
    [from, to, validFrom, validTo].join(' '),
  );
  return [...groups.values()].map((group) => ({
    session: group[0] as OfficeSession,
    weekdays: group.reduce((bits, { weekday }) => bits | (1 << (weekday - 1)), 0),
  }));
}

function middleOf(from: Day, to: Day): Day {
  return dayOf(new Date((instantAt(from).getTime() + instantAt(to).getTime()) / 2));
}

function recordedBefore(day: Day): StoredInstant {
  return toStored(instantAt(addDays(day, -14), 9 * 60));
}

const closureReasons = [
  'Tập huấn nghiệp vụ cho công chức',
  'Bảo trì hệ thống một cửa điện tử',
  'Sửa chữa trụ sở tiếp nhận và trả kết quả',
  'Hội nghị triển khai công tác cải cách hành chính',
];

/** Adds those closures of one unit to a batch that have been declared by now. */
export function addClosures(
  batch: Batch,
  unitCode: string,
  range: { readonly from: Day; readonly to: Day },
  present: Date,
  random: Random,
): void {
  for (const { startAt, endAt, reason, declaredAt } of closuresOf(range, random)) {
    if (declaredAt > present) continue;
    batch.add('closures', [
      unitCode,
      toStored(startAt),
      toStored(endAt),
      reason,
      toStored(declaredAt),
    ]);
  }
}

/** Half days, and at times a whole day, on which a unit does not receive; declared a week before. Some lie ahead. */
function closuresOf(
  { from, to }: { readonly from: Day; readonly to: Day },
  random: Random,
): SeededClosure[] {
  const closures: SeededClosure[] = [];
  for (let day = addDays(from, random.integer(7, 120)); day <= to; ) {
    const wholeDay = random.chance(0.3);
    closures.push({
      startAt: instantAt(day, wholeDay ? 0 : noon),
      endAt: instantAt(addDays(day, 1)),
      reason: random.pick(closureReasons),
      declaredAt: instantAt(addDays(day, -7), 8 * 60),
    });
    day = addDays(day, random.integer(60, 240));
  }
  return closures;
}
