import { requireKnownDay } from '../../shared/as-of.ts';
import { clientError } from '../../shared/errors.ts';
import { toGlobalId } from '../../shared/ids.ts';
import { type Day, dayOf, fromStored } from '../../shared/instants.ts';
import { type Order, readPage, toConnection } from '../../shared/pagination.ts';
import {
  maxRangeDays,
  readGsoCode,
  readProcedureCode,
  readRange,
  readSlotCount,
  readUnitCodes,
} from '../arguments.ts';
import type { Context } from '../context.ts';
import { codesOf } from '../fields.ts';
import {
  bookableDays,
  freeSlots,
  isFree,
  type SlotQuestion,
  type UnitFacts,
} from '../free-slots.ts';
import type { QueryAvailabilityArgs, Resolvers } from '../generated/resolver-types.ts';
import type { DayAvailabilityModel, UnitAvailabilityModel } from '../models.ts';
import { countSequence, pageOfSequence } from '../pages-of-sequences.ts';
import { type AppointmentPurpose, appointmentPurposes } from '../purposes.ts';
import { ruleOrder } from '../repository/availability-rules.ts';
import { closureOrder } from '../repository/closures.ts';
import { slotsNearby } from '../slots-nearby.ts';
import { conflictsOfUnit } from './conflicts.ts';
import { instantOrNull } from './instants.ts';

const overviewDays = 14;

export const slotOrder: Order = {
  name: 'slots',
  columns: [
    { column: 'startAt', direction: 'asc' },
    { column: 'fields', direction: 'asc' },
  ],
};
const nearbySlotOrder: Order = {
  name: 'nearbySlots',
  columns: [
    { column: 'levelsUp', direction: 'asc' },
    { column: 'startAt', direction: 'asc' },
    { column: 'unitCode', direction: 'asc' },
    { column: 'fields', direction: 'asc' },
  ],
};

export const availabilityResolvers = {
  Query: {
    availability: async (_root, { from, to, purpose, slotCount, ...which }, context) => {
      const range = readRange({ from, to }, dayOf(context.now), overviewDays);
      const field = await fieldOf(which.procedure, context);
      const question = questionOf({ purpose, field, slotCount }, context.now);
      const units = await wantedUnits(which, await unitsIn(which, range, context), context);
      return {
        ...range,
        asOf: context.now,
        units: units.map((unit) => ({
          code: unit.code,
          days: [...bookableDays(unit, range, question)],
        })),
      };
    },
  },

  UnitAvailability: {
    receptionUnit: ({ code }) => ({ code }),
    free: ({ days }) => days.reduce((sum, day) => sum + freeSeats(day), 0),
    soonestAt: ({ days }) => soonestOf(days),
    days: ({ days }) => [...days],
  },

  DayAvailability: {
    date: ({ day }) => day,
    free: freeSeats,
    capacity: ({ slots }) => slots.reduce((sum, { capacity }) => sum + capacity, 0),
    soonestAt: (day) => soonestOf([day]),
    slots: ({ slots }) => slots.filter(isFree),
  },

  Slot: {
    receptionUnit: ({ unitCode }) => ({ code: unitCode }),
    startAt: ({ startAt }) => new Date(startAt),
    endAt: ({ endAt }) => new Date(endAt),
    fields: ({ fields }) => codesOf(fields).map((code) => ({ code })),
  },

  NearbySlotEdge: { levelsUp: ({ node }) => node.levelsUp },

  AvailabilityRule: {
    weekdays: ({ weekdays }) =>
      [1, 2, 3, 4, 5, 6, 7].filter((weekday) => (weekdays & (1 << (weekday - 1))) !== 0),
    from: ({ from_minute }) => timeOf(from_minute),
    to: ({ to_minute }) => timeOf(to_minute),
    slotMinutes: ({ slot_minutes }) => slot_minutes,
    publicCapacity: ({ public_capacity }) => public_capacity,
    internalCapacity: ({ internal_capacity }) => internal_capacity,
    purposes: ({ purposes }) => {
      const names = purposes.split(',');
      return appointmentPurposes.filter((purpose) => names.includes(purpose));
    },
    fields: ({ fields }) => codesOf(fields).map((code) => ({ code })),
    bookableFromDays: ({ bookable_from_days }) => bookable_from_days,
    bookableToDays: ({ bookable_to_days }) => bookable_to_days,
    validFrom: ({ valid_from }) => valid_from,
    validTo: ({ valid_to }) => valid_to,
    recordedAt: ({ recorded_at }) => fromStored(recorded_at),
    withdrawnAt: ({ withdrawn_at }) => (withdrawn_at === null ? null : fromStored(withdrawn_at)),
  },

  Closure: {
    id: ({ id }) => toGlobalId('Closure', String(id)),
    startAt: ({ start_at }) => fromStored(start_at),
    endAt: ({ end_at }) => fromStored(end_at),
    declaredAt: ({ declared_at }) => fromStored(declared_at),
    withdrawnAt: ({ withdrawn_at }) => instantOrNull(withdrawn_at),
  },

  ReceptionUnit: {
    availability: async (
      { code },
      { from, to, purpose, procedure, slotCount, ...pageArguments },
      context,
    ) => {
      const { now, loaders } = context;
      const page = readPage(pageArguments, slotOrder);
      const range = readRange({ from, to }, dayOf(now), maxRangeDays);
      const field = await fieldOf(procedure, context);
      const question = questionOf({ purpose, field, slotCount }, now);
      const facts = await loaders.unitFacts(range).load(code);
      const [unit] = await offering(procedure, facts === null ? [] : [facts], context);
      const slots = () => (unit === undefined ? [] : freeSlots(unit, range, question));
      return toConnection(pageOfSequence(slots(), page), page, async () => countSequence(slots()));
    },
    availabilityRules: ({ code }, { asOf, withdrawn, ...pageArguments }, { loaders }) =>
      loaders.rulesOfUnit(code, readPage(pageArguments, ruleOrder), {
        asOf: asOf == null ? null : requireKnownDay(asOf),
        withdrawn: withdrawn ?? false,
      }),
    appointmentsInConflict: ({ code }, pageArguments, context) =>
      conflictsOfUnit(code, pageArguments, context),
    closures: ({ code }, { from, withdrawn, ...pageArguments }, { now, loaders }) =>
      loaders.closuresOfUnit(code, readPage(pageArguments, closureOrder), {
        from: from ?? dayOf(now),
        withdrawn: withdrawn ?? false,
      }),
  },

  Procedure: {
    nextFreeSlots: async ({ code }, { near, purpose, slotCount, ...pageArguments }, context) => {
      const { now, loaders } = context;
      const page = readPage(pageArguments, nearbySlotOrder);
      const range = readRange({}, dayOf(now), maxRangeDays);
      readGsoCode(near);
      const [units, field] = await Promise.all([
        loaders.allUnitFacts.load(range),
        fieldOf(code, context),
      ]);
      const areaPath = pathOf(near, units);
      const offered = await offering(code, units, context);
      const question = questionOf({ purpose, field, slotCount }, now);
      const slots = () => slotsNearby(offered, areaPath, range, question);
      return toConnection(pageOfSequence(slots(), page), page, async () => countSequence(slots()));
    },
  },
} satisfies Resolvers;

