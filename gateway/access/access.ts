import type { Logger } from 'pino';
import type { Configuration } from '../config/configuration.ts';
import { StartupProblem } from '../config/startup-problem.ts';
import type { Authorities } from './authenticate.ts';
import { type DemoKey, knownDemoKeys, readDemoKeys } from './demo-keys.ts';
import { KeyStore } from './key-store.ts';
import { rememberedKeys } from './remembered-keys.ts';
import { type Issuer, tokenVerifier } from './tokens.ts';

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
export async function openAccess(
  configuration: Configuration,
  logger: Logger,
): Promise<Access | undefined> {
  const { DEMO_KEYS: demoFile, KEYS_DATABASE_URL: keysUrl, SUBGRAPH_KEY } = configuration;
  const issuer = issuerIn(configuration);
  if (!(demoFile || keysUrl || issuer || SUBGRAPH_KEY)) return undefined;
  const demoKeys = demoFile === undefined ? [] : await readDemoKeys(demoFile);
  const knownDemos = knownDemoKeys(demoKeys);
  const store = keysUrl === undefined ? undefined : await KeyStore.open(keysUrl);
  const onError = (err: Error) => logger.warn({ err }, 'The use of a key could not be noted');
  const stored = store && rememberedKeys(store, { onError });
  return {
    demoKeys,
    findKey: (id) => knownDemos.get(id) ?? stored?.(id),
    verifyToken: issuer && tokenVerifier(issuer),
    close: async () => store?.close(),
  };
}

/** @throws {StartupProblem} when only a part is configured */
function issuerIn(configuration: Configuration): Issuer | undefined {
  const { TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience, TOKEN_JWKS_URL: jwksUrl } = configuration;
  if (issuer && audience && jwksUrl) return { issuer, audience, jwksUrl };
  if (!(issuer || audience || jwksUrl)) return undefined;
  throw new StartupProblem('Set TOKEN_ISSUER, TOKEN_AUDIENCE and TOKEN_JWKS_URL, or none of them.');
}
