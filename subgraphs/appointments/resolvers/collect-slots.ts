import { addDays, dayOf } from '../../shared/instants.ts';
import { readPage, toConnection } from '../../shared/pagination.ts';
import { collectableFrom } from '../booking/collecting.ts';
import { longestWindowDays } from '../booking/rule-changes.ts';
import { allFields } from '../fields.ts';
import { type BookableSlot, type DayRange, freeSlots, type UnitFacts } from '../free-slots.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { countSequence, pageOfSequence } from '../pages-of-sequences.ts';
import { slotOrder } from './availability.ts';

/** When the result of a dossier can be collected. What that depends on, the gateway has asked dossiers for: `@requires`. */
export const collectSlotsResolvers = {
  Dossier: {
    collectSlots: async (
      { receptionUnit, procedure, status, dueAt },
      pageArguments,
      { now, loaders },
    ) => {
      const page = readPage(pageArguments, slotOrder);
      if (receptionUnit == null || status === undefined) return null;
      const due = dueAt == null ? null : new Date(dueAt);
      const from = collectableFrom({ status: status.code, dueAt: due });
      if (from === 'NEVER') return null;
      // The same days for all dossiers, so that the units of a whole list are read at once.
      const range = bookableRange(now);
      const unit = await loaders.unitFacts(range).load(receptionUnit.code);
      if (unit === null) return null;
      // Where all counters serve all fields, procedures need not be asked.
      const isByField = unit.rules.some(({ fields }) => fields !== allFields);
      const field =
        isByField && procedure
          ? ((await loaders.fieldOf.load(procedure.code))?.code ?? null)
          : null;
      const wish = { earliest: from === 'ANY_TIME' ? now : from, field };
      const slots = () => slotsFrom(wish, unit, range, now);
      return toConnection(pageOfSequence(slots(), page), page, async () => countSequence(slots()));
    },
  },
} satisfies Resolvers;

/** All days that citizens may be able to book now. */
function bookableRange(now: Date): DayRange {
  const today = dayOf(now);
  return { from: today, to: addDays(today, longestWindowDays) };
}

/** The slots of a unit in which citizens can book now, and that begin at an instant or later, soonest first. */
function slotsFrom(
  { earliest, field }: { readonly earliest: Date; readonly field: string | null },
  unit: UnitFacts,
  { from: today, to }: DayRange,
  now: Date,
): Iterable<BookableSlot> {
  const day = dayOf(earliest);
  const range = { from: day < today ? today : day, to };
  const question = { now, purpose: 'COLLECT', field, slotCount: 1 } as const;
  return freeSlots(unit, range, question).filter(({ startAt }) => startAt >= earliest.getTime());
}
