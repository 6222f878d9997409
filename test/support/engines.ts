import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import type { SubgraphName } from '../../subgraphs/shared/config.ts';

/** A database engine that every database test runs on. */
export interface Engine {
  readonly name: 'SQLite' | 'MariaDB';
  /** URL of a database that nobody else uses and that does not exist yet. */
  freshDatabase(subgraph: SubgraphName | 'test'): string;
  /** URL of a database that all tests of this run share, `{subgraph}` standing for the subgraph's name. */
  sharedDatabase(name: string): string;
}

const { TEST_FOLDER: folder = '', TEST_MARIADB_URL: mariadbUrl } = process.env;

const sqlite: Engine = {
  name: 'SQLite',
  freshDatabase: (subgraph) => join(folder, `${subgraph}-${randomUUID()}.sqlite`),
  sharedDatabase: (name) => join(folder, `${name}-{subgraph}.sqlite`),
};

const mariadb: Engine = {
  name: 'MariaDB',
  freshDatabase: (subgraph) => `${mariadbUrl}/${subgraph}_${randomUUID().replaceAll('-', '')}`,
  sharedDatabase: (name) => `${mariadbUrl}/${name}_{subgraph}`,
};

/** The engines of this run: MariaDB is missing where the machine does not have it, which the run has said loudly. */
export const engines: readonly Engine[] = mariadbUrl ? [sqlite, mariadb] : [sqlite];

/** Runs the same tests on each engine. */
export function onEachEngine(tests: (engine: Engine) => void): void {
  for (const engine of engines) describe(`on ${engine.name}`, () => tests(engine));
}
