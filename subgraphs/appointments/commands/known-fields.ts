import { setTimeout as delay } from 'node:timers/promises';
import { dayOf } from '../../shared/instants.ts';
import { logger } from '../../shared/logger.ts';
import type { Context } from '../context.ts';
import { countersOf } from '../repository/counters.ts';
import { waitingTickets } from '../repository/queue-changes.ts';

/** A counter does not wait longer for the fields of tickets: it then calls whose turn it is. */
const patienceMs = 2_000;

/**
 * The fields of what people wait for at a unit, where its counters serve different ones. Asked for before the transaction, as another
 * subgraph tells them; whoever takes a ticket meanwhile is called to any counter.
 */
export async function knownFields(
  { unitCode }: { readonly unitCode: string },
  { db, now, loaders }: Pick<Context, 'db' | 'now' | 'loaders'>,
): Promise<ReadonlyMap<string, string | null>> {
  const counters = await countersOf(db, unitCode);
  if (counters.every(({ fieldNames }) => fieldNames.length === 0)) return new Map();
  const waiting = await waitingTickets(db, unitCode, dayOf(now));
  const codes = [...new Set(waiting.flatMap(({ procedureCode }) => procedureCode ?? []))];
  const fields = await Promise.race([
    Promise.all(codes.map((code) => loaders.fieldOf.load(code))).catch((error: unknown) => {
      logger.warn({ err: error, unitCode }, 'Tickets are called whatever their fields');
      return [];
    }),
    delay(patienceMs, [], { ref: false }),
  ]);
  return new Map(codes.map((code, index) => [code, fields[index]?.name ?? null]));
}
