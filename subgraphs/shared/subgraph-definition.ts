import type { Knex } from 'knex';
import type { Ask } from './ask.ts';
import type { AuditProblem } from './audit/verify.ts';
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
  /** How the entries of its audit chain are compared with what they tell of; none where it keeps no chain. */
  readonly audit?: { readonly compareWithFacts?: (db: Knex) => Promise<AuditProblem | null> };
}

export interface OpenOptions {
  readonly databaseUrl: string;
  /** The present; by default the one of the seeded world, else the system's. */
  readonly clock?: Clock | undefined;
  /** How to ask other subgraphs. What needs one that is missing says so in its answer; the rest works without. */
  readonly peers?: Peers | undefined;
}

/** The subgraphs that can be asked. */
export type Peers = { readonly [Name in SubgraphName]?: Ask };
