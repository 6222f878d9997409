import type { Knex } from 'knex';
import { paymentRequested, supplementRequested } from '../dossier-status.ts';
import type { CountedDossier, WaitingMove } from './contributions.ts';

/** Columns of a dossier that it is counted by. */
export const countedColumns = [
  'unit_code',
  'holder_code',
  'confidentiality',
  'procedure_code',
  'channel',
  'registered_at',
  'received_at',
  'ended_at',
  'returned_at',
  'late_from',
  'status',
  'lateness',
  'worked_minutes',
] as const;

const waitingStates = [supplementRequested, paymentRequested];

/** Reads what the statistics look at in a dossier, as the transaction sees it. */
export async function readCountedDossier(
  transaction: Knex.Transaction,
  id: number,
): Promise<CountedDossier> {
  const dossier = await transaction('dossiers')
    .select(...countedColumns)
    .where({ id })
    .first();
  const ofDossier = (table: string) => transaction(table).where({ dossier_id: id });
  const facts = await transaction
    .select({
      has_electronic_result: ofDossier('results').where({ electronic: 1 }).count(),
      is_paid: ofDossier('payments').where({ state: 'PAID' }).count(),
      is_paid_online: ofDossier('payments').where({ method: 'ONLINE' }).count(),
      score: ofDossier('ratings').select('score'),
      accepted_seq: ofDossier('dossier_events').where({ clock: 'START' }).min('seq'),
    })
    .first();
  const waits: WaitingMove[] = await ofDossier('dossier_events')
    .select('seq', 'from_status', 'to_status', 'at')
    .where((either) => {
      either.whereIn('from_status', waitingStates).orWhereIn('to_status', waitingStates);
    });
  return { ...dossier, ...facts, waits };
}
