import { openDatabase } from '../shared/database.ts';
import { requireMigrated } from '../shared/migrations.ts';
import { clockOf } from '../shared/seeded-world.ts';
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
  open: async ({ databaseUrl, clock: givenClock, peers = {} }) => {
    const db = openDatabase(databaseUrl);
    try {
      await requireMigrated(db, databaseUrl, migrationsFolder);
      const clock = givenClock ?? (await clockOf(db));
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
    } catch (error) {
      await db.destroy();
      throw error;
    }
  },
};
