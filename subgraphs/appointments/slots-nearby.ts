import { compareText } from '../shared/text.ts';
import {
  type BookableSlot,
  bookableDays,
  type DayRange,
  isFree,
  type SlotQuestion,
  type UnitFacts,
} from './free-slots.ts';

/** A free slot, and how far its unit is from where somebody is. */
export interface NearbySlot extends BookableSlot {
  /** Levels from the area up to the first one that contains the unit too. */
  readonly levelsUp: number;
}

/**
 * How many levels one must go up from an area to reach one that contains another area too.
 *
 * @param path GSO codes from the province down, `22/193/06649`
 */
export function levelsUp(path: string, otherPath: string): number {
  const codes = path.split('/');
  const others = otherPath.split('/');
  const differing = codes.findIndex((code, level) => code !== others[level]);
  return differing === -1 ? 0 : codes.length - differing;
}

/**
 * Free slots of some units, those of the nearest units first, among equally near ones soonest first, then by unit and fields.
 *
 * @param areaPath where somebody is
 */
export function* slotsNearby(
  units: readonly UnitFacts[],
  areaPath: string,
  range: DayRange,
  question: SlotQuestion,
): Generator<NearbySlot> {
  const byNearness = [...Map.groupBy(units, (unit) => levelsUp(areaPath, unit.areaPath))];
  byNearness.sort(([one], [other]) => one - other);
  for (const [levels, equallyNear] of byNearness) {
    for (const slot of soonestFirst(equallyNear, range, question)) {
      yield { ...slot, levelsUp: levels };
    }
  }
}

/** Merges the free slots of several units, one day after the other. */
function* soonestFirst(
  units: readonly UnitFacts[],
  range: DayRange,
  question: SlotQuestion,
): Generator<BookableSlot> {
  const days = units.map((unit) => bookableDays(unit, range, question));
  const heads = days.map((unitDays) => unitDays.next().value ?? null);
  for (;;) {
    const day = heads.reduce<string | null>(
      (soonest, head) =>
        head !== null && (soonest === null || head.day < soonest) ? head.day : soonest,
      null,
    );
    if (day === null) return;
    const ofDay = heads.flatMap((head) => (head?.day === day ? head.slots.filter(isFree) : []));
    yield* ofDay.sort(
      (one, other) =>
        one.startAt - other.startAt ||
        compareText(one.unitCode, other.unitCode) ||
        compareText(one.fields, other.fields),
    );
    for (const [index, head] of heads.entries()) {
      if (head?.day === day) heads[index] = days[index]?.next().value ?? null;
    }
  }
}
