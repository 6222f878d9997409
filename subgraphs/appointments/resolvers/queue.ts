import { requireKnownDay } from '../../shared/as-of.ts';
import { toGlobalId } from '../../shared/ids.ts';
import { dayOf, fromStored } from '../../shared/instants.ts';
import { readPage } from '../../shared/pagination.ts';
import { iCalendar } from '../booking/i-calendar.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { ticketOrder } from '../repository/queue.ts';
import { estimateWait } from '../waiting-time.ts';
import { instantOrNull } from './instants.ts';
import { numericKey } from './numeric-key.ts';

export const queueResolvers = {
  ReceptionUnit: {
    queue: ({ code }) => ({ unitCode: code }),
    iCalendar: async ({ code }, { day }, { now, loaders }) => {
      const wanted = day == null ? dayOf(now) : requireKnownDay(day);
      return iCalendar(await loaders.appointmentsOfDay(wanted).load(code), now);
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
    tickets: ({ unitCode }, { states, ...pageArguments }, { now, loaders }) =>
      loaders.ticketsOfUnit(unitCode, readPage(pageArguments, ticketOrder), {
        day: dayOf(now),
        states: states ?? null,
      }),
  },

  QueueTicket: {
    __resolveReference: ({ id }, { loaders }) => {
      const key = numericKey('QueueTicket', id);
      return key === null ? null : loaders.ticket.load(key);
    },
    id: ({ id }) => toGlobalId('QueueTicket', String(id)),
    receptionUnit: ({ unit_code }) => ({ code: unit_code }),
    appointment: ({ appointment_id }, _arguments, { loaders }) =>
      appointment_id === null ? null : loaders.appointmentById.load(appointment_id),
    procedure: ({ procedure_code }) => (procedure_code === null ? null : { code: procedure_code }),
    issuedAt: ({ issued_at }) => fromStored(issued_at),
    calledAt: ({ called_at }) => instantOrNull(called_at),
    finishedAt: ({ finished_at }) => instantOrNull(finished_at),
    waitSeconds: ({ wait_seconds }) => wait_seconds,
    serviceSeconds: ({ service_seconds }) => service_seconds,
  },
} satisfies Resolvers;
