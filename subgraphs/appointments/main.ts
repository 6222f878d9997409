import { openMigrated } from '../shared/open-migrated.ts';
import { createSubgraph } from '../shared/subgraph.ts';
import type { SubgraphDefinition } from '../shared/subgraph-definition.ts';
import { agenciesClient } from './agencies-client.ts';
import type { Context } from './context.ts';
import { createLoaders } from './loaders.ts';
import { askedOfferings } from './offerings.ts';
import { keepReplicaFresh } from './replica.ts';
import { resolvers } from './resolvers.ts';

const schemaFile = new URL('schema.graphql', import.meta.url);
const migrationsFolder = new URL('migrations/', import.meta.url);

/** Slots, appointments and queues of the reception units. */
export const appointments: SubgraphDefinition = {
  name: 'appointments',
  schemaFile,
  migrationsFolder,
  open: ({ peers = {}, ...options }) =>
    openMigrated(options, migrationsFolder, async (db, clock) => {
      const offerings = askedOfferings(peers.procedures);
      const subgraph = createSubgraph<Context>({
        name: 'appointments',
        schemaFile,
        resolvers,
        createContext: () => {
          const now = clock();
          return { db, now, loaders: createLoaders(db, now, offerings) };
        },
        db,
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
    }),
};
