import type { Configuration } from '../config/configuration.ts';
import type { Authorities } from './authenticate.ts';
import { type DemoKey, knownDemoKeys, readDemoKeys } from './demo-keys.ts';

/** What a gateway checks credentials against. */
export interface Access extends Authorities {
  /** Published keys that hold here. */
  readonly demoKeys: readonly DemoKey[];
  close(): Promise<void>;
}

/**
 * Opens what credentials are checked against. Nothing when nothing is configured: then credentials are handed on to the
 * subgraphs, whose business they are, and nobody is known here.
 *
 * @throws {StartupProblem}
 */
export async function openAccess({
  DEMO_KEYS: demoFile,
  SUBGRAPH_KEY: subgraphKey,
}: Configuration): Promise<Access | undefined> {
  if (demoFile === undefined && subgraphKey === undefined) return undefined;
  const demoKeys = demoFile === undefined ? [] : await readDemoKeys(demoFile);
  const known = knownDemoKeys(demoKeys);
  return { demoKeys, findKey: (id) => known.get(id), close: async () => {} };
}
