import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hashOfAccessKey, idOfAccessKey, makeAccessKey } from '../../gateway/access/access-key.ts';
import { KeyStore, type StoredKey } from '../../gateway/access/key-store.ts';
import { callerSigner } from '../../gateway/transport/sign-caller.ts';
import { callerHeader } from '../../subgraphs/shared/access/caller-token.ts';
import { type SubgraphName, subgraphNames } from '../../subgraphs/shared/config.ts';
import { onEachEngine } from '../support/engines.ts';
import { freePort } from '../support/mariadb-server.ts';
import { type RunningProgram, runProgram, startProgram } from '../support/programs.ts';
import { type SeededGraph, seededGraph } from '../support/seeded-graph.ts';
import { seedingTimeoutMs } from '../support/seeding.ts';
import type { Answer as AnyAnswer } from '../support/unified-gateway.ts';

const subgraphKey = 'a secret of the tests, as long as it has to be';

test.each(['production', 'prod'])('a subgraph in %s does not start without a key', async (name) => {
  const environment = { NODE_ENV: name, PORT: '0' };
  expect(await runProgram(['scripts/subgraph.ts', 'agencies'], environment)).toMatchObject({
    code: 1,
    problems: `Set SUBGRAPH_KEY: where NODE_ENV is ${name}, every call is signed.\n`,
  });
});

