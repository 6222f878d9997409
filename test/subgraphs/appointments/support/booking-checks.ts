import type { Knex } from 'knex';
import { compareWithChanges } from '../../../../subgraphs/appointments/audit/compare-with-changes.ts';
import { type Attempt, contradictions, eventsOf } from './booking-history.ts';
import { notLinearizableAt } from './linearizability.ts';
import type { SmallUnit } from './small-unit.ts';

/** All that is wrong with what clients saw of a unit's slots; empty when nothing is. */
export function problemsOfHistory(
  history: readonly Attempt[],
  unit: Pick<SmallUnit, 'slots' | 'capacity' | 'internalSeats'>,
): string[] {
  const problems = contradictions(history);
  for (let slot = 0; slot < unit.slots; slot++) {
    const at = notLinearizableAt(eventsOf(history, slot, unit));
    if (at !== null) problems.push(`Slot ${slot} cannot have answered as it did by ${at}`);
  }
  return problems;
}

/** Results that a client may get while many book at once: anything else is a fault. */
const expected = new Set(['DONE', 'SLOT_FULL', 'ALREADY_BOOKED', 'HOLD_EXPIRED', 'INPUT_INVALID']);

export function unexpectedResults(history: readonly Attempt[]): Attempt[] {
  return history.filter(({ result }) => !expected.has(result));
}

/**
 * All that is wrong with the rows behind the slots: seats that nobody has, persons who have two, what was acknowledged and is gone,
 * what the audit does not have.
 */
export async function problemsOfRows(db: Knex, history: readonly Attempt[]): Promise<string[]> {
  return [
    ...(await lostOrMadeSeats(db)),
    ...(await lostAcknowledgements(db, history)),
    ...(await overbooked(db)),
    ...(await unlikeAudit(db)),
  ];
}

async function unlikeAudit(db: Knex): Promise<string[]> {
  const problem = await compareWithChanges(db);
  return problem ? [`Entry ${problem.subject} ${problem.subjectSequence} ${problem.reason}`] : [];
}

async function overbooked(db: Knex): Promise<string[]> {
  const rows = await db('slots').select('id').whereRaw('held + booked > capacity');
  return rows.map(({ id }) => `Slot ${id} is overbooked`);
}

async function lostOrMadeSeats(db: Knex): Promise<string[]> {
  const slots = await db('slots').select('id', 'held', 'booked');
  const seats = await db('appointment_slots')
    .join('appointments', 'appointments.id', 'appointment_slots.appointment_id')
    .select('appointment_slots.slot_id', 'appointments.state');
  const taken = Map.groupBy(seats, ({ slot_id, state }) => `${slot_id} ${state === 'HELD'}`);
  return slots.flatMap(({ id, held, booked }) => {
    const rows = [taken.get(`${id} true`)?.length ?? 0, taken.get(`${id} false`)?.length ?? 0];
    return rows[0] === held && rows[1] === booked
      ? []
      : [`Slot ${id} counts ${held} held and ${booked} booked, and has ${rows.join(' and ')}`];
  });
}

/** Every hold that was acknowledged is there; what was confirmed, and neither moved nor cancelled, is confirmed. */
async function lostAcknowledgements(db: Knex, history: readonly Attempt[]): Promise<string[]> {
  const done = history.filter(({ result }) => result === 'DONE');
  const states = new Map<string, string>(
    (await db('appointments').select('code', 'state')).map(({ code, state }) => [code, state]),
  );
  return [...Map.groupBy(done, ({ code }) => code as string)].flatMap(([code, attempts]) => {
    const did = new Set(attempts.map(({ kind }) => kind));
    const state = states.get(code);
    if (state === undefined) return [`${code} was acknowledged and is gone`];
    const isConfirmed = did.has('confirm') && !did.has('cancel') && !did.has('reschedule');
    return isConfirmed && state !== 'CONFIRMED' ? [`${code} was confirmed and is ${state}`] : [];
  });
}
