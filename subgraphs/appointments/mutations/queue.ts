import { dayOf } from '../../shared/instants.ts';
import { readCheckIn } from '../booking/check-in-payload.ts';
import { requireKnown, textOrNull } from '../booking/checks.ts';
import { refusal } from '../booking/refuse.ts';
import {
  checkIn,
  issueTicket,
  markAppointmentMissed,
  markTicketAbandoned,
} from '../commands/arrivals.ts';
import { closeDay } from '../commands/close-day.ts';
import { knownFields } from '../commands/known-fields.ts';
import { reopenDay } from '../commands/reopen-day.ts';
import { callNext, finishService, parkTicket, startService } from '../commands/services.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/resolver-types.ts';
import { numericKey } from '../resolvers/numeric-key.ts';
import { mutate } from './mutate.ts';
import { requireOffered } from './offered.ts';
import { requireOwnAppointment, requireOwnTicket, requireOwnUnit } from './row-rules.ts';

const ticketKey = (id: string) => numericKey('QueueTicket', id);

/** From arrival to the end of the day. */
export const queueMutations = {
  checkIn: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      await requireExpected(readCheckIn(input.code)?.code ?? input.code, context);
      return (transaction) => checkIn(transaction, input, context);
    }),
  issueTicket: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      await requireOwnUnit(input.unitCode, context);
      const walkIn = { ...input, procedureCode: input.procedureCode ?? null };
      await requireOffered(walkIn, dayOf(context.now), context);
      return (transaction) => issueTicket(transaction, walkIn, context);
    }),
  callNext: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const ticketId = input.ticketId == null ? null : ticketKey(input.ticketId);
      if (input.ticketId != null && ticketId === null) {
        throw refusal('TICKET_UNKNOWN', 'No ticket has this id.', ['ticketId']);
      }
      await requireOwnUnit(input.unitCode, context);
      const fields = ticketId === null ? await knownFields(input, context) : new Map();
      return (transaction) => callNext(transaction, { ...input, ticketId, fields }, context);
    }),
  startService: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const ticketId = ticketKey(input.ticketId);
      await requireOwnTicket(ticketId, context);
      return (transaction) => startService(transaction, ticketId, context);
    }),
  parkTicket: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const parking = {
        ticketId: ticketKey(input.ticketId),
        reason: textOrNull(input.reason, ['reason']),
      };
      await requireOwnTicket(parking.ticketId, context);
      return (transaction) => parkTicket(transaction, parking, context);
    }),
  finishService: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const finishing = { ticketId: ticketKey(input.ticketId), outcome: input.outcome };
      await requireOwnTicket(finishing.ticketId, context);
      return (transaction) => finishService(transaction, finishing, context);
    }),
  markNoShow: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      const { code, ticketId } = input;
      if ((code == null) === (ticketId == null)) {
        throw refusal('INPUT_INVALID', 'Expected either `code` or `ticketId`.');
      }
      if (code == null) {
        const key = ticketKey(ticketId as string);
        await requireOwnTicket(key, context);
        return (transaction) => markTicketAbandoned(transaction, key, context);
      }
      await requireExpected(code, context);
      return (transaction) => markAppointmentMissed(transaction, code, context);
    }),
  closeDay: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      requireKnown(input.day, ['day']);
      await requireOwnUnit(input.unitCode, context);
      return (transaction) => closeDay(transaction, input, context);
    }),
  reopenDay: (_root, { input }, context, info) =>
    mutate(input, context, info, async () => {
      requireKnown(input.day, ['day']);
      await requireOwnUnit(input.unitCode, context);
      return (transaction) => reopenDay(transaction, input, context);
    }),
} satisfies MutationResolvers;

/** An appointment at a unit of the caller's: to serve who comes is for the unit, not for who booked. */
async function requireExpected(code: string, context: Context): Promise<void> {
  const { unit_code } = await requireOwnAppointment(code, context);
  await requireOwnUnit(unit_code, context, ['code']);
}
