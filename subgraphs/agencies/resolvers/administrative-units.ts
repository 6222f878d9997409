import { readAsOf } from '../../shared/as-of.ts';
import { toGlobalId } from '../../shared/ids.ts';
import type { Day } from '../../shared/instants.ts';
import { countRows, readPage } from '../../shared/pagination.ts';
import { clampedTo, isValidOn, shownEnd } from '../../shared/validity.ts';
import { readGsoCode } from '../codes.ts';
import {
  findAdministrativeUnit,
  findAdministrativeUnitState,
  findReceptionUnit,
  present,
  toAdministrativeUnit,
} from '../find.ts';
import type { Resolvers, SuccessionKind } from '../generated/resolver-types.ts';
import type { Loaders } from '../loaders.ts';
import type { AdministrativeUnitChangeRow, AdministrativeUnitModel } from '../models.ts';
import {
  administrativeUnitOrders,
  administrativeUnitsOn,
  administrativeUnitsPage,
} from '../repository/administrative-units.ts';
import { connectionOf } from './lists.ts';
import { resolveNode } from './nodes.ts';

/** The day for which a unit's relations are shown. */
function dayFor(unit: AdministrativeUnitModel, asOf: Day | null | undefined): Day {
  return clampedTo(unit, readAsOf(asOf, unit.asOf));
}

async function parentOf(
  loaders: Loaders,
  unit: AdministrativeUnitModel,
  day: Day,
): Promise<AdministrativeUnitModel | null> {
  const code = unit.parent_gso_code;
  return code === null ? null : findAdministrativeUnit(loaders, code, day);
}

/** Superior units, the province first: at most two, as there are three tiers. */
async function ancestorsOf(
  loaders: Loaders,
  unit: AdministrativeUnitModel,
  day: Day,
): Promise<AdministrativeUnitModel[]> {
  const ancestors: AdministrativeUnitModel[] = [];
  let next = await parentOf(loaders, unit, day);
  while (next) {
    ancestors.unshift(next);
    next = await parentOf(loaders, next, day);
  }
  return ancestors;
}

/** Whether a change ended or changed this very state, not another one of its code. */
function endsState(change: AdministrativeUnitChangeRow, unit: AdministrativeUnitModel): boolean {
  return change.old_valid_from === unit.valid_from;
}

export const administrativeUnitResolvers: Pick<
  Resolvers,
  'AdministrativeUnit' | 'AdministrativeUnitSuccession'
> & {
  readonly Query: Pick<
    NonNullable<Resolvers['Query']>,
    'administrativeUnit' | 'administrativeUnits'
  >;
} = {
  Query: {
    administrativeUnit: (_root, { gsoCode, asOf }, { loaders, today }) =>
      findAdministrativeUnit(loaders, readGsoCode(gsoCode), readAsOf(asOf, today)),
    administrativeUnits: async (_root, { filter, orderBy, asOf, ...page }, { db, today }) => {
      const wanted = readPage(page, administrativeUnitOrders[orderBy ?? 'GSO_CODE_ASC']);
      const day = readAsOf(asOf, today);
      const given = filter ?? {};
      if (given.parentGsoCode) readGsoCode(given.parentGsoCode);
      return connectionOf(
        await administrativeUnitsPage(db, day, given, wanted),
        wanted,
        () => countRows(db, administrativeUnitsOn(db, day, given)),
        (row) => toAdministrativeUnit(row, day),
      );
    },
  },
  AdministrativeUnit: {
    __resolveReference: ({ id }, context) => resolveNode('AdministrativeUnit', id, context),
    id: ({ gso_code, valid_from }) => toGlobalId('AdministrativeUnit', `${gso_code}@${valid_from}`),
    gsoCode: ({ gso_code }) => gso_code,
    fullName: ({ full_name }) => full_name,
    parent: (unit, { asOf }, { loaders }) => parentOf(loaders, unit, dayFor(unit, asOf)),
    ancestors: (unit, { asOf }, { loaders }) => ancestorsOf(loaders, unit, dayFor(unit, asOf)),
    path: async (unit, _args, { loaders }) => {
      const ancestors = await ancestorsOf(loaders, unit, dayFor(unit, null));
      return [...ancestors, unit].map(({ gso_code }) => gso_code).join('/');
    },
    children: async (unit, { asOf, ...page }, { loaders }) => {
      const wanted = readPage(page, administrativeUnitOrders.GSO_CODE_ASC);
      const day = dayFor(unit, asOf);
      const key = { code: unit.gso_code, day };
      return connectionOf(
        await loaders.administrativeUnitChildren.page(wanted).load(key),
        wanted,
        () => loaders.administrativeUnitChildren.count.load(key),
        (row) => toAdministrativeUnit(row, day),
      );
    },
    receptionUnit: async (unit, _args, { loaders }) => {
      const candidates = await loaders.receptionUnitsOfArea.load(unit.gso_code);
      const found = candidates.find((row) => isValidOn(row, dayFor(unit, null)));
      return found ? findReceptionUnit(loaders, found.code, unit.asOf) : null;
    },
    validFrom: ({ valid_from }) => valid_from,
    validTo: ({ valid_to }) => shownEnd(valid_to),
    inForce: (unit, { asOf }) => isValidOn(unit, readAsOf(asOf, unit.asOf)),
    predecessors: async (unit, _args, { loaders }) => {
      const changes = await loaders.changesTo.load(unit.gso_code);
      return changes
        .filter((change) => change.new_valid_from === unit.valid_from)
        .map((change) => ({
          change,
          gsoCode: change.old_gso_code,
          validFrom: change.old_valid_from,
          asOf: unit.asOf,
        }));
    },
    successors: async (unit, _args, { loaders }) => {
      const changes = await loaders.changesFrom.load(unit.gso_code);
      return changes
        .filter((change) => endsState(change, unit))
        .flatMap((change) =>
          change.new_gso_code === null || change.new_valid_from === null
            ? []
            : [
                {
                  change,
                  gsoCode: change.new_gso_code,
                  validFrom: change.new_valid_from,
                  asOf: unit.asOf,
                },
              ],
        );
    },
    endedBy: async (unit, _args, { loaders }) => {
      const changes = await loaders.changesFrom.load(unit.gso_code);
      const last = changes.find((change) => endsState(change, unit));
      return last ? { number: last.resolution, signedOn: last.signed_on } : null;
    },
  },
  AdministrativeUnitSuccession: {
    unit: ({ gsoCode, validFrom, asOf }, _args, { loaders }) =>
      present(
        findAdministrativeUnitState(loaders, gsoCode, validFrom, asOf),
        `administrative unit ${gsoCode} of ${validFrom}`,
      ),
    effectiveOn: ({ change }) => change.effective_on,
    kinds: ({ change }) => change.kinds.split(';') as SuccessionKind[],
    extent: ({ change }) => (change.extent === 'WHOLE' ? 'FULL' : 'PARTIAL'),
    isRemainder: ({ change }) => change.extent === 'REST',
    resolution: ({ change }) => ({ number: change.resolution, signedOn: change.signed_on }),
    certainty: ({ change }) => change.certainty,
    note: ({ change }) => change.note,
  },
};
