import type { Knex } from 'knex';
import { readKind } from '../../shared/audit/record-disclosures.ts';
import type { AuditProblem } from '../../shared/audit/verify.ts';
import type { Cell } from '../../shared/bulk-insert.ts';
import { canonicalJson } from '../../shared/write/idempotent-mutation.ts';
import type { EventRow } from '../repository/parts.ts';
import { eventContent, eventContentWithText } from './record-audit.ts';
import {
  digestedColumns,
  EventDigest,
  type SeededHistory,
  seededSubject,
} from './seeded-history.ts';

interface EventWithEntry extends EventRow {
  readonly code: string;
  /** Content of its entry; null when it has none of its own. */
  readonly content: string | null;
}

const eventsPerPage = 5_000;

/** Compares every event with its entry, and those without one of their own with the entries of the seed. */
export async function compareWithEvents(db: Knex): Promise<AuditProblem | null> {
  return (await entryWithoutEvent(db)) ?? (await eventUnlikeEntry(db));
}

async function entryWithoutEvent(db: Knex): Promise<AuditProblem | null> {
  const entry = await db('audit_entries as entry')
    .leftJoin('dossiers', 'dossiers.code', 'entry.subject')
    .leftJoin('dossier_events as event', (on) => {
      on.on('event.dossier_id', 'dossiers.id').andOn('event.seq', 'entry.subject_sequence');
    })
    .select('entry.subject', 'entry.subject_sequence')
    .whereNot('entry.subject', seededSubject)
    .whereNot('entry.kind', readKind)
    .whereNull('event.seq')
    .orderBy('entry.id')
    .first();
  return entry
    ? problem(entry.subject, entry.subject_sequence, 'has lost the event that it tells of')
    : null;
}

async function eventUnlikeEntry(db: Knex): Promise<AuditProblem | null> {
  const seeds = await seededHistories(db);
  let seed = seeds.shift();
  let digest = new EventDigest();
  const endOfSeed = () => {
    const same = !seed || canonicalJson(digest.result) === canonicalJson(seed.history);
    const wrong = same ? null : seed;
    seed = seeds.shift();
    digest = new EventDigest();
    return wrong
      ? problem(seededSubject, wrong.sequence, 'does not agree with the events that were seeded')
      : null;
  };
  for await (const event of eventsWithEntries(db)) {
    while (seed && event.dossier_id > seed.history.lastDossier) {
      const wrong = endOfSeed();
      if (wrong) return wrong;
    }
    if (event.content === null) {
      if (!seed) return problem(event.code, event.seq, 'is an event without an entry');
      digest.add(digestedColumns.map((column) => event[column] as Cell));
    } else if (!isEventOf(event.content, event)) {
      return problem(event.code, event.seq, 'does not agree with the event that it tells of');
    }
  }
  while (seed) {
    const wrong = endOfSeed();
    if (wrong) return wrong;
  }
  return null;
}

function isEventOf(content: string, event: EventRow): boolean {
  const told = canonicalJson(JSON.parse(content).event);
  return [eventContent, eventContentWithText].some((form) => canonicalJson(form(event)) === told);
}

async function seededHistories(
  db: Knex,
): Promise<{ readonly sequence: number; readonly history: SeededHistory }[]> {
  const rows = await db('audit_entries')
    .select('subject_sequence', 'content')
    .where({ subject: seededSubject })
    .orderBy('subject_sequence');
  return rows.map(({ subject_sequence, content }) => ({
    sequence: subject_sequence,
    history: JSON.parse(content),
  }));
}

/** All events by dossier and number, page by page. */
async function* eventsWithEntries(db: Knex): AsyncGenerator<EventWithEntry> {
  let last: Pick<EventRow, 'dossier_id' | 'seq'> = { dossier_id: 0, seq: 0 };
  for (;;) {
    const { dossier_id, seq } = last;
    const page: EventWithEntry[] = await db('dossier_events as event')
      .join('dossiers', 'dossiers.id', 'event.dossier_id')
      .leftJoin('audit_entries as entry', (on) => {
        on.on('entry.subject', 'dossiers.code').andOn('entry.subject_sequence', 'event.seq');
      })
      .select(
        ...digestedColumns.map((column) => `event.${column}`),
        'dossiers.code',
        'entry.content',
      )
      .where('event.dossier_id', '>=', dossier_id)
      .where((after) => {
        after
          .where('event.dossier_id', '>', dossier_id)
          .orWhere((same) =>
            same.where('event.dossier_id', dossier_id).where('event.seq', '>', seq),
          );
      })
      .orderBy(['event.dossier_id', 'event.seq'])
      .limit(eventsPerPage);
    yield* page;
    const end = page.at(-1);
    if (!end || page.length < eventsPerPage) return;
    last = end;
  }
}

function problem(subject: string, subjectSequence: number, reason: string): AuditProblem {
  return { sequence: null, subject, subjectSequence, reason };
}
