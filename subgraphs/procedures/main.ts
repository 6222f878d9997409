import { sealingTask } from '../shared/audit/sealing-task.ts';
import { openMigrated } from '../shared/open-migrated.ts';
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
  audit: {},
  open: (options) =>
    openMigrated(options, migrationsFolder, (db, clock) =>
      createSubgraph<Context>({
        name: 'procedures',
        schemaFile,
        resolvers,
        createContext: (headers, caller) => ({
          db,
          caller,
          clock,
          loaders: createLoaders(db),
          idempotencyKey: headers['idempotency-key'] ?? null,
        }),
        db,
        tasks: () => [sealingTask('procedures', db, clock)],
      }),
    ),
};
