import type { Knex } from 'knex';
import { readKind } from '../../shared/audit/record-disclosures.ts';
import type { AuditEntryRow } from '../../shared/audit/tables.ts';
import type { AuditProblem } from '../../shared/audit/verify.ts';
import { canonicalJson } from '../../shared/write/idempotent-mutation.ts';
import { codePrefix } from '../appointment-code.ts';
import type { AppointmentChangeModel } from '../models.ts';
import { changeContent } from './change-content.ts';
import { type ChangedAppointment, changesByAppointment } from './changes-by-appointment.ts';
import { ChangeDigest, type FirstChanges, firstChangesSubject } from './first-changes.ts';

/** An entry that tells of a change of an appointment. */
interface ChangeEntry extends Pick<AuditEntryRow, 'subject' | 'subject_sequence'> {
  /** Canonical JSON. */
  readonly change: string;
}

/** Compares every change of an appointment with its entry, and the first ones, which have none of their own, with the entry for all. */
export async function compareWithChanges(db: Knex): Promise<AuditProblem | null> {
  return (await entryWithoutAppointment(db)) ?? (await changeUnlikeEntry(db));
}

async function entryWithoutAppointment(db: Knex): Promise<AuditProblem | null> {
  const entry = await db('audit_entries as entry')
    .leftJoin('appointments', 'appointments.code', 'entry.subject')
    .select('entry.subject', 'entry.subject_sequence')
    .where('entry.subject', 'like', `${codePrefix}%`)
    .whereNot('entry.kind', readKind)
    .whereNull('appointments.id')
    .orderBy('entry.id')
    .first();
  return entry ? problem(entry, 'has lost the appointment that it tells of') : null;
}

async function changeUnlikeEntry(db: Knex): Promise<AuditProblem | null> {
  const first = await firstChanges(db);
  const digest = new ChangeDigest(first.lastChange);
  for await (const page of changesByAppointment(db)) {
    const entries = await entriesOf(db, page);
    for (const { code, changes } of page) {
      for (const change of changes) if (change.id <= first.lastChange) digest.add(change);
      const own = changes.filter(({ id }) => id > first.lastChange);
      const wrong = unlike(code, own, entries.get(code) ?? []);
      if (wrong) return wrong;
    }
  }
  if (canonicalJson(digest.result) === canonicalJson(first)) return null;
  const entry = { subject: firstChangesSubject, subject_sequence: 1 };
  return problem(entry, 'does not agree with the changes that it stands for');
}

/** The changes of one appointment and its entries, each by age: an entry for each change, and the same in both. */
function unlike(
  code: string,
  changes: readonly AppointmentChangeModel[],
  entries: readonly ChangeEntry[],
): AuditProblem | null {
  for (const [index, change] of changes.entries()) {
    const entry = entries[index];
    const place = entry ?? { subject: code, subject_sequence: null };
    if (!entry) return problem(place, `is a change to ${change.to_state} without an entry`);
    if (canonicalJson(changeContent(change)) !== entry.change) {
      return problem(place, 'does not agree with the change that it tells of');
    }
  }
  const left = entries[changes.length];
  return left ? problem(left, 'has lost the change that it tells of') : null;
}

async function firstChanges(db: Knex): Promise<FirstChanges> {
  const entry = await db('audit_entries')
    .select('content')
    .where({ subject: firstChangesSubject, subject_sequence: 1 })
    .first();
  return entry ? JSON.parse(entry.content) : new ChangeDigest(0).result;
}

async function entriesOf(
  db: Knex,
  appointments: readonly ChangedAppointment[],
): Promise<Map<string, ChangeEntry[]>> {
  const rows: AuditEntryRow[] = await db('audit_entries')
    .select('subject', 'subject_sequence', 'content')
    .whereIn(
      'subject',
      appointments.map(({ code }) => code),
    )
    .orderBy(['subject', 'subject_sequence']);
  // Entries of before each change had one tell of mutations only.
  const entries = rows.flatMap(({ content, ...place }) => {
    const { change } = JSON.parse(content);
    return change === undefined ? [] : [{ ...place, change: canonicalJson(change) }];
  });
  return Map.groupBy(entries, ({ subject }) => subject);
}

function problem(
  { subject, subject_sequence }: { subject: string; subject_sequence: number | null },
  reason: string,
): AuditProblem {
  return { sequence: null, subject, subjectSequence: subject_sequence, reason };
}
