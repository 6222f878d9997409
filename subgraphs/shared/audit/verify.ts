import type { Knex } from 'knex';
import { anchorsFile, readAnchors } from './anchors-file.ts';
import { hashOfEntry, hashOfLink } from './hashes.ts';
import { chainOf } from './seal.ts';
import type { AuditAnchorRow, AuditEntryRow, AuditLinkRow } from './tables.ts';

/** What is wrong with an entry. */
export interface AuditProblem {
  /** Place in the chain; null for what has none. */
  readonly sequence: number | null;
  /** What the entry is about, as far as it can still be told. */
  readonly subject: string | null;
  readonly subjectSequence: number | null;
  readonly reason: string;
}

export interface AuditReport {
  /** Entries in the chain. */
  readonly linked: number;
  /** Entries that wait for the next sealing. */
  readonly pending: number;
  /** Anchors of the file outside the database. */
  readonly anchors: number;
  readonly firstProblem: AuditProblem | null;
}

export interface VerificationOptions {
  readonly subgraph: string;
  readonly folder: string;
  /** Compares the entries with the facts that they tell of; gives the first that does not agree. */
  readonly compareWithFacts?: (db: Knex) => Promise<AuditProblem | null>;
}

/** Checks the whole chain, its entries, its anchors, and what is not in it. Memory is bounded; reads everything. */
export async function verifyAudit(
  db: Knex,
  { subgraph, folder, compareWithFacts }: VerificationOptions,
): Promise<AuditReport> {
  const chain = await chainOf(db);
  const fileAnchors = await readAnchors(anchorsFile(folder, subgraph, chain));
  const ownAnchors: AuditAnchorRow[] = await db<AuditAnchorRow>('audit_anchors')
    .select('sequence', 'hash', 'sealed_at')
    .orderBy('sequence');
  const anchored = [...ownAnchors, ...fileAnchors].sort((a, b) => a.sequence - b.sequence);
  const head = await headOf(db);
  const [pending] = await db('audit_pending').count({ rows: '*' });
  const firstProblem =
    (await walk(db, chain, anchored)) ??
    missingFile(fileAnchors, ownAnchors, folder) ??
    (await unlinkedEntry(db)) ??
    (await pendingWithoutEntry(db)) ??
    (await compareWithFacts?.(db)) ??
    null;
  return {
    linked: head,
    pending: Number(pending?.rows),
    anchors: fileAnchors.length,
    firstProblem,
  };
}

async function headOf(db: Knex): Promise<number> {
  const [row] = await db('audit_chain').max({ sequence: 'sequence' });
  return Number(row?.sequence);
}

type LinkedEntry = AuditLinkRow & {
  readonly [Column in keyof AuditEntryRow as `entry_${Column}`]: AuditEntryRow[Column] | null;
};

const linksPerPage = 2_000;

/** Follows the chain from its origin; every link is computed anew from what came before it. */
async function walk(
  db: Knex,
  chain: string,
  anchors: readonly AuditAnchorRow[],
): Promise<AuditProblem | null> {
  const left = [...anchors].reverse();
  let previous = { sequence: 0, hash: chain };
  for (;;) {
    const links = await linksAfter(db, previous.sequence);
    for (const link of links) {
      const problem = problemOf(link, previous);
      if (problem) return problem;
      previous = { sequence: Number(link.sequence), hash: link.hash };
      for (
        let anchor = left.at(-1);
        anchor && anchor.sequence <= previous.sequence;
        anchor = left.at(-1)
      ) {
        left.pop();
        if (anchor.sequence !== previous.sequence || anchor.hash !== previous.hash) {
          return about(link, `is not the entry that was anchored at ${anchor.sealed_at} UTC`);
        }
      }
    }
    if (links.length < linksPerPage) break;
  }
  const cut = left.at(-1);
  if (!cut) return null;
  return {
    ...nothing,
    sequence: previous.sequence + 1,
    reason: `is missing with all that followed: entry ${cut.sequence} was anchored at ${cut.sealed_at} UTC`,
  };
}

