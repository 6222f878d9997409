import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { warningOfOpenDemoKeys } from '../../../gateway/access/open-demo-keys.ts';
import { readConfiguration, settingNames } from '../../../gateway/config/configuration.ts';

describe('the configuration', () => {
  test('comes from the environment, and a flag wins', () => {
    const environment = { SUPERGRAPH: 'a.graphql', PORT: '4010', SUBGRAPH_URLS: 'x=http://h:1/' };
    expect(readConfiguration(['--port', '0', '--max-query-depth=7'], environment)).toEqual({
      SUPERGRAPH: 'a.graphql',
      SUBGRAPH_URLS: new Map([['x', 'http://h:1/']]),
      HOST: '0.0.0.0',
      PORT: 0,
      FORWARD_HEADERS: [],
      CORS_ORIGINS: [],
      TRUSTED_PROXIES: [],
      CLIENT_TIMEOUT_MS: 15_000,
      TRUSTED_DOCUMENTS_MODE: 'off',
      MAX_BODY_BYTES: 1_048_576,
      MAX_QUERY_TOKENS: 15_000,
      MAX_QUERY_DEPTH: 7,
      MAX_QUERY_FIELDS: 10_000,
      MAX_ROOT_FIELDS: 100,
      MAX_ALIASES: 1_000,
      MAX_DIRECTIVES: 500,
      MAX_FRAGMENTS: 200,
      MAX_OPERATIONS: 50,
      MAX_FIELD_COMPARISONS: 20_000,
      MAX_LIST_ITEMS: 5_000,
      MAX_VARIABLE_VALUES: 20_000,
      MAX_TEXT_BYTES: 262_144,
      MAX_OPERATION_COST: 1_000_000,
      COST_WINDOW_S: 60,
      COST_REPORT: 'on-request',
      REDIS_TIMEOUT_MS: 100,
      MAX_CONCURRENT_REQUESTS: 1_000,
      MAX_CONCURRENT_REQUESTS_PER_CALLER: 500,
      MAX_WAITING_REQUESTS: 1_000,
      MAX_WAIT_MS: 5_000,
      MAX_EVENT_LOOP_DELAY_MS: 1_000,
      INTROSPECTION: 'public',
      EXPLORER: true,
      PLANNING_TIMEOUT_MS: 5_000,
      SUBGRAPH_CONNECTIONS: 128,
      SUBGRAPH_CONNECT_TIMEOUT_MS: 2_000,
      SUBGRAPH_TIMEOUT_MS: 15_000,
      SUBGRAPH_MAX_BODY_BYTES: 67_108_864,
      JOIN_REQUESTS: true,
      JOIN_SUBGRAPH_QUERIES: true,
      COALESCE_FETCHES: true,
      UNAUTHORIZED: 'remove',
      PLAN_CACHE_BYTES: 33_554_432,
      ANSWER_CACHE_BYTES: 16_777_216,
      LOG_LEVEL: 'warn',
    });
  });

  test('shows the schema to everybody in development, and by scope in production', () => {
    const inProduction = { NODE_ENV: 'production' };
    expect(readConfiguration([], inProduction).INTROSPECTION).toBe('scope');
    expect(readConfiguration(['--introspection', 'off'], inProduction).INTROSPECTION).toBe('off');
  });

  test.each([undefined, 'development', 'test'])('is open where NODE_ENV is %s', (NODE_ENV) => {
    const environment = { NODE_ENV, DEMO_KEYS: 'docs/demo-keys.json' };
    expect(readConfiguration([], environment)).toMatchObject({
      INTROSPECTION: 'public',
      EXPLORER: true,
      DEMO_KEYS: 'docs/demo-keys.json',
    });
  });

  test.each(['prod', 'staging', 'Development', ''])(
    'takes NODE_ENV=%s for production',
    (NODE_ENV) => {
      const closed = { INTROSPECTION: 'scope', EXPLORER: false };
      expect(readConfiguration([], { NODE_ENV })).toMatchObject(closed);
      expect(readConfiguration(['--node-env', NODE_ENV], {})).toMatchObject(closed);
      const environment = { NODE_ENV, DEMO_KEYS: 'docs/demo-keys.json' };
      expect(() => readConfiguration([], environment)).toThrow(/^DEMO_KEYS .* are published/);
    },
  );

  test('keeps published keys on its own machine, and warns where somebody opens them', () => {
    const started = (environment: NodeJS.ProcessEnv) => {
      const configuration = readConfiguration([], environment);
      return [configuration.HOST, warningOfOpenDemoKeys(configuration) !== undefined];
    };
    const DEMO_KEYS = 'docs/demo-keys.json';
    expect(started({ DEMO_KEYS })).toEqual(['127.0.0.1', false]);
    expect(started({ DEMO_KEYS, HOST: 'localhost' })).toEqual(['localhost', false]);
    expect(started({ DEMO_KEYS, HOST: '0.0.0.0' })).toEqual(['0.0.0.0', true]);
    expect(started({ DEMO_KEYS, HOST: '127.example' })).toEqual(['127.example', true]);
    expect(started({ DEMO_KEYS: 'none' })).toEqual(['0.0.0.0', false]);
  });

  test('reads lists', () => {
    const { SUBGRAPHS, FORWARD_HEADERS } = readConfiguration(
      ['--subgraphs', 'a=http://h:1/graphql?x=1, b=https://i/', '--forward-headers', 'X-A, x-b'],
      {},
    );
    expect(SUBGRAPHS).toEqual(
      new Map([
        ['a', 'http://h:1/graphql?x=1'],
        ['b', 'https://i/'],
      ]),
    );
    expect(FORWARD_HEADERS).toEqual(['x-a', 'x-b']);
  });

  test.each([
    [['--port', 'x'], /^PORT \(--port\) cannot be "x": .*number.*$/],
    [['--port', '70000'], /^PORT \(--port\) cannot be "70000": .*65535$/],
    [['--subgraphs', 'catalogue'], /^SUBGRAPHS .*expected name=http:\/\/…, got "catalogue"$/],
    [['--subgraphs', 'a=ftp://h'], /^SUBGRAPHS .*got "a=ftp:\/\/h"$/],
    [['--join-requests', 'maybe'], /^JOIN_REQUESTS \(--join-requests\) cannot be "maybe"/],
    [['--trusted-proxies', '10.0.0.0/33'], /^TRUSTED_PROXIES .*ranges like 10\.0\.0\.0\/8$/],
    [['--log-level', 'loud'], /^LOG_LEVEL .*"silent"/],
    [['--redis-url', 'http://h'], /^REDIS_URL .*$/],
    [['--no-such-flag', 'x'], /^Unknown option '--no-such-flag'/],
    [['stray'], /^Unexpected argument 'stray'/],
  ])('refuses %j in one line', (args, message) => {
    expect(() => readConfiguration(args, {})).toThrow(message);
  });

  test('tells nobody a secret, not even one that is too short', () => {
    expect(() => readConfiguration([], { SUBGRAPH_KEY: 'secret' })).toThrow(
      /^SUBGRAPH_KEY \(--subgraph-key\) cannot be what it is: .*32/,
    );
  });

  test('takes no published keys into production', () => {
    const environment = { NODE_ENV: 'production', DEMO_KEYS: 'docs/demo-keys.json' };
    expect(() => readConfiguration([], environment)).toThrow(/^DEMO_KEYS .* are published/);
    expect(readConfiguration(['--demo-keys', 'none'], environment).DEMO_KEYS).toBeUndefined();
  });

  test('is documented, setting by setting', () => {
    const page = readFileSync(new URL('../../../docs/gateway.md', import.meta.url), 'utf8');
    const documented = [...page.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
    expect(documented).toEqual(settingNames);
  });
});
