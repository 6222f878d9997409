import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anonymous } from '../../../gateway/access/caller.ts';
import { StartupProblem } from '../../../gateway/config/startup-problem.ts';
import { documentId, readManifest } from '../../../gateway/documents/manifest.ts';
import { modeFor } from '../../../gateway/documents/trusted-documents.ts';
import { type HttpSubgraph, serveLibrary } from '../support/http-subgraph.ts';
import { type RunningGateway, runLibraryGateway } from '../support/running-gateway.ts';

const known = '{ books { code } }';
const withVariable = 'query Book($code: ID!) { book(code: $code) { title } }';
const ownMutation = 'mutation { addBook(title: "Chí Phèo") { code } }';

let subgraphs: Record<'catalogue' | 'loans', HttpSubgraph>;

beforeAll(async () => {
  subgraphs = { catalogue: await serveLibrary('catalogue'), loans: await serveLibrary('loans') };
});

afterAll(() => Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.close())));

describe('a gateway that knows documents', () => {
  let gateway: RunningGateway;

  beforeAll(async () => {
    gateway = await gatewayWith('enforce');
  });

  afterAll(() => gateway.close());

  test.each([
    ['its text', { query: known }],
    ['its id', { documentId: `sha256:${documentId(known)}` }],
    ['its id alone', { documentId: documentId(known) }],
    ['its hash as a persisted query', persisted(known)],
  ])('answers one that is sent by %s', async (_, body) => {
    const answer = await gateway.ask(body);
    expect([answer.status, answer.body]).toEqual([
      200,
      { data: { books: [{ code: '1' }, { code: '2' }] } },
    ]);
  });

  test('takes variables along', async () => {
    const answer = await gateway.ask({
      documentId: documentId(withVariable),
      variables: { code: '2' },
    });
    expect(answer.body).toEqual({ data: { book: { title: 'Số đỏ' } } });
  });

  test.each([
    ['another text', { query: '{ loans }' }, 403, 'DOCUMENT_NOT_TRUSTED'],
    ['the same text with a space more', { query: `${known} ` }, 403, 'DOCUMENT_NOT_TRUSTED'],
    ['an unknown id', { documentId: documentId('{ loans }') }, 400, 'DOCUMENT_UNKNOWN'],
    ['an unknown hash', persisted('{ loans }'), 403, 'DOCUMENT_NOT_TRUSTED'],
    ['nothing', {}, 403, 'DOCUMENT_NOT_TRUSTED'],
    [
      'a text under the hash of another',
      { query: '{ loans }', ...persisted(known) },
      403,
      'DOCUMENT_NOT_TRUSTED',
    ],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await gateway.ask(body);
    expect([answer.status, codeOf(answer.body)]).toEqual([status, code]);
  });

  test('lets caches keep a public answer, and sends it only when it has changed', async () => {
    const url = `${gateway.url}/graphql?documentId=${documentId(known)}`;
    const first = await fetch(url, { headers: preflight });
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    expect(await first.json()).toEqual({ data: { books: [{ code: '1' }, { code: '2' }] } });
    const etag = first.headers.get('etag') as string;
    const second = await fetch(url, { headers: { ...preflight, 'if-none-match': etag } });
    expect([second.status, await second.text()]).toEqual([304, '']);
    const changed = await fetch(url, { headers: { ...preflight, 'if-none-match': '"other"' } });
    expect(changed.status).toBe(200);
  });

  test('lets caches keep no answer to whom a credential or a forwarded header tells apart', async () => {
    const telling = await gatewayWith('enforce', { FORWARD_HEADERS: 'x-region' });
    const cachingFor = async (headers: Record<string, string>) => {
      const url = `${telling.url}/graphql?documentId=${documentId(known)}`;
      const answer = await fetch(url, { headers: { ...preflight, ...headers } });
      return [answer.headers.get('cache-control'), answer.headers.get('vary')];
    };
    const varies = 'accept, accept-encoding, accept-language, origin, authorization, x-api-key';
    expect(await cachingFor({})).toEqual(['public, no-cache', `${varies}, x-region`]);
    for (const name of ['authorization', 'x-api-key', 'x-region']) {
      expect(await cachingFor({ [name]: 'theirs' })).toEqual(['no-store', null]);
    }
    await telling.close();
  });

  test('keeps variables of a GET', async () => {
    const variables = encodeURIComponent('{"code":"1"}');
    const url = `${gateway.url}/graphql?documentId=${documentId(withVariable)}&variables=${variables}`;
    const answer = await fetch(url, { headers: preflight });
    expect(await answer.json()).toEqual({ data: { book: { title: 'Truyện Kiều' } } });
  });

  test('changes nothing by GET, trusted or not', async () => {
    const url = `${gateway.url}/graphql?documentId=${documentId(ownMutation)}`;
    expect((await fetch(url, { headers: preflight })).status).toBe(405);
  });
});

