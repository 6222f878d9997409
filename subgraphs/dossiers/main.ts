import { environment } from '../shared/config.ts';
import { openDatabase } from '../shared/database.ts';
import { requireMigrated } from '../shared/migrations.ts';
import { clockOf } from '../shared/seeded-world.ts';
import { createSubgraph } from '../shared/subgraph.ts';
import type { SubgraphDefinition } from '../shared/subgraph-definition.ts';
import { catalogueClient } from './catalogue/catalogue-client.ts';
import { createContext } from './context.ts';
import { resolvers } from './resolvers.ts';

const schemaFile = new URL('schema.graphql', import.meta.url);
const migrationsFolder = new URL('migrations/', import.meta.url);

/** Dossiers, their way through the units, and what is counted about them. */
export const dossiers: SubgraphDefinition = {
  name: 'dossiers',
  schemaFile,
  migrationsFolder,
  async open({ databaseUrl, clock, peers }) {
    const db = openDatabase(databaseUrl);
    try {
      await requireMigrated(db, databaseUrl, migrationsFolder);
      const parts = {
        db,
        clock: clock ?? (await clockOf(db)),
        catalogue: catalogueClient(peers),
        trackingUrl: environment.TRACKING_URL,
      };
      return createSubgraph({
        name: 'dossiers',
        schemaFile,
        resolvers,
        createContext: (headers) => createContext(parts, headers),
        db,
      });
    } catch (error) {
      await db.destroy();
      throw error;
    }
  },
};
