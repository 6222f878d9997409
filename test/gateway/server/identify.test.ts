import { describe, expect, test } from '@jest/globals';
import fastify from 'fastify';
import { pino } from 'pino';
import { idOfAccessKey, makeAccessKey } from '../../../gateway/access/access-key.ts';
import type { Authorities } from '../../../gateway/access/authenticate.ts';
import { KeyStore } from '../../../gateway/access/key-store.ts';
import { rememberedKeys } from '../../../gateway/access/remembered-keys.ts';
import { tokenVerifier } from '../../../gateway/access/tokens.ts';
import { answerRefusals } from '../../../gateway/server/http-refusals.ts';
import { identifyCallers } from '../../../gateway/server/identify.ts';
import { requestIdOf } from '../../../gateway/server/request-scope.ts';
import { openDatabase } from '../../../subgraphs/shared/database.ts';
import { onEachEngine } from '../../support/engines.ts';

test("a client's request id is found in one line of the log with the id that is recorded", async () => {
  const { http, lines } = identifying();
  const sent = await http.inject({ url: '/', headers: { 'x-request-id': 'Nguyen.Van.An' } });
  const { id, recordedAs } = sent.json();
  expect(id).toBe('Nguyen.Van.An');
  expect(recordedAs).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ requestId: id, recordedAs }]);

  const without = (await http.inject({ url: '/' })).json();
  expect(without.recordedAs).toBe(without.id);
  expect(lines).toHaveLength(1);
});

describe('when a credential cannot be checked', () => {
  onEachEngine((engine) => {
    test('because the store of keys fails, the log says so, and nothing of the key', async () => {
      const url = engine.freshDatabase('test');
      const store = await KeyStore.open(url);
      const db = openDatabase(url);
      await db.schema.dropTable('access_keys');
      const key = makeAccessKey();
      const findKey = rememberedKeys(store, { onError: () => {} });
      const line = await lineOf({ findKey }, { 'x-api-key': key });
      await Promise.all([db.destroy(), store.close()]);
      expect(line).toContain('The store of keys does not answer');
      expect(line).toContain('from `access_keys` where `id` = ?');
      expect(line).not.toContain(idOfAccessKey(key));
      expect(line).not.toContain(key.slice(-12));
    });
  });

  test('because its issuer does not answer, the log says so, and nothing of the token', async () => {
    const issuer = 'https://id.example';
    const verifyToken = tokenVerifier({
      issuer,
      audience: 'graph',
      jwksUrl: 'http://127.0.0.1:1/',
    });
    const [head, claims] = [
      { alg: 'ES256', kid: 'one' },
      { iss: issuer, sub: 'Nguyễn Văn Kín' },
    ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
    const findKey = () => undefined;
    const authorization = `Bearer ${head}.${claims}.c2lnbmF0dXJl`;
    const line = await lineOf({ findKey, verifyToken }, { authorization });
    expect(line).toContain('The keys of https://id.example cannot be read');
    for (const part of [claims, 'c2lnbmF0dXJl', 'Kín']) expect(line).not.toContain(part);
  });
});

/** The one line that is logged when a request is refused for now. */
async function lineOf(access: Authorities, headers: Record<string, string>): Promise<string> {
  const { http, lines } = identifying(access);
  const { statusCode, json } = await http.inject({ url: '/', headers });
  expect(statusCode).toBe(503);
  const { code, requestId } = json().errors[0].extensions;
  expect(code).toBe('AUTHENTICATION_UNAVAILABLE');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 50, requestId, msg: 'A credential cannot be checked' },
  ]);
  return lines.join('');
}

/** A server that says who asks, and what it logs. */
function identifying(access?: Authorities) {
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
  const http = fastify({ genReqId: requestIdOf });
  answerRefusals(http, logger);
  const onRequest = identifyCallers(http, { access, logger });
  http.get('/', { onRequest }, async ({ id, caller }) => ({ id, recordedAs: caller.requestId }));
  return { http, lines };
}
