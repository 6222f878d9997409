import type { Knex } from 'knex';
import { type StoredInstant, toStored } from '../instants.ts';
import { logger } from '../logger.ts';

/** Something that happened to one thing, to be told to others after its transaction is in. */
export interface OutboxMessage {
  /** What it happened to, for example a dossier's code. Messages of one subject are told in the order of `sequence`. */
  readonly subject: string;
  /** Dense per subject, from the rule that made the change. */
  readonly sequence: number;
  readonly kind: string;
  readonly payload: object;
}

/** Takes messages; may get one twice, as a message counts as told only after it returned. */
export type Subscriber = (message: OutboxMessage) => Promise<void>;

interface OutboxRow {
  readonly subject: string;
  readonly sequence: number;
  readonly kind: string;
  readonly payload: string;
  readonly created_at: StoredInstant;
}

/** For the migration of a subgraph that publishes. A message stays only until it has been told. */
export function createOutboxTable(schema: Knex.SchemaBuilder): Knex.SchemaBuilder {
  return schema.createTable('outbox', (table) => {
    table.string('subject', 100).notNullable();
    table.integer('sequence').notNullable();
    table.string('kind', 60).notNullable();
    table.text('payload', 'mediumtext').notNullable();
    table.datetime('created_at', { precision: 3 }).notNullable();
    table.primary(['subject', 'sequence']);
    // Oldest first, for the relay.
    table.index(['created_at', 'subject', 'sequence'], 'outbox_age');
  });
}

/** Puts a message into the transaction of the change that it tells of. */
export async function addToOutbox(
  transaction: Knex.Transaction,
  { subject, sequence, kind, payload }: OutboxMessage,
  now: Date,
): Promise<void> {
  await transaction<OutboxRow>('outbox').insert({
    subject,
    sequence,
    kind,
    payload: JSON.stringify(payload),
    created_at: toStored(now),
  });
}

const batchSize = 500;
/** So many subjects that cannot be told mean that the subscriber is out of order: the rest is not tried. */
const mostRefused = 1_000;

/**
 * Tells everything that waits, at least once, and in order per subject. A subject whose message the subscriber refuses
 * waits until the next call; the others go on.
 *
 * @returns how many messages were told
 */
export async function relayOutbox(db: Knex, subscriber: Subscriber): Promise<number> {
  const refused = new Set<string>();
  let told = 0;
  while (refused.size < mostRefused) {
    const messages = await firstOfEachSubject(db, [...refused]);
    if (messages.length === 0) break;
    for (const message of messages) {
      if (await tell(db, message, subscriber)) told++;
      else refused.add(message.subject);
    }
  }
  return told;
}

/** The oldest subjects that wait, each with its first message: the later ones are not due before it is told. */
async function firstOfEachSubject(db: Knex, except: readonly string[]): Promise<OutboxMessage[]> {
  const rows = await db<OutboxRow>('outbox as message')
    .select('subject', 'sequence', 'kind', 'payload')
    .whereNotIn('subject', except)
    .whereNotExists(
      db('outbox as earlier')
        .select(db.raw('1'))
        .whereRaw('earlier.subject = message.subject and earlier.sequence < message.sequence'),
    )
    .orderBy([{ column: 'created_at' }, { column: 'subject' }])
    .limit(batchSize);
  return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) }));
}

async function tell(db: Knex, message: OutboxMessage, subscriber: Subscriber): Promise<boolean> {
  try {
    await subscriber(message);
  } catch (error) {
    logger.warn({ err: error, subject: message.subject }, 'A subscriber refused a message');
    return false;
  }
  const { subject, sequence } = message;
  await db<OutboxRow>('outbox').where({ subject, sequence }).delete();
  return true;
}
