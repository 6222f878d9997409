import type { Knex } from 'knex';
import type { Caller } from '../../shared/access/caller.ts';
import { appendAuditEntry } from '../../shared/audit/append-entry.ts';
import { auditedCaller } from '../../shared/audit/audited-caller.ts';
import type { Attendance, ClosedDayModel, DeclaredClosure } from '../models.ts';
import { codeOfAppointment } from '../repository/record-change.ts';

/** What a mutation changed: the code of an appointment or of a unit, or what its payload finds it by. */
export type ChangedThing = string | Attendance | ClosedDayModel | DeclaredClosure;

/** A mutation that was done. */
export interface DoneMutation {
  readonly mutation: string;
  readonly input: object;
  readonly changed: ChangedThing;
  readonly caller: Caller;
}

/** Fields of inputs that tell of a person, or in which somebody may have written of one: what is chained stays for ever. */
const personalFields = new Set(['party', 'reason']);

/** Keeps, in the transaction of a mutation, who did it, what, and what for. What came of it in detail is in the changes of states. */
export async function auditChange(
  transaction: Knex.Transaction,
  { mutation, input, changed, caller }: DoneMutation,
  now: Date,
): Promise<void> {
  const content = {
    caller: auditedCaller(caller),
    result: 'DONE',
    input: withoutPersonalData(input),
    changed,
  };
  const subject = await subjectOf(transaction, changed);
  await appendAuditEntry(transaction, { subject, kind: mutation, content }, now);
}

function withoutPersonalData(input: object): object {
  return Object.fromEntries(
    Object.entries(input).map(([field, value]) => [
      field,
      personalFields.has(field) && value != null ? 'personal' : value,
    ]),
  );
}

async function subjectOf(transaction: Knex.Transaction, changed: ChangedThing): Promise<string> {
  if (typeof changed === 'string') return changed;
  if ('unitCode' in changed) return changed.unitCode;
  return changed.appointmentId === null
    ? `ticket ${changed.ticketId}`
    : codeOfAppointment(transaction, changed.appointmentId);
}
