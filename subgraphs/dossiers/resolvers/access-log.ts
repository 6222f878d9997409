import { accessLog as accessLogOf } from '../../shared/audit/access-log.ts';
import type { QueryResolvers } from '../generated/resolver-types.ts';
import { requireDossierCode } from './lists.ts';

export const accessLog: NonNullable<QueryResolvers['accessLog']> = async (
  _root,
  { dossier: code, ...page },
  { db, loaders },
) => {
  const dossier = await loaders.dossierByCode.load(requireDossierCode(code));
  return dossier === null ? null : accessLogOf(db, { ...page, subject: dossier.code });
};
