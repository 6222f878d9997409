import type { Knex } from 'knex';
import type { Caller } from '../../shared/access/caller.ts';
import { appendAuditEntry } from '../../shared/audit/append-entry.ts';
import { auditedCaller } from '../../shared/audit/audited-caller.ts';
import { toStored } from '../../shared/instants.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import { inTransaction, isDuplicate, RunAgain } from '../../shared/write/transaction.ts';
import type { InterconnectionRow } from '../models.ts';
import { interconnectionsOfUnits } from './interconnections.ts';

/** A message by which a unit says that it is there. */
export interface Heartbeat {
  readonly unitCode: string;
  readonly messageId: string;
  readonly sentAt: Date;
  readonly acknowledgedAt: Date;
}

/** As the log of exchanges names it. */
const heartbeatService = 'Heartbeat';

/**
 * Writes an acknowledged exchange, and who sent it; a message that is known has been written before.
 *
 * @throws {Refusal} UNIT_NOT_CONNECTED, MESSAGE_ID_REUSED
 */
export function recordHeartbeat(
  db: Knex,
  heartbeat: Heartbeat,
  caller: Caller,
): Promise<InterconnectionRow> {
  const { unitCode, messageId, sentAt, acknowledgedAt } = heartbeat;
  return inTransaction(db, async (transaction) => {
    const [interconnection] = await interconnectionsOfUnits(transaction, [unitCode]);
    if (interconnection === undefined) {
      const message = `"${unitCode}" is no reception unit that is connected to the provincial centre.`;
      throw new Refusal('UNIT_NOT_CONNECTED', message, ['unitCode']);
    }
    if (await isKnown(transaction, heartbeat)) return interconnection;
    try {
      await transaction('exchanges').insert({
        message_id: messageId,
        reception_unit_code: unitCode,
        direction: 'UP',
        service: heartbeatService,
        sent_at: toStored(sentAt),
        acknowledged_at: toStored(acknowledgedAt),
      });
    } catch (error) {
      throw isDuplicate(error) ? new RunAgain('The message came twice at once.') : error;
    }
    const content = { caller: auditedCaller(caller), result: 'DONE', messageId };
    await appendAuditEntry(
      transaction,
      { subject: unitCode, kind: 'heartbeat', content },
      acknowledgedAt,
    );
    return interconnection;
  });
}

async function isKnown(db: Knex, { messageId, unitCode }: Heartbeat): Promise<boolean> {
  const known = await db('exchanges')
    .select('service')
    .where({ reception_unit_code: unitCode, message_id: messageId })
    .first();
  if (known && known.service !== heartbeatService) {
    const message = `The unit has exchanged another message "${messageId}", which is no heartbeat.`;
    throw new Refusal('MESSAGE_ID_REUSED', message, ['messageId']);
  }
  return known !== undefined;
}
