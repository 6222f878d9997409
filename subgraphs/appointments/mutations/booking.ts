import { dayOf, fromStored } from '../../shared/instants.ts';
import { requireParty, requireWhole, textOrNull } from '../booking/checks.ts';
import { requireFitting, requireSameProcedure } from '../booking/collecting.ts';
import { refusal } from '../booking/refuse.ts';
import { maxSlotCount } from '../booking/wanted-slots.ts';
import { cancelAppointment } from '../commands/cancel-appointment.ts';
import { confirmAppointment } from '../commands/confirm-appointment.ts';
import { holdSlot, requireRoom } from '../commands/hold-slot.ts';
import { rescheduleAppointment } from '../commands/reschedule-appointment.ts';
import type { Context } from '../context.ts';
import { fieldOfVisit } from '../field-of-visit.ts';
import type { HoldSlotInput, MutationResolvers } from '../generated/resolver-types.ts';
import type { AppointmentModel } from '../models.ts';
import { mutate } from './mutate.ts';
import { requireOffered } from './offered.ts';
import { isStaff, requireMayBook, requireOwnAppointment, requireStaff } from './row-rules.ts';

/** From the wish to come to an appointment, and out of it. */
export const bookingMutations = {
  holdSlot: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const visit = visitOf(input);
      await requireMayBook(visit, context);
      const known = await knownDossier(visit, context);
      await requireOffered(visit, dayOf(visit.startAt), context);
      const procedureCode = visit.procedureCode ?? known?.procedureCode ?? null;
      const isConfidential = known?.isConfidential ?? false;
      const { unitCode } = visit;
      const field = await fieldOf({ procedureCode, unitCode }, context);
      const whole = { ...visit, procedureCode, field, isConfidential };
      return {
        line: `${visit.unitCode} ${visit.startAt.toISOString()}`,
        look: (db) => requireRoom(db, whole, context.now),
        work: (transaction) => holdSlot(transaction, whole, context),
      };
    }),
  confirmAppointment: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const appointment = await requireOwnAppointment(input.code, context);
      await requireStillFitting(appointment, null, context);
      return (transaction) => confirmAppointment(transaction, input, context);
    }),
  rescheduleAppointment: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const appointment = await requireOwnAppointment(input.code, context);
      await requireStillFitting(appointment, input.startAt, context);
      const { procedure_code: procedureCode, unit_code: unitCode } = appointment;
      const field = appointment.field ?? (await fieldOf({ procedureCode, unitCode }, context));
      const move = { ...input, field, byUnit: isStaff(context.caller) };
      return (transaction) => rescheduleAppointment(transaction, move, context);
    }),
  cancelAppointment: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const reason = textOrNull(input.reason, ['reason']);
      if (input.by === 'UNIT' && reason === null) {
        throw refusal('INPUT_INVALID', 'A unit that cancels says why.', ['reason']);
      }
      await requireOwnAppointment(input.code, context);
      if (input.by === 'UNIT') requireStaff(context, 'by');
      return (transaction) => cancelAppointment(transaction, { ...input, reason }, context);
    }),
} satisfies MutationResolvers;

/** @throws SUBGRAPH_UNAVAILABLE */
function fieldOf(visit: Parameters<typeof fieldOfVisit>[2], { db, offerings }: Context) {
  return fieldOfVisit(db, offerings, visit);
}

function visitOf(input: HoldSlotInput) {
  return {
    unitCode: input.unitCode,
    startAt: input.startAt,
    slotCount: requireWhole(input.slotCount ?? 1, [1, maxSlotCount], ['slotCount']),
    purpose: input.purpose,
    channel: input.channel,
    party: requireParty(input.party),
    procedureCode: input.procedureCode ?? null,
    dossierCode: input.dossierCode ?? null,
  };
}

type Visit = ReturnType<typeof visitOf>;

/** The dossier that a visit is about, which must be there for who books, and fit. @throws {Refusal} */
async function knownDossier(visit: Visit, { dossiers, caller }: Context) {
  const { dossierCode, purpose } = visit;
  if (dossierCode === null) {
    if (purpose !== 'COLLECT' && purpose !== 'SUPPLEMENT') return null;
    throw refusal('INPUT_INVALID', `${purpose} is about a dossier.`, ['dossierCode']);
  }
  const dossier = await dossiers.dossier(dossierCode, caller);
  if (dossier === null) {
    throw refusal('DOSSIER_UNKNOWN', `No dossier has the code "${dossierCode}".`, ['dossierCode']);
  }
  requireFitting(dossier, visit);
  requireSameProcedure(dossier, visit);
  return dossier;
}

/** Due dates move: whether a result can be collected at the time of an appointment is asked again. @throws {Refusal} */
async function requireStillFitting(
  appointment: AppointmentModel,
  newStartAt: Date | null,
  { dossiers }: Context,
): Promise<void> {
  if (appointment.purpose !== 'COLLECT' || appointment.dossier_code === null) return;
  const dossier = await dossiers.dossier(appointment.dossier_code);
  if (dossier === null) return;
  requireFitting(dossier, {
    unitCode: appointment.unit_code,
    purpose: 'COLLECT',
    startAt: newStartAt ?? fromStored(appointment.start_at),
  });
}
