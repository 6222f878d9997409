import type { Knex } from 'knex';
import type { Clock } from '../../shared/clock.ts';
import { fromStored } from '../../shared/instants.ts';
import { logger } from '../../shared/logger.ts';
import { inTransaction } from '../../shared/write/transaction.ts';
import { auditOwnWork } from '../audit/audit-mutation.ts';
import { lapsedBefore } from '../repository/active-holds.ts';
import { appointmentById } from '../repository/record-change.ts';
import { moveSeats } from '../repository/seats.ts';
import { expire } from './take-place.ts';

interface Expiring {
  readonly db: Knex;
  readonly clock: Clock;
}

const holdsPerRound = 200;
/** Whose citizen may still be confirming, by the clock of another host, is left alone. */
const lapsedMs = 60_000;

/**
 * Writes down the end of holds that nobody has stumbled upon: a round of those that ran out first.
 *
 * Nothing depends on it: a hold ends by itself, whoever reads it takes it for EXPIRED, and whoever wants its seat writes its end down
 * first. But those in places that nobody wants would stay in the index of holds, which every look for free slots reads.
 *
 * @returns how many were written down; others may do so at the same time
 */
export async function expireHolds({ db, clock }: Expiring, limit = holdsPerRound): Promise<number> {
  const until = new Date(clock().getTime() - lapsedMs);
  let expired = 0;
  for (const id of await lapsedBefore(db, until, limit)) {
    const isExpired = await expireHold(db, id, clock()).catch((error) => {
      logger.error({ err: error, appointment: id }, 'The end of a hold could not be written down');
      return false;
    });
    if (isExpired) expired++;
  }
  return expired;
}

/** Writes down the end of one hold. @returns whether it was there to be done: a booking, or another process, may have been faster */
export function expireHold(db: Knex, id: number, now: Date): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const hold = await appointmentById(transaction, id);
    if (hold.state !== 'HELD' || hold.held_until === null) return false;
    if (fromStored(hold.held_until) > now) return false;
    await moveSeats(transaction, await expire(transaction, [hold]));
    await auditOwnWork(transaction, { name: 'expireHolds', input: {} }, now);
    return true;
  });
}
