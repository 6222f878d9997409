/**
 * Measures how long each attack of test/gateway/limits keeps a gateway's event loop busy: `npm run bench:attacks`.
 * The first request of each is shown apart, as it meets code that was not compiled yet. Then how long others wait for
 * their answers while somebody sends one attack after another, in turns with calm.
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
console.table(await waits());
await gateway.terminate();

/** Turns of calm and of attack, and how many ordinary requests are timed in each, several at once. */
async function waits() {
  const turns = { calm: [] as number[], attacked: [] as number[] };
  await waitsMs(false);
  for (let turn = 0; turn < 5; turn++) {
    turns.calm.push(...(await waitsMs(false)));
    turns.attacked.push(...(await waitsMs(true)));
  }
  return Object.entries(turns).map(([state, found]) => {
    const ordered = found.toSorted((one, other) => one - other);
    const at = (share: number) => ordered[Math.floor(ordered.length * share)]?.toFixed(2);
    return { state, requests: found.length, 'p50 ms': at(0.5), 'p99 ms': at(0.99) };
  });
}

async function waitsMs(isAttacked: boolean): Promise<readonly number[]> {
  let isOver = false;
  const attacker = async () => {
    for (let next = 0; isAttacked && !isOver; next++) {
      await (await send((attacks[next % attacks.length] as (typeof attacks)[number]).body)).text();
    }
  };
  const found: number[] = [];
  const client = async () => {
    for (let request = 0; request < 200; request++) {
      const begin = performance.now();
      await (await send(ordinary.body)).text();
      found.push(performance.now() - begin);
    }
  };
  const attacking = attacker();
  await Promise.all(Array.from({ length: 10 }, client));
  isOver = true;
  await attacking;
  return found;
}

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
