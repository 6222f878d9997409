import { requireKnownDay } from '../../shared/as-of.ts';
import { toGlobalId } from '../../shared/ids.ts';
import { dayOf, fromStored } from '../../shared/instants.ts';
import { readPage } from '../../shared/pagination.ts';
import { isAtPlace, knowsWhole } from '../access/appointment-rows.ts';
import { iCalendar } from '../booking/i-calendar.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import type { QueueTicketModel } from '../models.ts';
import { ticketOrder } from '../repository/queue.ts';
import { estimateWait } from '../waiting-time.ts';
import { calendarEntry } from './calendar-entry.ts';
import { instantOrNull } from './instants.ts';
import { numericKey } from './numeric-key.ts';
import { procedureOf } from './procedure-of.ts';

export const queueResolvers = {
  ReceptionUnit: {
    queue: ({ code }) => ({ unitCode: code }),
    iCalendar: async ({ code }, { day }, { now, loaders, reach }) => {
      const wanted = day == null ? dayOf(now) : requireKnownDay(day);
      if (!isAtPlace(await reach(), code)) return null;
      const appointments = await loaders.appointmentsOfDay(wanted).load(code);
      if (appointments.length === 0) return null;
      const entries = appointments.map((appointment) => calendarEntry(appointment, loaders));
      return iCalendar(await Promise.all(entries), now);
    },
  },

  ReceptionQueue: {
    day: (_queue, _arguments, { now }) => dayOf(now),
    asOf: (_queue, _arguments, { now }) => now,
    nowServing: ({ unitCode }, _arguments, { loaders }) => loaders.ticketsAtCounters.load(unitCode),
    waitingCount: ({ unitCode }, _arguments, { loaders }) => loaders.waitingCount.load(unitCode),
    estimatedWait: async ({ unitCode }, _arguments, { now, loaders }) => {
      const [atCounters, waiting, lastServices] = await Promise.all([
        loaders.ticketsAtCounters.load(unitCode),
        loaders.waitingCount.load(unitCode),
        loaders.lastServices.load(unitCode),
      ]);
      const busyCounters = atCounters.flatMap(({ counter }) => (counter === null ? [] : [counter]));
      return estimateWait({ now, waiting, busyCounters, lastServices });
    },
    tickets: async ({ unitCode }, { states, ...pageArguments }, { now, loaders, reach }) => {
      const page = readPage(pageArguments, ticketOrder);
      if (!isAtPlace(await reach(), unitCode)) return null;
      return loaders.ticketsOfUnit(unitCode, page, { day: dayOf(now), states: states ?? null });
    },
  },

  QueueTicket: {
    __resolveReference: ({ id }, { loaders }) => {
      const key = numericKey('QueueTicket', id);
      return key === null ? null : loaders.ticket.load(key);
    },
    id: ({ id }) => toGlobalId('QueueTicket', String(id)),
    receptionUnit: ({ unit_code }) => ({ code: unit_code }),
    appointment: async (ticket, _arguments, context) =>
      (await knowsTicket(ticket, context)) ? appointmentOf(ticket, context) : null,
    procedure: async (ticket, _arguments, context) =>
      (await knowsTicket(ticket, context)) ? procedureOf(ticket) : null,
    purpose: async (ticket, _arguments, context) =>
      (await knowsTicket(ticket, context)) ? ticket.purpose : null,
    outcome: async (ticket, _arguments, context) =>
      (await knowsTicket(ticket, context)) ? ticket.outcome : null,
    issuedAt: ({ issued_at }) => fromStored(issued_at),
    calledAt: ({ called_at }) => instantOrNull(called_at),
    finishedAt: ({ finished_at }) => instantOrNull(finished_at),
    waitSeconds: ({ wait_seconds }) => wait_seconds,
    serviceSeconds: ({ service_seconds }) => service_seconds,
  },
} satisfies Resolvers;

/** Whether a caller may know what a ticket is for: those at the unit and above it, and whose appointment is kept with it. */
async function knowsTicket(ticket: QueueTicketModel, context: Context): Promise<boolean> {
  const reach = await context.reach();
  if (isAtPlace(reach, ticket.unit_code)) return true;
  const appointment = reach.person === null ? null : await appointmentOf(ticket, context);
  return appointment !== null && knowsWhole(reach, appointment);
}

async function appointmentOf({ appointment_id }: QueueTicketModel, { loaders }: Context) {
  return appointment_id === null ? null : loaders.appointmentById.load(appointment_id);
}
