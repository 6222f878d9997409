import type { Clock } from './clock.ts';
import type { SubgraphName } from './config.ts';
import type { Subgraph } from './subgraph.ts';

/** What a program needs to know to run a subgraph; each subgraph's `main.ts` exports its own. */
export interface SubgraphDefinition {
  readonly name: SubgraphName;
  readonly schemaFile: URL;
  /** Folder of the migrations, with a slash at its end. */
  readonly migrationsFolder: URL;
  /**
   * Opens the subgraph on a database that has been migrated.
   *
   * @throws {DatabaseProblem} when the database does not answer or lacks a migration
   */
  open(options: OpenOptions): Promise<Subgraph>;
}

export interface OpenOptions {
  readonly databaseUrl: string;
  /** The present; by default the one of the seeded world, else the system's. */
  readonly clock?: Clock | undefined;
}
