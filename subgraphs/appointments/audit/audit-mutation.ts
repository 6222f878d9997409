import type { Knex } from 'knex';
import { type Caller, peer } from '../../shared/access/caller.ts';
import { appendAuditEntry } from '../../shared/audit/append-entry.ts';
import { auditedCaller } from '../../shared/audit/audited-caller.ts';
import { writeAuditEntry } from '../../shared/audit/write-entry.ts';
import { isAppointmentCode } from '../appointment-code.ts';
import type { Attendance, ClosedDayModel, DeclaredClosure } from '../models.ts';
import { type RecordedChange, takeChanges } from '../repository/record-change.ts';
import { changeContent } from './change-content.ts';

/** What a mutation changed: the code of an appointment or of a unit, or what its payload finds it by. */
export type ChangedThing = string | Attendance | ClosedDayModel | DeclaredClosure;

/** A mutation that was done. */
export interface DoneMutation {
  readonly mutation: string;
  readonly input: object;
  /** Nothing when all that it did are changes of appointments. */
  readonly changed: ChangedThing | null;
  readonly caller: Caller;
}

/** Fields of inputs that tell of a person, or in which somebody may have written of one: what is chained stays for ever. */
const personalFields = new Set(['party', 'reason']);

/**
 * Keeps, in the transaction of a mutation, who did it, what, and what for: an entry for each state that an appointment came to, as
 * the next of its appointment, and one for the unit or the walk-in ticket that was changed beside or instead of appointments.
 */
export async function auditMutation(
  transaction: Knex.Transaction,
  { mutation, input, changed, caller }: DoneMutation,
  now: Date,
): Promise<void> {
  const done = {
    caller: auditedCaller(caller),
    result: 'DONE',
    input: withoutPersonalData(input),
  };
  for (const change of takeChanges(transaction)) {
    const isOfItself = ranOut(change, mutation);
    const entry = {
      subject: change.code,
      sequence: change.version,
      kind: isOfItself ? 'holdRunsOut' : mutation,
      content: { ...(isOfItself ? byItself : done), change: changeContent(change) },
    };
    await writeAuditEntry(transaction, entry, now);
  }
  const subject = subjectBeside(changed);
  if (subject === null) return;
  const content = { ...done, changed };
  await appendAuditEntry(transaction, { subject, kind: mutation, content }, now);
}

/** Keeps what nobody asked for: the subgraph has changed appointments of itself. */
export function auditOwnWork(
  transaction: Knex.Transaction,
  { name, input }: { readonly name: string; readonly input: object },
  now: Date,
): Promise<void> {
  const done = { mutation: name, input, changed: null, caller: peer };
  return auditMutation(transaction, done, now);
}

/** What nobody asked for: the subgraph does it of itself. */
const byItself = { caller: auditedCaller(peer), result: 'DONE' };

/** A hold that had run out is written down by whoever finds it, who has nothing to do with it. */
function ranOut({ to_state }: RecordedChange, mutation: string): boolean {
  return to_state === 'EXPIRED' && mutation !== 'cancelAppointment';
}

function withoutPersonalData(input: object): object {
  return Object.fromEntries(
    Object.entries(input).map(([field, value]) => [
      field,
      personalFields.has(field) && value != null ? 'personal' : value,
    ]),
  );
}

/** Subject of entries about a ticket. */
export function ticketSubject(ticketId: number): string {
  return `ticket ${ticketId}`;
}

/** The unit, or the ticket without an appointment, that was changed; null for an appointment: its changes have their entries. */
function subjectBeside(changed: ChangedThing | null): string | null {
  if (changed === null) return null;
  if (typeof changed === 'string') return isAppointmentCode(changed) ? null : changed;
  if ('unitCode' in changed) return changed.unitCode;
  const isWalkIn = changed.appointmentId === null && changed.ticketId !== null;
  return isWalkIn ? ticketSubject(changed.ticketId) : null;
}
