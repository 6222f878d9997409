import { requireKnownDay } from '../../shared/as-of.ts';
import { textOrNull } from '../booking/checks.ts';
import { refusal } from '../booking/refuse.ts';
import {
  checkIn,
  issueTicket,
  markAppointmentMissed,
  markTicketAbandoned,
} from '../commands/arrivals.ts';
import { closeDay } from '../commands/close-day.ts';
import { callNext, finishService, parkTicket, startService } from '../commands/services.ts';
import type { MutationResolvers } from '../generated/resolver-types.ts';
import { numericKey } from '../resolvers/numeric-key.ts';
import { mutate } from './mutate.ts';

const ticketKey = (id: string) => numericKey('QueueTicket', id);

/** From arrival to the end of the day. */
export const queueMutations = {
  checkIn: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => (transaction) => checkIn(transaction, input, context)),
  issueTicket: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const walkIn = { ...input, procedureCode: input.procedureCode ?? null };
      return (transaction) => issueTicket(transaction, walkIn, context);
    }),
  callNext: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const ticketId = input.ticketId == null ? null : ticketKey(input.ticketId);
      if (input.ticketId != null && ticketId === null) {
        throw refusal('TICKET_UNKNOWN', 'No ticket has this id.', ['ticketId']);
      }
      return (transaction) => callNext(transaction, { ...input, ticketId }, context);
    }),
  startService: (_root, { input }, context, info) =>
    mutate(
      input,
      context,
      info,
      async () => (transaction) => startService(transaction, ticketKey(input.ticketId), context),
    ),
  parkTicket: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const parking = {
        ticketId: ticketKey(input.ticketId),
        reason: textOrNull(input.reason, ['reason']),
      };
      return (transaction) => parkTicket(transaction, parking, context);
    }),
  finishService: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const finishing = { ticketId: ticketKey(input.ticketId), outcome: input.outcome };
      return (transaction) => finishService(transaction, finishing, context);
    }),
  markNoShow: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const { code, ticketId } = input;
      if ((code == null) === (ticketId == null)) {
        throw refusal('INPUT_INVALID', 'Expected either `code` or `ticketId`.');
      }
      return (transaction) =>
        code == null
          ? markTicketAbandoned(transaction, ticketKey(ticketId as string), context)
          : markAppointmentMissed(transaction, code, context);
    }),
  closeDay: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      requireKnownDay(input.day);
      return (transaction) => closeDay(transaction, input, context);
    }),
} satisfies MutationResolvers;
