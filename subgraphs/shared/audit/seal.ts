import type { Knex } from 'knex';
import { bulkInsert } from '../bulk-insert.ts';
import { toStored } from '../instants.ts';
import { inTransaction, isDuplicate, RunAgain } from '../write/transaction.ts';
import { anchorsFile, appendAnchors, readAnchors } from './anchors-file.ts';
import { hashOfLink } from './hashes.ts';
import type { AuditAnchorRow, AuditEntryRow, AuditLinkRow } from './tables.ts';

export interface SealingOptions {
  /** Name of the subgraph, for the file of anchors. */
  readonly subgraph: string;
  /** Folder of the files of anchors. */
  readonly folder: string;
  readonly now: Date;
  /** Entries between two anchors at most. The last one of a sealing is always anchored. */
  readonly entriesPerAnchor?: number;
}

const defaultEntriesPerAnchor = 1_000;

/** The chain is not what was anchored: nothing more is linked to it before somebody has looked. */
export class AuditBroken extends Error {
  override readonly name = 'AuditBroken';
}

/**
 * Links every committed entry that waits into the chain, and anchors it. May be called by several processes at once: the
 * key of the chain lets one of them link, the others look again.
 *
 * @returns entries that were linked
 * @throws {AuditBroken} when the chain does not have the last anchor of the file
 */
export async function sealAudit(db: Knex, options: SealingOptions): Promise<number> {
  const { subgraph, folder, now, entriesPerAnchor = defaultEntriesPerAnchor } = options;
  const file = anchorsFile(folder, subgraph, await chainOf(db));
  await copyAnchors(db, file);
  let linked = 0;
  for (;;) {
    const batch = await inTransaction(db, (transaction) =>
      linkBatch(transaction, entriesPerAnchor, now),
    );
    if (batch === 0) break;
    linked += batch;
  }
  if (linked > 0) await copyAnchors(db, file);
  return linked;
}

/** Hash of the origin, which names the chain. */
export async function chainOf(db: Knex): Promise<string> {
  const origin = await db<AuditLinkRow>('audit_chain')
    .select('hash')
    .where({ sequence: 0 })
    .first();
  if (!origin) throw new AuditBroken('The chain has no origin.');
  return origin.hash;
}

/** Adds to the file what the database anchored since; also what a sealer could not add before it was killed. */
async function copyAnchors(db: Knex, file: string): Promise<void> {
  const last = (await readAnchors(file)).at(-1);
  if (last) await requireAnchor(db, last, file);
  const newer: AuditAnchorRow[] = await db<AuditAnchorRow>('audit_anchors')
    .select('sequence', 'hash', 'sealed_at')
    .where('sequence', '>', last?.sequence ?? 0)
    .orderBy('sequence');
  if (newer.length > 0) await appendAnchors(file, newer);
}

async function requireAnchor(db: Knex, anchor: AuditAnchorRow, file: string): Promise<void> {
  const { sequence, hash } = anchor;
  const link = await db<AuditLinkRow>('audit_chain').select('hash').where({ sequence }).first();
  if (link?.hash === hash) return;
  throw new AuditBroken(`The chain does not have entry ${sequence} as ${file} anchors it.`);
}

/** Links the oldest entries that wait, in one transaction with their anchor. */
async function linkBatch(transaction: Knex.Transaction, limit: number, now: Date): Promise<number> {
  const entries: Pick<AuditEntryRow, 'id' | 'hash'>[] = await transaction('audit_pending')
    .join('audit_entries', 'audit_entries.id', 'audit_pending.entry_id')
    .select('audit_entries.id', 'audit_entries.hash')
    .orderBy('audit_pending.entry_id')
    .limit(limit);
  if (entries.length === 0) return 0;
  const head = await transaction<AuditLinkRow>('audit_chain')
    .select('sequence', 'hash')
    .orderBy('sequence', 'desc')
    .first();
  if (!head) throw new AuditBroken('The chain has no origin.');
  const links = linksAfter(head, entries);
  const { sequence, hash } = links.at(-1) as AuditLinkRow;
  try {
    await bulkInsert(
      transaction,
      'audit_chain',
      linkColumns,
      links.map((link) => linkColumns.map((column) => link[column])),
    );
    await transaction('audit_anchors').insert({ sequence, hash, sealed_at: toStored(now) });
  } catch (error) {
    throw isDuplicate(error) ? new RunAgain('Another sealer was faster.') : error;
  }
  const ids = entries.map(({ id }) => id);
  if ((await transaction('audit_pending').whereIn('entry_id', ids).delete()) !== ids.length) {
    throw new RunAgain('Another sealer was faster.');
  }
  return entries.length;
}

const linkColumns = ['sequence', 'entry_id', 'previous_hash', 'hash'] as const;

function linksAfter(
  head: Pick<AuditLinkRow, 'sequence' | 'hash'>,
  entries: readonly Pick<AuditEntryRow, 'id' | 'hash'>[],
): AuditLinkRow[] {
  let { hash: previous_hash } = head;
  return entries.map((entry, index) => {
    const place = { sequence: Number(head.sequence) + index + 1, previous_hash };
    previous_hash = hashOfLink(place, entry.hash);
    return { ...place, entry_id: entry.id, hash: previous_hash };
  });
}
