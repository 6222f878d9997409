import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type HttpSubgraph, serveLibrary } from '../support/http-subgraph.ts';
import { type RunningGateway, runLibraryGateway } from '../support/running-gateway.ts';

const page = 'https://dichvucong.example';

let subgraphs: HttpSubgraph[];
let gateway: RunningGateway;

beforeAll(async () => {
  subgraphs = [await serveLibrary('catalogue'), await serveLibrary('loans')];
  gateway = await gatewayFor({ CORS_ORIGINS: `${page}, https://b.example` });
});

afterAll(async () => {
  await gateway.close();
  await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
});

describe('a page of another origin', () => {
  test('may ask and read the answer if it is on the list', async () => {
    const { headers, body } = await gateway.ask({ query: '{ loans }' }, { origin: page });
    expect(body).toEqual({ data: { loans: 2 } });
    expect(headers.get('access-control-allow-origin')).toBe(page);
    expect(headers.get('access-control-expose-headers')).toContain('www-authenticate');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toMatch(/origin/i);
  });

  test('asks first what it may send', async () => {
    const { status, headers } = await preflight(gateway, page);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(page);
    expect(headers.get('access-control-allow-methods')).toBe('GET, POST');
    expect(headers.get('access-control-allow-headers')).toBe('content-type, x-api-key');
  });

  test.each(['https://evil.example', 'null', `${page}.evil.example`, `${page}:8443`])(
    'gets no leave from %s',
    async (origin) => {
      const answer = await gateway.ask({ query: '{ loans }' }, { origin });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      const { headers } = await preflight(gateway, origin);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('gets no leave where there is no list', async () => {
    const closed = await gatewayFor({});
    const { headers } = await closed.ask({ query: '{ loans }' }, { origin: page });
    await closed.close();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('may be any page where all are allowed', async () => {
    const open = await gatewayFor({ CORS_ORIGINS: '*' });
    const { headers } = await open.ask({ query: '{ loans }' }, { origin: 'https://c.example' });
    await open.close();
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('a form of another site', () => {
  test.each(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'])(
    'cannot send an operation as %s',
    async (type) => {
      const body = JSON.stringify({ query: 'mutation { addBook(title: "x") { code } }' });
      const { status } = await gateway.ask(body, { 'content-type': type });
      expect(status).toBe(415);
    },
  );
});

test.each(['/graphql', '/health/live', '/no-such-page'])(
  'what %s answers is data and nothing else to a browser',
  async (path) => {
    const { headers } = await fetch(`${gateway.url}${path}`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
  },
);

function gatewayFor(environment: NodeJS.ProcessEnv): Promise<RunningGateway> {
  const [catalogue, loans] = subgraphs.map(({ url }) => url);
  const urls = { catalogue: catalogue as string, loans: loans as string };
  return runLibraryGateway(urls, environment);
}

function preflight({ url }: RunningGateway, origin: string): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type, x-api-key',
    },
  });
}
