import type { Knex } from 'knex';
import type { Caller } from '../../shared/access/caller.ts';
import { auditedCaller } from '../../shared/audit/audited-caller.ts';
import { sha256 } from '../../shared/audit/hashes.ts';
import { writeAuditEntry } from '../../shared/audit/write-entry.ts';
import { fromStored } from '../../shared/instants.ts';
import { canonicalJson } from '../../shared/write/idempotent-mutation.ts';
import type { DossierRow } from '../repository/dossier-row.ts';
import type { EventRow } from '../repository/parts.ts';
import type { RecordedChange } from '../repository/record-change.ts';

/** Columns that tell of a person. The entry says that one changed, not what it holds: what is chained stays for ever. */
const personalColumns = new Set([
  'applicant_name',
  'applicant_identity',
  'applicant_phone',
  'applicant_email',
  'summary',
]);

type EventContent = Omit<EventRow, 'dossier_id' | 'seq'>;

/**
 * An event as an entry keeps it, and as it is compared with the table. Of what somebody wrote there is a digest: it may tell
 * of people, and what is chained can never be taken out.
 */
export function eventContent(event: EventContent): object {
  const { from_status, to_status, actor, at, clock, reason, step } = event;
  const reason_sha256 = reason === null ? null : sha256(reason);
  return { from_status, to_status, actor, at, clock, reason_sha256, step };
}

/** An event as entries of older databases keep it, with the reason as it was written. */
export function eventContentWithText(event: EventContent): object {
  const { from_status, to_status, actor, at, clock, reason, step } = event;
  return { from_status, to_status, actor, at, clock, reason, step };
}

/**
 * Writes the audit entry of a change: who made it, its event, each column before and after, and a digest of every other
 * row.
 */
export async function recordAudit(
  transaction: Knex.Transaction,
  { kind, before, after, event, rows, slips }: RecordedChange,
  caller: Caller,
): Promise<void> {
  const content = {
    caller: auditedCaller(caller),
    result: 'DONE',
    event: eventContent(event),
    dossier: changedColumns(before, after),
    rows: [...rows, ...slips.drafts].map((row) => sha256(canonicalJson(row))),
  };
  await writeAuditEntry(
    transaction,
    { subject: after.code, sequence: event.seq, kind, content },
    fromStored(event.at),
  );
}

function changedColumns(before: DossierRow | null, after: DossierRow): object {
  const old = before as unknown as Record<string, unknown> | null;
  const changed = Object.entries(after).filter(([column, value]) => value !== old?.[column]);
  return Object.fromEntries(
    changed.map(([column, value]) => [
      column,
      personalColumns.has(column) ? 'personal' : [old?.[column] ?? null, value],
    ]),
  );
}