describe('a gateway that lets other documents pass', () => {
  test.each(['off', 'log'] as const)('answers them in mode %s', async (mode) => {
    const gateway = await gatewayWith(mode);
    const answer = await gateway.ask({ query: '{ loans }' });
    const get = await fetch(`${gateway.url}/graphql?query={loans}`, { headers: preflight });
    await gateway.close();
    expect(answer.body).toEqual({ data: { loans: 2 } });
    expect([get.headers.get('etag'), get.headers.get('cache-control')]).toEqual([null, 'no-store']);
  });

  test('keeps documents that clients register by their hash', async () => {
    const gateway = await gatewayWith('off');
    const unknown = await gateway.ask(persisted('{ loans }'));
    expect(codeOf(unknown.body)).toBe('PERSISTED_QUERY_NOT_FOUND');
    await gateway.ask({ query: '{ loans }', ...persisted('{ loans }') });
    const answer = await gateway.ask(persisted('{ loans }'));
    await gateway.close();
    expect(answer.body).toEqual({ data: { loans: 2 } });
  });
});

test('a principal may have a mode of its own', () => {
  expect(modeFor(anonymous, 'log')).toBe('log');
  expect(modeFor({ ...anonymous, policies: ['documents:enforce'] }, 'off')).toBe('enforce');
  expect(modeFor({ ...anonymous, policies: ['documents:off'] }, 'enforce')).toBe('off');
});

test.each([
  ['that is not there', undefined, /cannot be read/],
  ['that is cut off', '{"format":', /is not JSON/],
  ['of another form', '{"format":"other"}', /is no manifest: format/],
  [
    'whose id is not the hash',
    JSON.stringify({ ...manifest([]), operations: [{ ...entry(known), id: 'a'.repeat(64) }] }),
    /is not the SHA-256 of its body/,
  ],
])('a manifest %s ends the start', async (_, text, message) => {
  const file = join(folder(), 'manifest.json');
  if (text !== undefined) writeFileSync(file, text);
  const reading = readManifest(file);
  await expect(reading).rejects.toThrow(StartupProblem);
  await expect(reading).rejects.toThrow(message);
});

const preflight = { 'apollo-require-preflight': '1' };

async function gatewayWith(
  mode: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningGateway> {
  const file = join(folder(), 'manifest.json');
  writeFileSync(file, JSON.stringify(manifest([known, withVariable, ownMutation])));
  const { catalogue, loans } = subgraphs;
  return runLibraryGateway(
    { catalogue: catalogue.url, loans: loans.url },
    { TRUSTED_DOCUMENTS: file, TRUSTED_DOCUMENTS_MODE: mode, ...environment },
  );
}

function manifest(bodies: readonly string[]) {
  return { format: 'apollo-persisted-query-manifest', version: 1, operations: bodies.map(entry) };
}

function entry(body: string) {
  return { id: documentId(body), name: '', type: 'query', body };
}

function persisted(body: string) {
  return { extensions: { persistedQuery: { version: 1, sha256Hash: documentId(body) } } };
}

const folder = () => mkdtempSync(join(process.env.TEST_FOLDER ?? '', 'documents-'));

const codeOf = (body: unknown) =>
  (body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
