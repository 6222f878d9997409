import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeAccessKey } from '../../../gateway/access/access-key.ts';
import { type DemoKey, readDemoKeys } from '../../../gateway/access/demo-keys.ts';
import { runLibraryInProcess } from '../support/library-in-process.ts';

/** Not the client's, which is `test`. */
const madeHere = expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);

const demoFile = fileURLToPath(new URL('../../../docs/demo-keys.json', import.meta.url));

describe('a request with a key', () => {
  let library: Awaited<ReturnType<typeof runLibraryInProcess>>;
  let demo: readonly DemoKey[];

  beforeAll(async () => {
    demo = await readDemoKeys(demoFile);
    library = await runLibraryInProcess([], { DEMO_KEYS: demoFile });
  });
  afterAll(() => library.close());

  const keyOf = (name: string) => demo.find((known) => known.name === name)?.key ?? '';

  /** Sends headers just as they stand, names that come several times too. */
  async function send(headers: readonly string[], body = '{"query":"{ caller }"}') {
    const request = httpRequest(`${library.url}/graphql`, {
      method: 'POST',
      headers: [...usual, 'content-length', String(body.length), ...headers],
    });
    const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
      request.once('response', resolve).once('error', reject).end(body);
    });
    const { statusCode: status, headers: answered } = response;
    return { status, headers: answered, body: JSON.parse(await text(response)) };
  }

  async function callerBy(...headers: string[]): Promise<unknown> {
    const { body } = await send(headers);
    return JSON.parse(body.data.caller);
  }

  test('is asked by whom the key proves, for the purpose that it tells', async () => {
    const expected = {
      ...demo.find(({ name }) => name === 'officer')?.principal,
      purpose: null,
      requestId: madeHere,
    };
    expect(expected).toMatchObject({ kind: 'officer', units: ['000.01.51.H49'] });
    const key = keyOf('officer');
    expect(await callerBy('x-api-key', key)).toEqual(expected);
    expect(await callerBy('authorization', `Bearer ${key}`)).toEqual(expected);
    expect(await callerBy('x-api-key', key, 'x-purpose', 'HANDLING')).toEqual({
      ...expected,
      purpose: 'HANDLING',
    });
  });

  test('is asked by nobody when none is sent', async () => {
    expect(await callerBy()).toEqual({
      kind: 'anonymous',
      id: 'anonymous',
      scopes: [],
      policies: [],
      units: [],
      person: null,
      purpose: null,
      requestId: madeHere,
    });
  });

  test.each([
    ['of an id that nobody has', () => ['x-api-key', makeAccessKey()]],
    ['with another secret', () => ['x-api-key', makeAccessKey('demoofficer')]],
    ['as Basic', () => ['authorization', 'Basic b2ZmaWNlcjpzZWNyZXQ=']],
    ['that is empty', () => ['authorization', '']],
    ['that is no token', () => ['authorization', 'Bearer x']],
    [
      'twice',
      () => [
        'authorization',
        `Bearer ${keyOf('citizen')}`,
        'Authorization',
        `Bearer ${keyOf('officer')}`,
      ],
    ],
    [
      'in both headers',
      () => ['authorization', `Bearer ${keyOf('officer')}`, 'x-api-key', keyOf('officer')],
    ],
    [
      'and another in one header',
      () => ['authorization', `Bearer ${keyOf('officer')}, Bearer ${keyOf('admin')}`],
    ],
  ] satisfies [string, () => string[]][])('%s is refused', async (_, headers) => {
    const { status, headers: answered, body } = await send([...headers(), 'accept-language', 'en']);
    expect(status).toBe(401);
    expect(answered['www-authenticate']).toBe('Bearer realm="graph", error="invalid_token"');
    expect(body).toEqual({
      errors: [
        {
          message: 'The credential that was sent does not hold.',
          extensions: { code: 'UNAUTHENTICATED', requestId: 'test', retryable: false },
        },
      ],
    });
  });

  test('that was mistyped or cut off is told from one that is not known', async () => {
    for (const key of [keyOf('officer').slice(0, -1), keyOf('officer').replace('demo', 'demi')]) {
      const { status, headers } = await send(['x-api-key', key]);
      expect(status).toBe(401);
      expect(headers['www-authenticate']).toContain('mistyped');
    }
  });

  test('that does not hold is refused before anything else is looked at', async () => {
    const { status } = await send(['x-api-key', makeAccessKey()], '{ no JSON');
    expect(status).toBe(401);
  });

  test.each([['FUN'], ['handling'], [''], ['HANDLING, SUPPORT'], ['__proto__']])(
    'is refused with the purpose %j',
    async (purpose) => {
      const { status, body } = await send(['x-api-key', keyOf('officer'), 'x-purpose', purpose]);
      expect(status).toBe(400);
      expect(body.errors[0].extensions.code).toBe('PURPOSE_UNKNOWN');
    },
  );
});

const usual = ['host', 'library', 'content-type', 'application/json', 'x-request-id', 'test'];

test('a gateway that knows neither keys nor an issuer leaves credentials to its subgraphs', async () => {
  const library = await runLibraryInProcess([]);
  const response = await fetch(`${library.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer theirs' },
    body: '{"query":"{ whoAsks caller }"}',
  });
  const { data } = (await response.json()) as { data: { whoAsks: string; caller: string } };
  await library.close();
  expect(data.whoAsks).toBe('Bearer theirs');
  expect(JSON.parse(data.caller).kind).toBe('anonymous');
});
