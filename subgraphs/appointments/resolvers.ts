import { accessLogEntryResolvers, accessLogField } from '../shared/audit/access-log.ts';
import type { Resolvers } from './generated/resolver-types.ts';
import { bookingMutations } from './mutations/booking.ts';
import { openingMutations } from './mutations/opening.ts';
import { queueMutations } from './mutations/queue.ts';
import { appointmentResolvers } from './resolvers/appointment.ts';
import { availabilityResolvers } from './resolvers/availability.ts';
import { collectSlotsResolvers } from './resolvers/collect-slots.ts';
import { payloadResolvers } from './resolvers/payloads.ts';
import { queueResolvers } from './resolvers/queue.ts';

/** All fields, put together from one file per topic. */
export const resolvers: Resolvers = {
  ...appointmentResolvers,
  ...availabilityResolvers,
  ...queueResolvers,
  ...payloadResolvers,
  Query: {
    ...appointmentResolvers.Query,
    ...availabilityResolvers.Query,
    appointmentAccessLog: accessLogField,
  },
  AccessLogEntry: accessLogEntryResolvers,
  Mutation: { ...bookingMutations, ...queueMutations, ...openingMutations },
  Dossier: { ...appointmentResolvers.Dossier, ...collectSlotsResolvers.Dossier },
  ReceptionUnit: { ...availabilityResolvers.ReceptionUnit, ...queueResolvers.ReceptionUnit },
};
