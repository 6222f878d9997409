import { describe, expect, test } from '@jest/globals';
import { StartupProblem } from '../../../gateway/config/startup-problem.ts';
import { openGraph } from '../../../gateway/supergraph/open-graph.ts';
import { librarySupergraph } from '../support/running-gateway.ts';

const open = (sdl: string) =>
  openGraph({ sdl, urls: new Map() }, () => Promise.reject(new Error('not asked')), {
    COALESCE_FETCHES: true,
    MAX_QUERY_FIELDS: 10_000,
    PLAN_CACHE_BYTES: 1_000_000,
    PLANNING_TIMEOUT_MS: 5_000,
    UNAUTHORIZED: 'remove',
  });

const url = 'http://localhost/graphql';
const library = librarySupergraph({ catalogue: url, loans: url });

/** The library's supergraph with a link to a feature, and more. */
function linkedTo(feature: string, purpose: string, more = ''): string {
  const link = `@link(url: "https://specs.apollo.dev/${feature}"${purpose})`;
  return `${library.replace(/^schema\n/m, `schema\n  ${link}\n`)}\n${more}`;
}

const definitions = {
  authenticated: 'directive @authenticated on OBJECT | FIELD_DEFINITION',
  requiresScopes: `directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on OBJECT | FIELD_DEFINITION
    scalar requiresScopes__Scope`,
  policy: `directive @policy(policies: [[policy__Policy!]!]!) on OBJECT | FIELD_DEFINITION
    scalar policy__Policy`,
};
const features = Object.entries(definitions);

describe('a supergraph that protects fields', () => {
  test.each(features)('by @%s is opened, whatever the link says it is for', (name, definition) => {
    for (const purpose of ['', ', for: SECURITY']) {
      const graph = open(linkedTo(`${name}/v0.1`, purpose, definition));
      expect(graph.subgraphs).toEqual([]);
      graph.retire();
    }
  });

  test.each(features)('by another version of @%s is refused', (name, definition) => {
    for (const purpose of ['', ', for: SECURITY']) {
      expect(() => open(linkedTo(`${name}/v0.2`, purpose, definition))).toThrow(StartupProblem);
    }
    expect(() => open(linkedTo(`${name}/v0.2`, '', definition))).toThrow(
      `The supergraph cannot be used: it demands https://specs.apollo.dev/${name}/v0.2, and this gateway enforces https://specs.apollo.dev/${name}/v0.1 only`,
    );
  });

  test.each(features)('by a @%s that no link explains is refused', (name, definition) => {
    expect(() => open(`${library}\n${definition}`)).toThrow(
      `The supergraph cannot be used: it has a directive @${name} and no @link that says what it is`,
    );
  });

  test('in a way that we do not know is refused', () => {
    const sdl = linkedTo('context/v0.1', ', for: SECURITY');
    expect(() => open(sdl)).toThrow(StartupProblem);
    expect(() => open(linkedTo('secrecy/v0.1', ', for: SECURITY'))).toThrow(/secrecy/);
  });

  test('by what are no lists of texts is refused', () => {
    const sdl = linkedTo('requiresScopes/v0.1', '', definitions.requiresScopes);
    const given = (scopes: string) =>
      sdl.replace('  loans: Int', `  loans: Int @requiresScopes(scopes: ${scopes})`);
    expect(given('[["a"]]')).not.toBe(sdl);
    expect(() => open(given('[["a", 5]]'))).toThrow(StartupProblem);
    expect(() => open(given('[[["a"]]]'))).toThrow(StartupProblem);
  });
});
