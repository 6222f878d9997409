import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { type HttpSubgraph, serveHttp } from '../support/http-subgraph.ts';
import { runLibraryInProcess } from '../support/library-in-process.ts';

const issuer = 'https://id.example';
const audience = 'graph';

describe('a request with a token', () => {
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  let others: Awaited<ReturnType<typeof generateKeyPair>>;
  let provider: HttpSubgraph;
  let library: Awaited<ReturnType<typeof runLibraryInProcess>>;
  let keySetRequests = 0;
  let isProviderBroken = false;

  beforeAll(async () => {
    keys = await generateKeyPair('ES256', { extractable: true });
    others = await generateKeyPair('ES256', { extractable: true });
    const keySet = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256' }] };
    provider = await serveHttp((_, response) => {
      keySetRequests++;
      response.statusCode = isProviderBroken ? 500 : 200;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(keySet));
    });
    library = await runLibraryInProcess([], {
      TOKEN_ISSUER: issuer,
      TOKEN_AUDIENCE: audience,
      TOKEN_JWKS_URL: provider.url,
    });
  });
  afterAll(async () => {
    await library.close();
    await provider.close();
  });

  async function send(token: string, url = library.url) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"query":"{ caller }"}',
    });
    // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query
    return { response, body: (await response.json()) as any };
  }

  async function callerBy(token: string) {
    return JSON.parse((await send(token)).body.data.caller);
  }

  interface Changes {
    readonly claims?: Record<string, unknown>;
    readonly header?: Record<string, unknown>;
    readonly key?: CryptoKey;
  }

  function token({ claims, header, key = keys.privateKey }: Changes = {}): Promise<string> {
    return new SignJWT({ ...usualClaims(), ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'one', ...header })
      .sign(key);
  }

  test('is asked by whom the token names, with the rights that it gives', async () => {
    const asked = await callerBy(await token());
    expect(asked).toMatchObject({
      kind: 'officer',
      id: 'token:CB-00000001',
      scopes: ['dossiers:read', 'dossiers:handle'],
      policies: ['on-duty'],
      units: ['000.01.51.H49'],
      person: null,
    });
  });

  test('of a citizen tells the identity number to subgraphs, and a pseudonym to records', async () => {
    const citizen = { kind: 'citizen', sub: 'binh@example.vn', identity_number: '022190000001' };
    const asked = await callerBy(await token({ claims: citizen }));
    expect(asked).toMatchObject({ kind: 'citizen', person: '022190000001' });
    expect(asked.id).toMatch(/^citizen:[\w-]{22}$/);
    expect(await callerBy(await token({ claims: { ...citizen, iat: 1 } }))).toMatchObject({
      id: asked.id,
    });
  });

  test.each([
    ['key:portal', 'token:key:portal'],
    ['citizen:x', 'token:citizen:x'],
    ['a'.repeat(80), `token:${'a'.repeat(80)}`],
    ['a'.repeat(81), /^token-digest:[\da-f]{32}$/],
    ['binh@example.vn', /^token-digest:[\da-f]{32}$/],
    ['Nguyễn Văn Bình', /^token-digest:[\da-f]{32}$/],
    ['022190000001', /^token-digest:[\da-f]{32}$/],
  ])('of the subject %s names nobody in records, and no key', async (subject, id) => {
    const asked = await callerBy(await token({ claims: { sub: subject } }));
    expect(asked.id).toMatch(id instanceof RegExp ? id : new RegExp(`^${id}$`));
  });

  test('makes nobody else a citizen who has an identity number', async () => {
    const claims = { identity_number: '022190000001' };
    expect(await callerBy(await token({ claims }))).toMatchObject({
      kind: 'officer',
      person: null,
    });
  });

  const now = Math.floor(Date.now() / 1000);

  test.each<[string, Changes]>([
    ['has expired', { claims: { exp: now - 60 } }],
    ['never expires', { claims: { exp: undefined } }],
    ['is not valid yet', { claims: { nbf: now + 600 } }],
    ['is for another audience', { claims: { aud: 'another' } }],
    ['is for no audience', { claims: { aud: undefined } }],
    ['is of another issuer', { claims: { iss: 'https://id.example.org' } }],
    ['names nobody', { claims: { sub: undefined } }],
    ['names no kind', { claims: { kind: undefined } }],
    ['names an unknown kind', { claims: { kind: 'emperor' } }],
    ['wants to be anonymous', { claims: { kind: 'anonymous' } }],
    ['has units that are no list', { claims: { units: '000.01.51.H49' } }],
    [
      'has an identity number that is none',
      { claims: { kind: 'citizen', identity_number: "' or 1" } },
    ],
    ['names an unknown key', { header: { kid: 'two' } }],
  ])('that %s is refused', async (_, changes) => {
    await expectRefused(await token(changes));
  });

  test('that somebody else signed is refused', async () => {
    await expectRefused(await token({ key: others.privateKey }));
    const embedded = { jwk: await exportJWK(others.publicKey) };
    await expectRefused(await token({ key: others.privateKey, header: embedded }));
  });

  test('that was changed after it was signed is refused', async () => {
    const [header, , signature] = (await token()).split('.');
    const claims = encoded({ ...usualClaims(), kind: 'administrator' });
    await expectRefused(`${header}.${claims}.${signature}`);
  });

  test('that is not signed at all is refused', async () => {
    for (const alg of ['none', 'None', 'NONE', '']) {
      await expectRefused(`${encoded({ alg, kid: 'one' })}.${encoded(usualClaims())}.`);
    }
  });

  test('that is signed with the public key as a shared secret is refused', async () => {
    const unsigned = `${encoded({ alg: 'HS256', kid: 'one' })}.${encoded(usualClaims())}`;
    const publicKeys = [
      await exportSPKI(keys.publicKey),
      JSON.stringify(await exportJWK(keys.publicKey)),
    ];
    for (const secret of publicKeys) {
      await expectRefused(
        `${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`,
      );
    }
  });

  test('makes the provider be asked for its keys once, whatever tokens name', async () => {
    for (const kid of ['three', 'four', 'five']) await send(await token({ header: { kid } }));
    expect(keySetRequests).toBe(1);
  });

  test('that cannot be checked is neither refused nor believed', async () => {
    isProviderBroken = true;
    const other = await runLibraryInProcess([], {
      TOKEN_ISSUER: issuer,
      TOKEN_AUDIENCE: audience,
      TOKEN_JWKS_URL: provider.url,
    });
    const { response, body } = await send(await token(), other.url);
    await other.close();
    isProviderBroken = false;
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(body.errors[0].extensions).toMatchObject({
      code: 'AUTHENTICATION_UNAVAILABLE',
      retryable: true,
    });
  });

  async function expectRefused(sent: string): Promise<void> {
    const { response, body } = await send(sent);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe(
      'Bearer realm="graph", error="invalid_token"',
    );
    expect(body).toEqual({
      errors: [
        {
          message: 'Thông tin xác thực đã gửi không có hiệu lực.',
          extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String), retryable: false },
        },
      ],
    });
  }
});

function usualClaims(): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer,
    aud: audience,
    sub: 'CB-00000001',
    iat: now,
    exp: now + 300,
    kind: 'officer',
    scope: 'dossiers:read dossiers:handle',
    policies: ['on-duty'],
    units: ['000.01.51.H49'],
  };
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
