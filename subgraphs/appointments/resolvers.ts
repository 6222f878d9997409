import type { Resolvers } from './generated/resolver-types.ts';
import { appointmentResolvers } from './resolvers/appointment.ts';
import { availabilityResolvers } from './resolvers/availability.ts';
import { queueResolvers } from './resolvers/queue.ts';

/** All fields, put together from one file per topic. */
export const resolvers: Resolvers = {
  ...appointmentResolvers,
  ...availabilityResolvers,
  ...queueResolvers,
  Query: { ...appointmentResolvers.Query, ...availabilityResolvers.Query },
  ReceptionUnit: { ...availabilityResolvers.ReceptionUnit, ...queueResolvers.ReceptionUnit },
};
