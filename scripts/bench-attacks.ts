/**
 * Measures how long each attack of test/gateway/limits keeps a gateway's event loop busy: `npm run bench:attacks`.
 * The first request of each is shown apart, as it meets code that was not compiled yet.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { attacks } from '../test/gateway/limits/attacks.ts';

const rounds = 20;
const gateway = new Worker(new URL('attacked-gateway.ts', import.meta.url));
const [url] = (await once(gateway, 'message')) as [string];

const ordinary = { name: 'no attack', body: '{"query":"{ __typename }"}' };
await busyMs(ordinary.body, rounds);
const results = [];
for (const { name, body } of [ordinary, ...attacks]) {
  const first = await busyMs(body, 1);
  results.push({
    attack: name,
    bytes: body.length,
    code: await codeOf(body),
    'first ms': first.toFixed(2),
    'usual ms': (await busyMs(body, rounds)).toFixed(2),
  });
}
console.table(results);
await gateway.terminate();

/** Processor time of the gateway's thread for one request, on average: other programs do not count. */
async function busyMs(body: string, requests: number): Promise<number> {
  const before = await gateway.cpuUsage();
  for (let request = 0; request < requests; request++) await send(body);
  const { user, system } = await gateway.cpuUsage(before);
  return (user + system) / 1_000 / requests;
}

async function codeOf(body: string): Promise<unknown> {
  const { errors } = (await (await send(body)).json()) as {
    errors?: { extensions: { code: string } }[];
  };
  return errors?.[0]?.extensions.code;
}

function send(body: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${url}/graphql`, { method: 'POST', headers, body });
}