function linksAfter(db: Knex, sequence: number): Promise<LinkedEntry[]> {
  return db('audit_chain as link')
    .leftJoin('audit_entries as entry', 'entry.id', 'link.entry_id')
    .select(
      'link.sequence',
      'link.previous_hash',
      'link.hash',
      { entry_id: 'entry.id' },
      { entry_subject: 'entry.subject' },
      { entry_subject_sequence: 'entry.subject_sequence' },
      { entry_kind: 'entry.kind' },
      { entry_at: 'entry.at' },
      { entry_content: 'entry.content' },
      { entry_hash: 'entry.hash' },
    )
    .where('link.sequence', '>', sequence)
    .orderBy('link.sequence')
    .limit(linksPerPage);
}

function problemOf(
  link: LinkedEntry,
  previous: { readonly sequence: number; readonly hash: string },
): AuditProblem | null {
  const expected = previous.sequence + 1;
  if (Number(link.sequence) !== expected) {
    return { ...nothing, sequence: expected, reason: 'is missing from the chain' };
  }
  if (link.entry_hash === null) return { ...about(link, 'has been deleted') };
  if (link.previous_hash !== previous.hash) return about(link, 'does not follow the one before it');
  if (hashOf(link) !== link.entry_hash)
    return about(link, 'is not what it was when it was written');
  if (
    hashOfLink({ sequence: expected, previous_hash: previous.hash }, link.entry_hash) !== link.hash
  ) {
    return about(link, 'is not the entry that was linked here');
  }
  return null;
}

function hashOf(link: LinkedEntry): string {
  return hashOfEntry({
    subject: link.entry_subject as string,
    subject_sequence: link.entry_subject_sequence as number,
    kind: link.entry_kind as string,
    at: link.entry_at as string,
    content: link.entry_content as string,
  });
}

const nothing = { sequence: null, subject: null, subjectSequence: null };

function about(link: LinkedEntry, reason: string): AuditProblem {
  return {
    sequence: Number(link.sequence),
    subject: link.entry_subject,
    subjectSequence: link.entry_subject_sequence,
    reason,
  };
}

/** Without the file, nobody could tell that the tail was cut in the database together with its anchors. */
function missingFile(
  fileAnchors: readonly AuditAnchorRow[],
  ownAnchors: readonly AuditAnchorRow[],
  folder: string,
): AuditProblem | null {
  const last = ownAnchors.at(-1);
  if (!last || fileAnchors.length > 0) return null;
  const sequence = Number(last.sequence);
  return {
    ...nothing,
    sequence,
    reason: `is anchored, but ${folder} has no anchors of this chain`,
  };
}

/** An entry that is neither linked nor waits was put in beside the sealer, or its link was taken away. */
async function unlinkedEntry(db: Knex): Promise<AuditProblem | null> {
  const entry = await db('audit_entries as entry')
    .leftJoin('audit_chain as link', 'link.entry_id', 'entry.id')
    .leftJoin('audit_pending as pending', 'pending.entry_id', 'entry.id')
    .select('entry.subject', 'entry.subject_sequence')
    .whereNull('link.sequence')
    .whereNull('pending.entry_id')
    .orderBy('entry.id')
    .first();
  if (!entry) return null;
  const { subject, subject_sequence: subjectSequence } = entry;
  return { sequence: null, subject, subjectSequence, reason: 'is in no place of the chain' };
}

async function pendingWithoutEntry(db: Knex): Promise<AuditProblem | null> {
  const row = await db('audit_pending as pending')
    .leftJoin('audit_entries as entry', 'entry.id', 'pending.entry_id')
    .select('pending.entry_id')
    .whereNull('entry.id')
    .first();
  return row ? { ...nothing, reason: 'was deleted before it was sealed' } : null;
}