onEachEngine((engine) => {
  describe('each part a process of its own', () => {
    const ports = new Map<SubgraphName, number>();
    const subgraphs = new Map<SubgraphName, RunningProgram>();
    let graph: SeededGraph;
    let gateway: RunningProgram;
    let url: string;
    let keys: KeyStore;

    beforeAll(async () => {
      graph = await seededGraph(engine);
      for (const name of subgraphNames) ports.set(name, await freePort());
      // One subgraph is absent while the gateway starts.
      await Promise.all(subgraphNames.filter((name) => name !== 'appointments').map(startSubgraph));
      const urls = [...ports].map(([name, port]) => `${name}=http://127.0.0.1:${port}/graphql`);
      const port = await freePort();
      const keysUrl = engine.freshDatabase('test');
      keys = await KeyStore.open(keysUrl);
      gateway = await startProgram(
        ['gateway/main.ts', '--supergraph', 'schema/supergraph.graphql'],
        {
          PORT: String(port),
          SUBGRAPH_URLS: urls.join(','),
          LOG_LEVEL: 'silent',
          SUBGRAPH_KEY: subgraphKey,
          KEYS_DATABASE_URL: keysUrl,
          PLANNING_TIMEOUT_MS: '60000',
          NODE_ENV: 'production',
        },
        /The graph is at/,
      );
      url = `http://127.0.0.1:${port}/graphql`;
    }, seedingTimeoutMs);

    afterAll(async () => {
      await gateway?.stop();
      await keys?.close();
      await Promise.all([...subgraphs.values()].map((program) => program.stop()));
      await graph?.close();
    });

    async function startSubgraph(name: SubgraphName): Promise<void> {
      const program = await startProgram(
        ['scripts/subgraph.ts', name],
        {
          PORT: String(ports.get(name)),
          DATABASE_URL: graph.databaseUrlOf(name),
          CLOCK: '2019-11-15T10:00:00+07:00',
          SUBGRAPH_KEY: subgraphKey,
          NODE_ENV: 'production',
        },
        /answers at/,
      );
      subgraphs.set(name, program);
    }

    async function ask(query: string, headers: Record<string, string> = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': 'en',
          'x-request-id': 'test',
          ...headers,
        },
        body: JSON.stringify({ query }),
      });
      return response.json();
    }

    /** What a subgraph says to a call that does not come from its gateway: the HTTP status, and the code of an error. */
    async function call(name: SubgraphName, query: string, token?: string) {
      const response = await fetch(`http://127.0.0.1:${ports.get(name)}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && { [callerHeader]: token }),
        },
        body: JSON.stringify({ query }),
      });
      const { errors } = (await response.json()) as { errors?: [{ extensions: { code: string } }] };
      return [response.status, errors?.[0].extensions.code];
    }

    const unit = `{ receptionUnit(code: "000.00.40.H49") { kind availability(first: 1) { edges { node { free } } } } }`;

    const unitWithoutAvailability = {
      data: { receptionUnit: { kind: 'PROVINCIAL_CENTRE', availability: null } },
      errors: [
        {
          message: expect.stringContaining('appointments'),
          path: ['receptionUnit', 'availability'],
          extensions: {
            code: 'SUBGRAPH_UNREACHABLE',
            subgraph: 'appointments',
            requestId: 'test',
            retryable: true,
          },
        },
      ],
    };

    test.each([
      '{ __typename }',
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
    ])('a subgraph in production answers %s only to a call that is signed, once', async (query) => {
      const refused = [401, 'CALLER_NOT_PROVEN'];
      expect(await call('agencies', query)).toEqual(refused);
      expect(await call('agencies', query, 'forged')).toEqual(refused);
      const token = callerSigner(subgraphKey)('agencies', undefined);
      expect(await call('dossiers', query, token)).toEqual(refused);
      expect(await call('agencies', query, token)).toEqual([200, undefined]);
      expect(await call('agencies', query, token)).toEqual(refused);
      const byAnother = callerSigner(`not ${subgraphKey}`)('agencies', undefined);
      expect(await call('agencies', query, byAnother)).toEqual(refused);
    });

    const units = '{ receptionUnit(code: "000.00.40.H49") { kind } }';
    const exchanges = `{ receptionUnit(code: "000.00.40.H49") { kind } exchangeLog(first: 1) { edges { cursor } } }`;
    const unit40 = { receptionUnit: { kind: 'PROVINCIAL_CENTRE' } };
    const unauthenticated = { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };
    const past = new Date(Date.now() - 1_000);

    test.each<[string, Partial<StoredKey>, boolean]>([
      ['that holds', {}, true],
      ['from its address', { addresses: ['127.0.0.0/8'] }, true],
      ['from another address', { addresses: ['10.0.0.0/8'] }, false],
      ['that has expired', { expiresAt: past }, false],
      ['that was revoked', { revokedAt: past }, false],
    ])('a key %s is taken for what it is', async (_, changes, holds) => {
      const key = await storeKey(changes);
      const answer = await ask(units, { 'x-api-key': key });
      expect(answer).toMatchObject(holds ? { data: unit40 } : unauthenticated);
      if (!holds) expect(answer).not.toHaveProperty('data');
    });

    test.each([
      ['with the scope', ['units:exchange'], true],
      ['with another scope', ['dossiers:read'], false],
    ])('a key %s gets what it is for, and the rest in any case', async (_, scopes, mayAsk) => {
      const key = await storeKey({ scopes });
      const { data, errors } = (await ask(exchanges, { authorization: `Bearer ${key}` })) as Answer;
      expect(data).toEqual({
        ...unit40,
        exchangeLog: mayAsk ? { edges: expect.any(Array) } : null,
      });
      expect(errors?.map(({ path, extensions: { code } }) => [path, code])).toEqual(
        mayAsk ? undefined : [[['exchangeLog'], 'UNAUTHORIZED_FIELD_OR_TYPE']],
      );
    });

    /** Puts a key of a partner of the centre into the store of the running gateway. */
    async function storeKey(changes: Partial<StoredKey>): Promise<string> {
      const key = makeAccessKey();
      await keys.add({
        id: idOfAccessKey(key) ?? '',
        name: 'test',
        hash: hashOfAccessKey(key),
        kind: 'partner',
        scopes: [],
        policies: [],
        units: ['000.00.40.H49'],
        addresses: [],
        createdAt: new Date(),
        expiresAt: null,
        revokedAt: null,
        lastUsedAt: null,
        ...changes,
      });
      return key;
    }

    test('a subgraph that was absent at the start costs its own fields only', async () => {
      expect(await ask('{ receptionUnit(code: "000.00.40.H49") { kind } }')).toEqual({
        data: { receptionUnit: { kind: 'PROVINCIAL_CENTRE' } },
      });
      expect(await ask(unit)).toMatchObject(unitWithoutAvailability);
    });

    test('a subgraph that comes, dies and comes back is used as it is there', async () => {
      await startSubgraph('appointments');
      const whole = await ask(unit);
      expect(whole).toMatchObject({ data: { receptionUnit: { availability: { edges: [{}] } } } });
      await subgraphs.get('appointments')?.kill();
      expect(await ask(unit)).toMatchObject(unitWithoutAvailability);
      await startSubgraph('appointments');
      expect(await ask(unit)).toEqual(whole);
    });
  });
});

interface Answer extends Omit<AnyAnswer, 'errors'> {
  readonly errors?: readonly { path?: unknown[]; extensions: { code: string } }[];
}
