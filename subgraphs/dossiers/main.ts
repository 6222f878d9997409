import { placesClient } from '../shared/access/places-client.ts';
import { peerOf } from '../shared/ask.ts';
import { environment } from '../shared/config.ts';
import { openMigrated } from '../shared/open-migrated.ts';
import { createSubgraph } from '../shared/subgraph.ts';
import type { SubgraphDefinition } from '../shared/subgraph-definition.ts';
import { Lines } from '../shared/write/lines.ts';
import { compareWithEvents } from './audit/compare-with-events.ts';
import { catalogueClient } from './catalogue/catalogue-client.ts';
import { createContext } from './context.ts';
import { resolvers } from './resolvers.ts';
import { dossierTasks } from './tasks.ts';

const schemaFile = new URL('schema.graphql', import.meta.url);
const migrationsFolder = new URL('migrations/', import.meta.url);

/** Dossiers, their way through the units, and what is counted about them. */
export const dossiers: SubgraphDefinition = {
  name: 'dossiers',
  schemaFile,
  migrationsFolder,
  audit: { compareWithFacts: compareWithEvents },
  open: (options) =>
    openMigrated(options, migrationsFolder, (db, clock) => {
      const catalogue = catalogueClient(options.peers);
      const places = placesClient(peerOf(options.peers, 'agencies'));
      const { TRACKING_URL: trackingUrl } = environment;
      // One at a time: who changes a dossier, or files at a unit, holds its row until the end.
      const parts = { db, clock, catalogue, places, trackingUrl, lines: new Lines(1) };
      return createSubgraph({
        name: 'dossiers',
        schemaFile,
        resolvers,
        createContext: (headers, caller) => createContext(parts, headers, caller),
        db,
        tasks: (publish) => dossierTasks(db, clock, publish),
      });
    }),
};
