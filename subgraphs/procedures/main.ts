import { openDatabase } from '../shared/database.ts';
import { requireMigrated } from '../shared/migrations.ts';
import { clockOf } from '../shared/seeded-world.ts';
import { createSubgraph } from '../shared/subgraph.ts';
import type { SubgraphDefinition } from '../shared/subgraph-definition.ts';
import type { Context } from './context.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';

const schemaFile = new URL('schema.graphql', import.meta.url);
const migrationsFolder = new URL('migrations/', import.meta.url);

/** The catalogue of procedures: what can be asked for, how it is handled, and which unit takes it. */
export const procedures: SubgraphDefinition = {
  name: 'procedures',
  schemaFile,
  migrationsFolder,
  open: async ({ databaseUrl, clock: givenClock }) => {
    const db = openDatabase(databaseUrl);
    try {
      await requireMigrated(db, databaseUrl, migrationsFolder);
      const clock = givenClock ?? (await clockOf(db));
      return createSubgraph<Context>({
        name: 'procedures',
        schemaFile,
        resolvers,
        createContext: () => ({ db, clock, loaders: createLoaders(db) }),
        db,
      });
    } catch (error) {
      await db.destroy();
      throw error;
    }
  },
};
