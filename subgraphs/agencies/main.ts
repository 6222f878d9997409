import { sealingTask } from '../shared/audit/sealing-task.ts';
import { environment } from '../shared/config.ts';
import { openMigrated } from '../shared/open-migrated.ts';
import { createSubgraph } from '../shared/subgraph.ts';
import type { SubgraphDefinition } from '../shared/subgraph-definition.ts';
import { createContext } from './context.ts';
import { resolvers } from './resolvers.ts';

const schemaFile = new URL('schema.graphql', import.meta.url);
const migrationsFolder = new URL('migrations/', import.meta.url);

/** Administrative units, agencies, reception units, and how they work. */
export const agencies: SubgraphDefinition = {
  name: 'agencies',
  schemaFile,
  migrationsFolder,
  audit: {},
  open: (options) =>
    openMigrated(options, migrationsFolder, (db, clock) =>
      createSubgraph({
        name: 'agencies',
        schemaFile,
        resolvers,
        createContext: (_headers, caller) =>
          createContext(db, clock, environment.SILENCE_LIMIT_DAYS, caller),
        db,
        tasks: () => [sealingTask('agencies', db, clock)],
      }),
    ),
};
