import type { Random } from '../../shared/random.ts';
import type { Counter } from '../booking/next-ticket.ts';

/** How a made-up unit gives appointments, and how busy it is. */
export interface UnitProfile {
  /** Its share of all appointments, against those of the other units. */
  readonly weight: number;
  readonly slotMinutes: number;
  readonly publicCapacity: number;
  readonly internalCapacity: number;
  readonly bookableFromDays: number;
  readonly bookableToDays: number;
  /** Walk-ins on a usual day. */
  readonly walkIns: number;
  readonly meanServiceSeconds: number;
}

/**
 * Draws a profile. Demand is skewed as the province's figures are: the provincial centre alone takes about a sixth, districts differ
 * by a factor of ten and communes by more.
 */
export function unitProfile(kind: string, random: Random): UnitProfile {
  // exp(2u − 1) spreads from 0.37 to 2.7 around its middle; squared for communes.
  const skew = Math.exp(2 * random.next() - 1);
  switch (kind) {
    case 'PROVINCIAL_CENTRE':
      return {
        weight: 200,
        slotMinutes: 15,
        publicCapacity: 12,
        internalCapacity: 16,
        bookableFromDays: 0,
        bookableToDays: 30,
        walkIns: 200,
        meanServiceSeconds: 600,
      };
    case 'DISTRICT_CENTRE': {
      const publicCapacity = Math.max(2, Math.round(3 * skew));
      return {
        weight: 22 * skew,
        slotMinutes: 20,
        publicCapacity,
        internalCapacity: publicCapacity + 1,
        bookableFromDays: 0,
        bookableToDays: 21,
        walkIns: Math.round(50 * skew),
        meanServiceSeconds: 540,
      };
    }
    default: {
      const publicCapacity = Math.max(1, Math.round(1.2 * skew));
      return {
        weight: 2.5 * skew * skew,
        slotMinutes: 30,
        publicCapacity,
        internalCapacity: publicCapacity + random.integer(0, 1),
        bookableFromDays: random.integer(0, 1),
        bookableToDays: 14,
        walkIns: Math.round(7 * skew * skew),
        meanServiceSeconds: 480,
      };
    }
  }
}

/**
 * Counters that a unit opens for its queue, so that at busy times a few have to wait: all where they serve different fields, as each has
 * its own people. A unit of which none is known has one.
 */
export function openCounters(
  { walkIns, meanServiceSeconds }: UnitProfile,
  counters: readonly Counter[],
): readonly Counter[] {
  if (counters.length === 0) return [{ number: 1, fieldNames: [] }];
  if (counters.some(({ fieldNames }) => fieldNames.length > 0)) return counters;
  const busyHours = 2.5;
  const shareOfDay = 0.4;
  const wanted = Math.round((walkIns * shareOfDay * meanServiceSeconds) / (busyHours * 3_600));
  return counters.slice(0, Math.max(1, wanted));
}
