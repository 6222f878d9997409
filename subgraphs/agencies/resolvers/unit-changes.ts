import { fromStored } from '../../shared/instants.ts';
import { countRows, readPage } from '../../shared/pagination.ts';
import { present } from '../find.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import type { AdministrativeUnitModel, AgencyModel, ReceptionUnitModel } from '../models.ts';
import { unitChangeOrder, unitChanges, unitChangesPage } from '../repository/unit-changes.ts';
import { connectionOf } from './lists.ts';
import { findOwn } from './nodes.ts';

export const unitChangeResolvers: Pick<Resolvers, 'UnitChange'> & {
  readonly Query: Pick<NonNullable<Resolvers['Query']>, 'unitChanges'>;
} = {
  Query: {
    unitChanges: async (_root, { first, since }, { db }) => {
      const wanted = readPage({ first: first ?? null, after: since ?? null }, unitChangeOrder);
      return connectionOf(
        await unitChangesPage(db, wanted),
        wanted,
        () => countRows(db, unitChanges(db)),
        (row) => row,
      );
    },
  },
  UnitChange: {
    recordedAt: ({ recorded_at }) => fromStored(recorded_at),
    effectiveOn: ({ effective_on }) => effective_on,
    subject: ({ subject_type: type, subject_key: key, effective_on: asOf }, _args, { loaders }) => {
      const found: Promise<AdministrativeUnitModel | AgencyModel | ReceptionUnitModel | null> =
        findOwn[type](loaders, key, asOf);
      return present(found, `${type} ${key}`);
    },
  },
};
