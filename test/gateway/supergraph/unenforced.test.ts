import { describe, expect, test } from '@jest/globals';
import { StartupProblem } from '../../../gateway/config/startup-problem.ts';
import { openGraph } from '../../../gateway/supergraph/open-graph.ts';
import { librarySupergraph } from '../support/running-gateway.ts';

const open = (sdl: string) =>
  openGraph({ sdl, urls: new Map() }, () => Promise.reject(new Error('not asked')), {
    COALESCE_FETCHES: true,
    PLAN_CACHE_BYTES: 1_000_000,
    PLANNING_TIMEOUT_MS: 5_000,
  });

/** The library's supergraph, linked to a feature that protects fields. */
function protectedBy(feature: string, purpose: string): string {
  const url = 'http://localhost/graphql';
  const sdl = librarySupergraph({ catalogue: url, loans: url });
  const link = `@link(url: "https://specs.apollo.dev/${feature}/v0.1"${purpose})`;
  return `${sdl.replace(/^schema\n/m, `schema\n  ${link}\n`)}\ndirective @${feature} on OBJECT`;
}

describe('a supergraph that protects fields in a way that is not enforced', () => {
  test.each(['authenticated', 'requiresScopes', 'policy'])('by @%s is refused', (feature) => {
    expect(() => open(protectedBy(feature, ', for: SECURITY'))).toThrow(StartupProblem);
    expect(() => open(protectedBy(feature, ''))).toThrow(
      `The supergraph cannot be used: it demands https://specs.apollo.dev/${feature}, which this gateway does not enforce`,
    );
  });
});
