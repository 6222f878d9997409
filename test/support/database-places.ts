import { randomUUID } from 'node:crypto';
import type { SubgraphName } from '../../subgraphs/shared/config.ts';
import { engines } from './engines.ts';
import { type GaleraCluster, hasGalera, startGaleraCluster } from './galera-cluster.ts';

/** Where many write to one database at once. */
export interface DatabasePlace {
  readonly name: string;
  /** URLs of a database that nobody else uses, each of another of its servers. */
  freshDatabase(subgraph: SubgraphName): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * The engines, and a cluster of three servers where the machine has one; where it does not, the run has said so loudly. All tests of a
 * file share the cluster, which takes longer to start than they do.
 */
export function databasePlaces(): readonly DatabasePlace[] {
  const ofEngines = engines.map((engine) => ({
    name: engine.name,
    freshDatabase: async (subgraph: SubgraphName) => [engine.freshDatabase(subgraph)],
    close: async () => {},
  }));
  return hasGalera ? [...ofEngines, galera()] : ofEngines;
}

function galera(): DatabasePlace {
  let cluster: Promise<GaleraCluster> | undefined;
  return {
    name: 'three nodes of Galera',
    freshDatabase: async (subgraph) => {
      cluster ??= startGaleraCluster();
      const name = `${subgraph}_${randomUUID().replaceAll('-', '')}`;
      return (await cluster).nodes.map(({ url }) => `${url}/${name}`);
    },
    close: async () => (await cluster)?.stop(),
  };
}
