import { connectionOfList } from '../../shared/connections.ts';
import { fromStored } from '../../shared/instants.ts';
import { readPage } from '../../shared/pagination.ts';
import type { AccessLogEntryResolvers, QueryResolvers } from '../generated/resolver-types.ts';
import { type AccessLogRow, accessLogOf, accessOrder, isRead } from '../repository/access-log.ts';
import { requireDossierCode } from './lists.ts';

export const accessLog: NonNullable<QueryResolvers['accessLog']> = async (
  _root,
  { dossier: code, first, after },
  { db, loaders },
) => {
  const dossier = await loaders.dossierByCode.load(requireDossierCode(code));
  if (dossier === null) return null;
  const page = readPage({ first, after: after ?? null }, accessOrder);
  return connectionOfList<AccessLogRow>(db, accessLogOf(db, dossier.code), page);
};

interface Content {
  /** Entries of before callers were known have none. */
  readonly caller?: {
    readonly id: string;
    readonly kind: string;
    readonly purpose: string | null;
    readonly requestId: string;
  };
  readonly fields?: readonly string[];
  readonly result?: string;
}

function contentOf({ content }: AccessLogRow): Content {
  return JSON.parse(content);
}

export const accessLogEntryResolvers: AccessLogEntryResolvers = {
  at: ({ at }) => fromStored(at),
  kind: (row) => (isRead(row) ? 'READ' : 'CHANGE'),
  command: (row) => (isRead(row) ? null : row.kind),
  callerId: (row) => contentOf(row).caller?.id ?? null,
  callerKind: (row) => contentOf(row).caller?.kind ?? null,
  purpose: (row) => contentOf(row).caller?.purpose ?? null,
  requestId: (row) => contentOf(row).caller?.requestId ?? null,
  fields: (row) => [...(contentOf(row).fields ?? [])],
  result: (row) => contentOf(row).result ?? 'DONE',
};
