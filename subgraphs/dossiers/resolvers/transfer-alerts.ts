import { connectionOfList } from '../../shared/connections.ts';
import { clientError } from '../../shared/errors.ts';
import { fromStored } from '../../shared/instants.ts';
import { readPage } from '../../shared/pagination.ts';
import { isUnitCode } from '../dossier-code.ts';
import type { QueryResolvers, TransferAlertResolvers } from '../generated/resolver-types.ts';
import { alertOrder, overdueTransfers } from '../repository/transfers.ts';

export const transferAlerts: NonNullable<QueryResolvers['transferAlerts']> = async (
  _root,
  { first, after, toCode },
  { db, now, reach },
) => {
  if (toCode != null && !isUnitCode(toCode)) {
    throw clientError('CODE_INVALID', `"${toCode}" has not the form of an agency's code.`);
  }
  return connectionOfList(
    db,
    overdueTransfers(db, { reach: await reach(), toCode: toCode ?? null, now }),
    readPage({ first, after: after ?? null }, alertOrder),
  );
};

export const transferAlertResolvers: TransferAlertResolvers = {
  dossier: async ({ dossier_id }, _args, { loaders }) => {
    const dossier = await loaders.dossierById.load(dossier_id);
    if (dossier === null) throw new Error(`The dossier of row ${dossier_id} is gone`);
    return dossier;
  },
  transfer: (alert) => alert,
  acknowledgeBy: ({ alert_key: acknowledgeBy }) => fromStored(acknowledgeBy),
};
