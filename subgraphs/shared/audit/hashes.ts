import { createHash } from 'node:crypto';
import { canonicalJson } from '../write/idempotent-mutation.ts';
import type { AuditEntryRow, AuditLinkRow } from './tables.ts';

/** What the hash of an entry covers: everything but its row number. */
export function hashOfEntry(entry: Omit<AuditEntryRow, 'id' | 'hash'>): string {
  const { subject, subject_sequence, kind, at, content } = entry;
  return sha256(canonicalJson({ subject, subject_sequence, kind, at, content }));
}

/** What the hash of a link covers: its place, all that came before, and its entry. */
export function hashOfLink(
  { sequence, previous_hash }: Omit<AuditLinkRow, 'entry_id' | 'hash'>,
  entryHash: string,
): string {
  return sha256(`${sequence} ${previous_hash} ${entryHash}`);
}

/** SHA-256, hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
