import { environment } from '../shared/config.ts';
import { openMigrated } from '../shared/open-migrated.ts';
import { createSubgraph, type Subgraph } from '../shared/subgraph.ts';
import type { OpenOptions, SubgraphDefinition } from '../shared/subgraph-definition.ts';
import { Lines } from '../shared/write/lines.ts';
import { placesOf } from './access/places.ts';
import { agenciesClient } from './agencies-client.ts';
import { compareWithChanges } from './audit/compare-with-changes.ts';
import type { BookingSettings } from './commands/desk.ts';
import { onDossierExtended } from './commands/follow-dossier.ts';
import { createContext } from './context.ts';
import { askedDossiers } from './dossier-facts.ts';
import { askedOfferings } from './offerings.ts';
import { type ReminderGateway, reminderGateway } from './reminders/reminder-gateway.ts';
import { keepReplicaFresh } from './replica.ts';
import { resolvers } from './resolvers.ts';
import { appointmentTasks } from './tasks.ts';

const schemaFile = new URL('schema.graphql', import.meta.url);
const migrationsFolder = new URL('migrations/', import.meta.url);

/** Bookings of one slot that are under way at once: one writes, the next finds out meanwhile whether there is room left. */
const perSlot = 2;

/** Slots, appointments and queues of the reception units. */
export const appointments: SubgraphDefinition = {
  name: 'appointments',
  schemaFile,
  migrationsFolder,
  audit: { compareWithFacts: compareWithChanges },
  open: (options) =>
    openAppointments(
      options,
      {
        holdSeconds: environment.HOLD_SECONDS,
        appointmentsPerPersonAndDay: environment.APPOINTMENTS_PER_PERSON_AND_DAY,
      },
      configuredGateway(),
    ),
};

/** Who brings reminders to telephones; null where none is set. */
function configuredGateway(): ReminderGateway | null {
  const { REMINDERS_URL: url, REMINDERS_KEY: key } = environment;
  return url === undefined || key === undefined ? null : { url, key };
}

/** Opens the subgraph with settings of one's own. @throws {DatabaseProblem} */
export function openAppointments(
  { peers = {}, ...options }: OpenOptions,
  settings: BookingSettings,
  gateway: ReminderGateway | null = null,
): Promise<Subgraph> {
  return openMigrated(options, migrationsFolder, async (db, clock) => {
    const parts = {
      db,
      clock,
      offerings: askedOfferings(peers.procedures),
      dossiers: askedDossiers(peers.dossiers),
      places: placesOf(db, peers.agencies),
      settings,
      lines: new Lines(perSlot),
    };
    const subgraph = createSubgraph({
      name: 'appointments',
      schemaFile,
      resolvers,
      createContext: (headers, caller) => createContext(parts, headers, caller),
      db,
      listeners: { dossiers: onDossierExtended(parts) },
      tasks: (publish) => appointmentTasks(parts, gateway && reminderGateway(gateway), publish),
    });
    const stopRefreshing = peers.agencies
      ? await keepReplicaFresh(db, agenciesClient(peers.agencies), clock)
      : () => {};
    return {
      ...subgraph,
      close: () => {
        stopRefreshing();
        return subgraph.close();
      },
    };
  });
}
