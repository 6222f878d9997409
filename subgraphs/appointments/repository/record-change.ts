import type { Knex } from 'knex';
import { toStored } from '../../shared/instants.ts';
import { addToOutbox } from '../../shared/write/outbox.ts';
import { isDuplicate, RunAgain } from '../../shared/write/transaction.ts';
import { type AppointmentState, isFinal, mayFollow } from '../appointment-states.ts';
import { refusal } from '../booking/refuse.ts';
import type { AppointmentChangeModel, AppointmentModel } from '../models.ts';
import { appointmentColumns } from './appointments.ts';

/** An appointment with what only changes need to know of it. */
export interface AppointmentRow extends AppointmentModel {
  readonly party_key: string;
  readonly active_key: string | null;
}

const rowColumns = [...appointmentColumns, 'party_key', 'active_key'] as const;

/** A step from one state to the next. */
export interface StateChange {
  readonly to: AppointmentState;
  readonly now: Date;
  readonly reason: string | null;
  /** What else changes with the state. */
  readonly set?: Partial<Pick<AppointmentRow, 'held_until' | 'outcome'>>;
}

/** A step that was written, and the version to which it brought its appointment. */
export interface RecordedChange
  extends Pick<AppointmentChangeModel, 'from_state' | 'to_state' | 'at' | 'reason'> {
  readonly code: string;
  readonly version: number;
}

/** Kept here, so that commands need not hand on what the audit has to know of them. */
const recorded = new WeakMap<Knex.Transaction, readonly RecordedChange[]>();

/** The changes that a transaction has written since this was asked last. A savepoint has its own. */
export function takeChanges(transaction: Knex.Transaction): readonly RecordedChange[] {
  const changes = recorded.get(transaction) ?? [];
  recorded.delete(transaction);
  return changes;
}

export async function appointmentByCode(
  transaction: Knex.Transaction,
  code: string,
): Promise<AppointmentRow | null> {
  return (await appointmentRows(transaction).where({ code }).first()) ?? null;
}

export async function appointmentById(
  transaction: Knex.Transaction,
  id: number,
): Promise<AppointmentRow> {
  return appointmentRows(transaction).where({ id }).first();
}

export function appointmentRows(transaction: Knex.Transaction): Knex.QueryBuilder {
  return transaction('appointments').select(rowColumns);
}

/**
 * Writes a new appointment, which begins as a hold, with its first change and a message.
 *
 * @throws {RunAgain} when its code, or its place among the person's active appointments, has just been taken
 */
export async function insertHold(
  transaction: Knex.Transaction,
  row: Omit<AppointmentRow, 'id' | 'version' | 'state' | 'outcome' | 'created_at' | 'updated_at'>,
  now: Date,
): Promise<AppointmentRow> {
  const at = toStored(now);
  const held = {
    ...row,
    state: 'HELD',
    outcome: null,
    created_at: at,
    updated_at: at,
    version: 1,
  } as const;
  try {
    const [id] = await transaction('appointments').insert(held);
    const appointment = { ...held, id: Number(id) };
    await record(transaction, appointment, null, { to: 'HELD', now, reason: null });
    return appointment;
  } catch (error) {
    throw isDuplicate(error) ? new RunAgain('Another appointment was faster.') : error;
  }
}

/**
 * Brings an appointment to its next state: the row, its change, and a message to the outbox. The only way in which an appointment
 * changes.
 *
 * @throws {Refusal} STATE_CONFLICT
 * @throws {RunAgain} when it has changed since it was read
 */
export async function changeState(
  transaction: Knex.Transaction,
  before: AppointmentRow,
  change: StateChange,
): Promise<AppointmentRow> {
  const { to, now, set } = change;
  requireMayFollow(before, to);
  const changed = {
    ...set,
    state: to,
    updated_at: toStored(now),
    version: before.version + 1,
    ...(isFinal(to) && { active_key: null }),
  };
  const { id, version } = before;
  const affected = await transaction('appointments').where({ id, version }).update(changed);
  if (affected === 0) throw new RunAgain('The appointment has changed since it was read.');
  const after = { ...before, ...changed };
  await record(transaction, after, before.state, change);
  return after;
}

/** @throws {Refusal} STATE_CONFLICT */
export function requireMayFollow({ state }: AppointmentRow, to: AppointmentState): void {
  if (mayFollow(state, to)) return;
  throw refusal('STATE_CONFLICT', `An appointment that is ${state} cannot become ${to}.`);
}

/**
 * The change, and a message without personal data: a subscriber that may know more asks for the appointment. Whoever passes messages
 * on to others must not tell everybody of what is confidential.
 */
async function record(
  transaction: Knex.Transaction,
  { id, code, version, unit_code, start_at, dossier_code, is_confidential }: AppointmentRow,
  from: AppointmentState | null,
  { to, now, reason }: StateChange,
): Promise<void> {
  const at = toStored(now);
  const change = { from_state: from, to_state: to, at, reason };
  await transaction('appointment_changes').insert({ appointment_id: id, ...change });
  recorded.set(transaction, [...(recorded.get(transaction) ?? []), { code, version, ...change }]);
  const payload = {
    code,
    version,
    fromState: from,
    toState: to,
    unitCode: unit_code,
    startAt: start_at,
    dossierCode: dossier_code,
    isConfidential: is_confidential === 1,
    at,
  };
  await addToOutbox(transaction, { subject: code, sequence: version, kind: to, payload }, now);
}
