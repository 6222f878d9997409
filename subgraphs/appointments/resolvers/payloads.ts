import type {
  DeclareClosurePayloadResolvers,
  Resolvers,
  WithdrawClosurePayloadResolvers,
} from '../generated/resolver-types.ts';
import { conflictsOfUnit } from './conflicts.ts';

const closurePayload = {
  closure: ({ changed }, _arguments, { loaders }) =>
    changed === null ? null : loaders.closure.load(changed.closureId),
  conflicts: ({ changed }, pageArguments, context) =>
    changed === null ? null : conflictsOfUnit(changed.unitCode, pageArguments, context),
} satisfies DeclareClosurePayloadResolvers & WithdrawClosurePayloadResolvers;

/** What mutations give: what was changed, read anew. */
export const payloadResolvers = {
  AppointmentPayload: {
    appointment: ({ changed }, _arguments, { loaders }) =>
      changed === null ? null : loaders.appointment.load(changed),
  },
  AttendancePayload: {
    ticket: ({ changed }, _arguments, { loaders }) =>
      changed?.ticketId == null ? null : loaders.ticket.load(changed.ticketId),
    appointment: ({ changed }, _arguments, { loaders }) =>
      changed?.appointmentId == null ? null : loaders.appointmentById.load(changed.appointmentId),
  },
  CloseDayPayload: { closedDay: ({ changed }) => changed },
  ClosedDay: { receptionUnit: ({ unitCode }) => ({ code: unitCode }) },
  ReopenDayPayload: {
    receptionUnit: ({ changed }) => (changed === null ? null : { code: changed }),
  },
  SetAvailabilityPayload: {
    receptionUnit: ({ changed }) => (changed === null ? null : { code: changed }),
    conflicts: ({ changed }, pageArguments, context) =>
      changed === null ? null : conflictsOfUnit(changed, pageArguments, context),
  },
  DeclareClosurePayload: closurePayload,
  WithdrawClosurePayload: closurePayload,
} satisfies Resolvers;
