import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Audit, serverAudits } from 'graphql-http';
import { runLibraryOverHttp } from '../support/library-over-http.ts';
import type { RunningGateway } from '../support/running-gateway.ts';

let gateway: RunningGateway;

beforeAll(async () => {
  gateway = await runLibraryOverHttp();
});

afterAll(() => gateway.close());

/**
 * What the draft recommends for `application/json` and we do otherwise: operations that are refused whole have status 400
 * in both media types, as Apollo Server has it, so that clients, proxies and dashboards tell them from answers.
 */
const deviations: ReadonlySet<string> = new Set([
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
]);

/** The audits of the GraphQL over HTTP working group; a name begins with how binding it is. */
const audits = serverAudits({ url: () => `${gateway.url}/graphql`, fetchFn: fetchWithPreflight });

test.each(audits.map((audit): [string, Audit] => [audit.name, audit]))(
  '%s',
  async (name, audit) => {
    const result = await audit.fn();
    const expected = deviations.has(name) ? 'Response status code is not 200' : 'ok';
    expect(result.status === 'ok' ? 'ok' : result.reason).toBe(expected);
  },
);

/** A GET needs a header that no other site's form can send. */
function fetchWithPreflight(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('apollo-require-preflight', '1');
  return fetch(url, { ...init, headers });
}
