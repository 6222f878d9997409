import type { Knex } from 'knex';
import type { Caller } from '../access/caller.ts';
import { reachesEverything } from '../access/reach.ts';
import { connectionOfList } from '../connections.ts';
import { fromStored, type StoredInstant } from '../instants.ts';
import { type Connection, type Order, type PageArguments, readPage } from '../pagination.ts';
import { readKind, subjectOfEntry, whereAbout } from './record-disclosures.ts';

/** An entry of the audit, as a list of them has it. */
export interface AccessLogRow {
  readonly id: number;
  readonly subject: string;
  readonly kind: string;
  readonly at: StoredInstant;
  readonly content: string;
}

/** Newest first. */
const accessOrder: Order = {
  name: 'access',
  columns: [{ column: 'audit_entries.id', direction: 'desc' }],
};

interface AccessLogArguments extends PageArguments {
  /** What entries are about; all by default. */
  readonly subject?: string | null;
}

/** Who changed a subject, or anything, and who saw what it tells of a person. */
export function accessLog(
  db: Knex,
  { subject, ...pageArguments }: AccessLogArguments,
): Promise<Connection<AccessLogRow>> {
  const page = readPage(pageArguments, accessOrder);
  const entries = db('audit_entries').select(
    ['id', 'subject', 'kind', 'at', 'content'].map((column) => `audit_entries.${column}`),
  );
  const list = subject == null ? entries : whereAbout(entries, subject);
  return connectionOfList<AccessLogRow>(db, list, page);
}

/** The root field of a subgraph's log: for those who look at everything, whatever scopes somebody else was given. */
export async function accessLogField(
  _root: unknown,
  wanted: AccessLogArguments,
  { db, caller }: { readonly db: Knex; readonly caller: Caller },
): Promise<Connection<AccessLogRow> | null> {
  return reachesEverything(caller) ? accessLog(db, wanted) : null;
}

interface Content {
  /** Entries of before callers were known, and of seeds, have none. */
  readonly caller?: {
    readonly id: string;
    readonly kind: string;
    readonly purpose: string | null;
    readonly requestId: string;
  };
  readonly fields?: readonly string[];
  readonly result?: string;
}

const contentOf = ({ content }: AccessLogRow): Content => JSON.parse(content);
const isRead = ({ kind }: AccessLogRow) => kind === readKind;

export const accessLogEntryResolvers = {
  subject: ({ subject }: AccessLogRow) => subjectOfEntry(subject),
  at: ({ at }: AccessLogRow) => fromStored(at),
  kind: (row: AccessLogRow) => (isRead(row) ? ('READ' as const) : ('CHANGE' as const)),
  command: (row: AccessLogRow) => (isRead(row) ? null : row.kind),
  callerId: (row: AccessLogRow) => contentOf(row).caller?.id ?? null,
  callerKind: (row: AccessLogRow) => contentOf(row).caller?.kind ?? null,
  purpose: (row: AccessLogRow) => contentOf(row).caller?.purpose ?? null,
  requestId: (row: AccessLogRow) => contentOf(row).caller?.requestId ?? null,
  fields: (row: AccessLogRow) => [...(contentOf(row).fields ?? [])],
  result: (row: AccessLogRow) => contentOf(row).result ?? 'DONE',
};
