import { readAsOf } from '../../shared/as-of.ts';
import { toGlobalId } from '../../shared/ids.ts';
import type { Day } from '../../shared/instants.ts';
import { countRows, readPage } from '../../shared/pagination.ts';
import { clampedTo, isValidOn, shownEnd, spanOf, stateOn } from '../../shared/validity.ts';
import { readAgencyCode, readGsoCode } from '../codes.ts';
import { findAdministrativeUnit, findAgency, findReceptionUnit, present, toSeal } from '../find.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import type { ReceptionUnitModel, ReceptionUnitStateRow } from '../models.ts';
import {
  receptionUnitOrders,
  receptionUnitsOn,
  receptionUnitsPage,
} from '../repository/reception-units.ts';
import { staffingOn } from '../staffing.ts';
import { connectionOf } from './lists.ts';
import { resolveNode } from './nodes.ts';

/** The day for which a unit's relations are shown, and its state of that day. */
function stateFor(
  { states, asOf: day }: ReceptionUnitModel,
  asOf: Day | null | undefined,
): { readonly day: Day; readonly state: ReceptionUnitStateRow } {
  const wanted = clampedTo(spanOf(states), readAsOf(asOf, day));
  return { day: wanted, state: stateOn(states, wanted) };
}

export const receptionUnitResolvers: Pick<
  Resolvers,
  'ReceptionUnit' | 'ReceptionUnitSuccession'
> & { readonly Query: Pick<NonNullable<Resolvers['Query']>, 'receptionUnit' | 'receptionUnits'> } =
  {
    Query: {
      receptionUnit: (_root, { code, asOf }, { loaders, today }) =>
        findReceptionUnit(loaders, readAgencyCode(code), readAsOf(asOf, today)),
      receptionUnits: async (_root, { filter, orderBy, asOf, ...page }, { db, loaders, today }) => {
        const wanted = readPage(page, receptionUnitOrders[orderBy ?? 'CODE_ASC']);
        const day = readAsOf(asOf, today);
        const given = filter ?? {};
        if (given.under) readGsoCode(given.under);
        return connectionOf(
          await receptionUnitsPage(db, day, given, wanted),
          wanted,
          () => countRows(db, receptionUnitsOn(db, day, given)),
          ({ code }) => present(findReceptionUnit(loaders, code, day), `reception unit ${code}`),
        );
      },
    },
    ReceptionUnit: {
      __resolveReference: (reference, context) =>
        'code' in reference
          ? findReceptionUnit(context.loaders, reference.code, context.today)
          : resolveNode('ReceptionUnit', reference.id, context),
      id: ({ code }) => toGlobalId('ReceptionUnit', code),
      kind: ({ states }) => (states.at(-1) as ReceptionUnitStateRow).kind,
      name: (unit, { asOf }) => stateFor(unit, asOf).state.name,
      address: (unit, { asOf }) => stateFor(unit, asOf).state.address,
      parent: (unit, { asOf }, { loaders }) => {
        const { day, state } = stateFor(unit, asOf);
        return state.parent_code === null
          ? null
          : findReceptionUnit(loaders, state.parent_code, day);
      },
      children: async (unit, { asOf, ...page }, { loaders }) => {
        const wanted = readPage(page, receptionUnitOrders.CODE_ASC);
        const key = { code: unit.code, day: stateFor(unit, asOf).day };
        return connectionOf(
          await loaders.receptionUnitChildren.page(wanted).load(key),
          wanted,
          () => loaders.receptionUnitChildren.count.load(key),
          ({ code }) =>
            present(findReceptionUnit(loaders, code, key.day), `reception unit ${code}`),
        );
      },
      agency: ({ code, asOf }, _args, { loaders }) =>
        present(findAgency(loaders, code, asOf), `agency ${code}`),
      administrativeUnit: (unit, { asOf }, { loaders }) => {
        const { day, state } = stateFor(unit, asOf);
        return present(
          findAdministrativeUnit(loaders, state.gso_code, day),
          `administrative unit ${state.gso_code}`,
        );
      },
      officeHours: async ({ code }, { on }, { loaders }) => {
        const sessions = await loaders.officeSessions.load(code);
        return on ? sessions.filter((session) => isValidOn(session, on)) : sessions;
      },
      calendar: ({ states }, _args, { loaders }) => {
        const { calendar_code } = states.at(-1) as ReceptionUnitStateRow;
        return present(loaders.calendar.load(calendar_code), `calendar ${calendar_code}`);
      },
      counters: ({ code }, _args, { loaders }) => loaders.counters.load(code),
      seals: async ({ code, asOf: day }, { asOf }, { loaders }) => {
        const wanted = readAsOf(asOf, day);
        const rows = await loaders.sealsHeldAt(wanted).load(code);
        return rows.map((row) => toSeal(row, wanted));
      },
      interconnection: async ({ code, asOf }, _args, { loaders }) => {
        const row = await loaders.interconnection.load(code);
        return row && { ...row, asOf };
      },
      staffing: async (unit, { asOf }, { loaders }) =>
        staffingOn(await loaders.officerCounts.load(unit.code), stateFor(unit, asOf).day),
      validFrom: ({ states }) => spanOf(states).valid_from,
      validTo: ({ states }) => shownEnd(spanOf(states).valid_to),
      inForce: ({ states, asOf: day }, { asOf }) => isValidOn(spanOf(states), readAsOf(asOf, day)),
      successors: async ({ code, asOf }, _args, { loaders }) => {
        const rows = await loaders.receptionUnitSuccessors.load(code);
        return rows.map((row) => ({ ...row, code: row.new_code, asOf }));
      },
      predecessors: async ({ code, asOf }, _args, { loaders }) => {
        const rows = await loaders.receptionUnitPredecessors.load(code);
        return rows.map((row) => ({ ...row, code: row.old_code, asOf }));
      },
    },
    ReceptionUnitSuccession: {
      unit: ({ code, asOf }, _args, { loaders }) =>
        present(findReceptionUnit(loaders, code, asOf), `reception unit ${code}`),
      effectiveOn: ({ effective_on }) => effective_on,
      extent: ({ extent }) => (extent === 'WHOLE' ? 'FULL' : 'PARTIAL'),
      resolution: ({ resolution, signed_on }) => ({ number: resolution, signedOn: signed_on }),
    },
  };
