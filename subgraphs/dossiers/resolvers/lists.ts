import { clientError } from '../../shared/errors.ts';
import { readPage, toConnection } from '../../shared/pagination.ts';
import { requireSeenFilter } from '../access/inside-filters.ts';
import { readDossierCode } from '../dossier-code.ts';
import type { QueryResolvers, ReceptionUnitResolvers } from '../generated/resolver-types.ts';
import { checkFilter } from '../repository/filter.ts';
import {
  changedDossiers,
  changeOrder,
  countAllDossiers,
  countDossiers,
  dossierOrders,
  dossierPage,
} from '../repository/lists.ts';

/** @throws CODE_INVALID for a text that cannot be the code of a dossier */
export function requireDossierCode(code: string): string {
  if (readDossierCode(code) !== null) return code;
  throw clientError(
    'CODE_INVALID',
    `"${code}" is no dossier code; one looks like 000.01.51.H49-191115-0001.`,
  );
}

export const listQueries: Pick<QueryResolvers, 'dossier' | 'dossiers' | 'dossierChanges'> = {
  dossier: (_root, { code }, { loaders }) => loaders.dossierByCode.load(requireDossierCode(code)),
  dossiers: async (_root, { first, after, filter, orderBy }, context) => {
    const { db, now, reach } = context;
    const page = readPage({ first, after: after ?? null }, dossierOrders[orderBy ?? defaultOrder]);
    const list = { reach: await reach(), filter: filter ?? {}, now };
    checkFilter(list.filter);
    await requireSeenFilter(list.filter, context);
    return toConnection(await dossierPage(db, page, list), page, () => countDossiers(db, list));
  },
  dossierChanges: async (_root, { first, since }, { db, reach: reachOf }) => {
    const page = readPage({ first, after: since ?? null }, changeOrder);
    const reach = await reachOf();
    return toConnection(await changedDossiers(db, page, reach), page, () =>
      countAllDossiers(db, reach),
    );
  },
};

const defaultOrder = 'RECEIVED_DESC';

/** The work list of a unit; those of a whole page of units are read together. */
export const unitDossiers: NonNullable<ReceptionUnitResolvers['dossiers']> = async (
  { code },
  { first, after, filter, orderBy },
  { loaders, ...context },
) => {
  const page = readPage({ first, after: after ?? null }, dossierOrders[orderBy ?? defaultOrder]);
  const wanted = filter ?? {};
  checkFilter(wanted);
  await requireSeenFilter(wanted, context);
  const rows = await loaders.dossiersOfUnit({ page, filter: wanted }).load(code);
  return toConnection(rows, page, () => loaders.dossierCountOfUnit(wanted).load(code));
};

/** A citizen's own dossiers, by the identity number with which they were filed; nobody else has any. */
export const myDossiers: NonNullable<QueryResolvers['myDossiers']> = async (
  _root,
  { first, after },
  { db, now, reach: reachOf },
) => {
  const page = readPage({ first, after: after ?? null }, dossierOrders[defaultOrder]);
  const reach = await reachOf();
  if (reach.person === null) return null;
  const list = { reach, filter: {}, now, applicant: reach.person };
  return toConnection(await dossierPage(db, page, list), page, () => countDossiers(db, list));
};
