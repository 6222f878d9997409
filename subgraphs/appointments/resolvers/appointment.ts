import { connectionOfList } from '../../shared/connections.ts';
import { keyOfGlobalId, toGlobalId } from '../../shared/ids.ts';
import { fromStored } from '../../shared/instants.ts';
import { maskName, maskNumber } from '../../shared/masking.ts';
import { readPage } from '../../shared/pagination.ts';
import { isAppointmentCode } from '../appointment-code.ts';
import { stateAt } from '../appointment-states.ts';
import { readAppointmentCode, readUnitCode } from '../arguments.ts';
import { checkInPayload } from '../booking/check-in-payload.ts';
import { iCalendar } from '../booking/i-calendar.ts';
import type { AppointmentFilter, Resolvers } from '../generated/resolver-types.ts';
import type { AppointmentChangeModel, AppointmentModel } from '../models.ts';
import { changeOrder, changesOf } from '../repository/appointment-changes.ts';
import {
  type AppointmentCriteria,
  appointmentsMatching,
  latestFirst,
  soonestFirst,
} from '../repository/appointments.ts';
import { instantOrNull } from './instants.ts';

export const appointmentResolvers = {
  Query: {
    appointment: (_root, { code }, { loaders }) =>
      loaders.appointment.load(readAppointmentCode(code)),
    appointments: (_root, { filter, orderBy, ...pageArguments }, { db, now }) =>
      connectionOfList<AppointmentModel>(
        db,
        appointmentsMatching(db, toCriteria(filter ?? {}), now),
        readPage(pageArguments, orderBy === 'START_AT_DESC' ? latestFirst : soonestFirst),
      ),
    appointmentChanges: (_root, { first, since }, { db }) =>
      connectionOfList<AppointmentChangeModel>(
        db,
        changesOf(db),
        readPage({ first, after: since ?? null }, changeOrder),
      ),
  },

  Appointment: {
    __resolveReference: (reference, { loaders }) => {
      const code =
        'code' in reference ? reference.code : keyOfGlobalId('Appointment', reference.id);
      return code !== null && isAppointmentCode(code) ? loaders.appointment.load(code) : null;
    },
    id: ({ code }) => toGlobalId('Appointment', code),
    receptionUnit: ({ unit_code }) => ({ code: unit_code }),
    procedure: ({ procedure_code }) => (procedure_code === null ? null : { code: procedure_code }),
    dossier: ({ dossier_code }) => (dossier_code === null ? null : { code: dossier_code }),
    startAt: ({ start_at }) => fromStored(start_at),
    endAt: ({ end_at }) => fromStored(end_at),
    slotCount: ({ slot_count }) => slot_count,
    party: (appointment) => appointment,
    state: ({ state, held_until }, _arguments, { now }) =>
      stateAt(state, instantOrNull(held_until), now),
    heldUntil: ({ held_until }) => instantOrNull(held_until),
    ticket: ({ id }, _arguments, { loaders }) => loaders.ticketOfAppointment.load(id),
    replaces: ({ replaces_id }, _arguments, { loaders }) =>
      replaces_id === null ? null : loaders.appointmentById.load(replaces_id),
    replacedBy: ({ id, state }, _arguments, { loaders }) =>
      state === 'RESCHEDULED' ? loaders.replacement.load(id) : null,
    checkInPayload: ({ code, unit_code }) => checkInPayload(code, unit_code),
    iCalendar: (appointment, _arguments, { now }) => iCalendar([appointment], now),
    reminders: ({ id }, _arguments, { loaders }) => loaders.reminders.load(id),
    changes: ({ id }, pageArguments, { loaders }) =>
      loaders.changesOfAppointment(id, readPage(pageArguments, changeOrder), null),
    createdAt: ({ created_at }) => fromStored(created_at),
    updatedAt: ({ updated_at }) => fromStored(updated_at),
  },

  AppointmentParty: {
    maskedName: ({ party_name }) => maskName(party_name),
    maskedPhone: ({ party_phone }) => (party_phone === null ? null : maskNumber(party_phone)),
    maskedIdNumber: ({ party_id_number }) => maskNumber(party_id_number),
  },

  AppointmentChange: {
    appointment: async ({ appointment_id }, _arguments, { loaders }) => {
      const appointment = await loaders.appointmentById.load(appointment_id);
      if (appointment === null) throw new Error(`Appointment ${appointment_id} has gone`);
      return appointment;
    },
    from: ({ from_state }) => from_state,
    to: ({ to_state }) => to_state,
    at: ({ at }) => fromStored(at),
  },

  Reminder: {
    dueAt: ({ due_at }) => fromStored(due_at),
    sentAt: ({ sent_at }) => instantOrNull(sent_at),
  },

  Dossier: {
    appointments: ({ code }, pageArguments, { loaders }) =>
      loaders.appointmentsOfDossier(code, readPage(pageArguments, latestFirst), null),
  },
} satisfies Resolvers;

function toCriteria(filter: AppointmentFilter): AppointmentCriteria {
  const { unitCode, day, from, to, states, purposes } = filter;
  return {
    unitCode: unitCode == null ? null : readUnitCode(unitCode),
    from: latest(day, from),
    to: earliest(day, to),
    states: states ?? null,
    purposes: purposes ?? null,
  };
}

/** All conditions hold at once, so of two first days the later one counts, and of two last days the earlier one. */
function latest(one: string | null | undefined, other: string | null | undefined): string | null {
  if (one == null || other == null) return one ?? other ?? null;
  return one > other ? one : other;
}

function earliest(one: string | null | undefined, other: string | null | undefined): string | null {
  if (one == null || other == null) return one ?? other ?? null;
  return one < other ? one : other;
}