interface SlotWishes {
  readonly purpose?: AppointmentPurpose | null | undefined;
  readonly field: string | null;
  readonly slotCount?: number | null | undefined;
}

/** @throws ARGUMENT_INVALID */
function questionOf({ purpose, field, slotCount }: SlotWishes, now: Date): SlotQuestion {
  return {
    now,
    purpose: purpose ?? null,
    field,
    slotCount: readSlotCount(slotCount ?? 1),
  };
}

function freeSeats({ slots }: DayAvailabilityModel): number {
  return slots.reduce((sum, { free }) => sum + free, 0);
}

function soonestOf(days: UnitAvailabilityModel['days']): Date | null {
  for (const { slots } of days) {
    const soonest = slots.find(isFree);
    if (soonest) return new Date(soonest.startAt);
  }
  return null;
}

/** `HH:mm` of minutes since midnight. */
function timeOf(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

type WhichUnits = Pick<QueryAvailabilityArgs, 'units' | 'area' | 'procedure'>;

/** The units that are named, or all that are in force in the range; in the order of their codes. */
async function unitsIn(
  { units: codes }: WhichUnits,
  range: { readonly from: Day; readonly to: Day },
  { loaders }: Context,
): Promise<readonly UnitFacts[]> {
  if (codes == null) {
    const units = await loaders.allUnitFacts.load(range);
    return units.filter(
      ({ validFrom, validTo }) =>
        validFrom <= range.to && (validTo === null || range.from <= validTo),
    );
  }
  const named = await loaders.unitFacts(range).loadMany([...new Set(readUnitCodes(codes))].sort());
  return named.filter((unit): unit is UnitFacts => {
    if (unit instanceof Error) throw unit;
    return unit !== null;
  });
}

/** Of some units, those in the area that offer the procedure. */
function wantedUnits(
  { area, procedure }: WhichUnits,
  units: readonly UnitFacts[],
  context: Context,
): Promise<readonly UnitFacts[]> {
  const inArea =
    area == null
      ? units
      : units.filter(({ areaPath }) => areaPath.split('/').includes(readGsoCode(area)));
  return offering(procedure, inArea, context);
}

/** Of some units, those that offer a procedure today; all when none is named. @throws SUBGRAPH_UNAVAILABLE */
async function offering(
  procedure: string | null | undefined,
  units: readonly UnitFacts[],
  { now, loaders }: Context,
): Promise<readonly UnitFacts[]> {
  if (procedure == null) return units;
  const offered = await loaders.unitsOffering(dayOf(now)).load(readProcedureCode(procedure));
  return units.filter(({ code }) => offered.has(code));
}

/** Code of the field of a procedure; null when none is named. @throws SUBGRAPH_UNAVAILABLE */
async function fieldOf(
  procedure: string | null | undefined,
  { loaders }: Context,
): Promise<string | null> {
  if (procedure == null) return null;
  return (await loaders.fieldOf.load(readProcedureCode(procedure)))?.code ?? null;
}

/**
 * The path of an area, found in those of the units: each area has a unit, or is above one that has.
 *
 * @throws ARGUMENT_INVALID
 */
function pathOf(gsoCode: string, units: readonly UnitFacts[]): string {
  for (const { areaPath } of units) {
    const codes = areaPath.split('/');
    const level = codes.indexOf(gsoCode);
    if (level !== -1) return codes.slice(0, level + 1).join('/');
  }
  throw clientError('ARGUMENT_INVALID', `No administrative unit has the GSO code "${gsoCode}".`);
}
