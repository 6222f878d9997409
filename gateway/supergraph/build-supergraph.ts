import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';

/**
 * Features that protect fields, and that the executor enforces whenever a supergraph has them, see
 * `access/protections.ts`. Apollo's own gateway refuses them, as we do all others that a supergraph says to be for
 * security.
 */
export const enforcedFeatures = {
  authenticated: 'https://specs.apollo.dev/authenticated',
  requiresScopes: 'https://specs.apollo.dev/requiresScopes',
  policy: 'https://specs.apollo.dev/policy',
} as const;

/** The one version that there is of each. */
export const enforcedVersion = 'v0.1';

const supportedFeatures = new Set([
  ...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  ...Object.values(enforcedFeatures).map((identity) => `${identity}/${enforcedVersion}`),
]);

/**
 * Reads a supergraph, also one that protects fields.
 *
 * @throws {Error} when the text is no supergraph, or one that demands a feature that nobody enforces
 */
export function buildSupergraph(sdl: string): Supergraph {
  return Supergraph.build(sdl, { supportedFeatures });
}
