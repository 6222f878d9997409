import { seesPersonalData } from '../../shared/access/personal-data.ts';
import { connectionOfList } from '../../shared/connections.ts';
import { keyOfGlobalId, toGlobalId } from '../../shared/ids.ts';
import { fromStored } from '../../shared/instants.ts';
import { maskName, maskNumber } from '../../shared/masking.ts';
import { countRows, readPage, toConnection } from '../../shared/pagination.ts';
import { belongingOf, knowsWhole } from '../access/appointment-rows.ts';
import { isAppointmentCode } from '../appointment-code.ts';
import { stateAt } from '../appointment-states.ts';
import { readAppointmentCode, readUnitCode } from '../arguments.ts';
import { checkInPayload } from '../booking/check-in-payload.ts';
import { iCalendar } from '../booking/i-calendar.ts';
import type { Context } from '../context.ts';
import type { AppointmentFilter, Resolvers } from '../generated/resolver-types.ts';
import type { PersonalField } from '../loaders.ts';
import type { AppointmentChangeModel, AppointmentModel, AppointmentPartyModel } from '../models.ts';
import { changeOrder, changesWithin } from '../repository/appointment-changes.ts';
import {
  type AppointmentCriteria,
  appointmentsOfPerson,
  latestFirst,
  soonestFirst,
  workList,
  workListPage,
} from '../repository/appointments.ts';
import { calendarEntry } from './calendar-entry.ts';
import { instantOrNull } from './instants.ts';
import { procedureOf } from './procedure-of.ts';

export const appointmentResolvers = {
  Query: {
    appointment: (_root, { code }, { loaders }) =>
      loaders.appointment.load(readAppointmentCode(code)),
    appointments: async (_root, { filter, orderBy, ...pageArguments }, context) => {
      const { db, now } = context;
      const page = readPage(
        pageArguments,
        orderBy === 'START_AT_DESC' ? latestFirst : soonestFirst,
      );
      const criteria = toCriteria(filter ?? {});
      const reach = await context.reach();
      return toConnection(await workListPage(db, criteria, { reach, now, page }), page, () =>
        countRows(db, workList(db, criteria, reach, now)),
      );
    },
    myAppointments: async (_root, pageArguments, { db, reach }) => {
      const page = readPage(pageArguments, latestFirst);
      const { person } = await reach();
      return person === null
        ? null
        : connectionOfList<AppointmentModel>(db, appointmentsOfPerson(db, person), page);
    },
    appointmentChanges: async (_root, { first, since }, { db, reach }) => {
      const page = readPage({ first, after: since ?? null }, changeOrder);
      return connectionOfList<AppointmentChangeModel>(db, changesWithin(db, await reach()), page);
    },
  },

  Appointment: {
    __resolveReference: (reference, { loaders }) => {
      const code =
        'code' in reference ? reference.code : keyOfGlobalId('Appointment', reference.id);
      return code !== null && isAppointmentCode(code) ? loaders.appointment.load(code) : null;
    },
    id: ({ code }) => toGlobalId('Appointment', code),
    receptionUnit: ({ unit_code }) => ({ code: unit_code }),
    procedure: (row, _arguments, context) => forThoseWhoKnow(row, context, procedureOf),
    dossier: (row, _arguments, context) => forThoseWhoKnow(row, context, dossierOf),
    startAt: ({ start_at }) => fromStored(start_at),
    endAt: ({ end_at }) => fromStored(end_at),
    slotCount: ({ slot_count }) => slot_count,
    party: (row, _arguments, context) => forThoseWhoKnow(row, context, (party) => party),
    channel: (row, _arguments, context) => forThoseWhoKnow(row, context, ({ channel }) => channel),
    outcome: (row, _arguments, context) => forThoseWhoKnow(row, context, ({ outcome }) => outcome),
    state: ({ state, held_until }, _arguments, { now }) =>
      stateAt(state, instantOrNull(held_until), now),
    heldUntil: ({ held_until }) => instantOrNull(held_until),
    ticket: ({ id }, _arguments, { loaders }) => loaders.ticketOfAppointment.load(id),
    replaces: ({ replaces_id }, _arguments, { loaders }) =>
      replaces_id === null ? null : loaders.appointmentById.load(replaces_id),
    replacedBy: ({ id, state }, _arguments, { loaders }) =>
      state === 'RESCHEDULED' ? loaders.replacement.load(id) : null,
    checkInPayload: (row, _arguments, context) =>
      forThoseWhoKnow(row, context, ({ code, unit_code }) => checkInPayload(code, unit_code)),
    iCalendar: async (row, _arguments, { now, reach, loaders }) => {
      const known = knowsWhole(await reach(), row);
      const shown = known ? row : { ...row, procedure_code: null, dossier_code: null };
      return iCalendar([await calendarEntry(shown, loaders)], now);
    },
    reminders: (row, _arguments, context) =>
      forThoseWhoKnow(row, context, ({ id }) => context.loaders.reminders.load(id)),
    changes: ({ id }, pageArguments, { loaders }) =>
      loaders.changesOfAppointment(id, readPage(pageArguments, changeOrder), null),
    createdAt: ({ created_at }) => fromStored(created_at),
    updatedAt: ({ updated_at }) => fromStored(updated_at),
  },

  AppointmentParty: {
    name: (party, _arguments, context) => asItIs(party, 'name', context),
    phone: (party, _arguments, context) => asItIs(party, 'phone', context),
    idNumber: (party, _arguments, context) => asItIs(party, 'idNumber', context),
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
    reason: async ({ appointment_id, reason }, _arguments, context) => {
      if (reason === null) return null;
      const appointment = await context.loaders.appointmentById.load(appointment_id);
      return appointment && forThoseWhoKnow(appointment, context, () => reason);
    },
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

/** What is not public of an appointment; null for those who may not know. */
async function forThoseWhoKnow<Value>(
  appointment: AppointmentModel,
  { reach }: Context,
  read: (appointment: AppointmentModel) => Value | Promise<Value>,
): Promise<Value | null> {
  return knowsWhole(await reach(), appointment) ? read(appointment) : null;
}

const personalColumns = {
  name: 'party_name',
  phone: 'party_phone',
  idNumber: 'party_id_number',
} as const satisfies Record<PersonalField, keyof AppointmentPartyModel>;

/** Personal data as it is, once it is kept that it is shown; null for those who may not see it. */
async function asItIs(
  party: AppointmentPartyModel,
  field: PersonalField,
  { caller, reach, loaders }: Context,
) {
  if (!seesPersonalData(caller, await reach(), belongingOf(party))) return null;
  const value = party[personalColumns[field]];
  if (value !== null) await loaders.disclosures.load({ code: party.code, field });
  return value;
}

function dossierOf({ dossier_code }: AppointmentModel) {
  return dossier_code === null ? null : { code: dossier_code };
}

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
