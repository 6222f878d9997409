import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CostStore } from '../../../../gateway/limits/cost/cost-store.ts';
import { memoryCostStore } from '../../../../gateway/limits/cost/memory-cost-store.ts';
import { redisCostStore } from '../../../../gateway/limits/cost/redis-cost-store.ts';
import { survivingCostStore } from '../../../../gateway/limits/cost/surviving-cost-store.ts';
import { type RedisServer, startRedis } from '../../../support/redis-server.ts';

/** Longer than the tests take, so that none of them meets the end of a window but by asking for it. */
const dayMs = 86_400_000;
let redis: RedisServer | null;
let stores: CostStore[] = [];

beforeAll(async () => {
  redis = await startRedis();
});

afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await redis?.stop();
});

const kept = <Store extends CostStore>(store: Store): Store => {
  stores = [...stores, store];
  return store;
};

/** A store that is connected. */
async function onRedis(limit: number, windowMs = dayMs): Promise<CostStore> {
  const { url } = redis as RedisServer;
  const store = kept(redisCostStore({ url, limit, windowMs, onError: () => {} }));
  for (;;) {
    try {
      await store.correct('nobody', 0, 0);
      return store;
    } catch {
      await new Promise(setImmediate);
    }
  }
}

let payers = 0;
const newPayer = () => `payer ${payers++}`;

describe.each([
  ['in memory', async (limit: number) => kept(memoryCostStore({ limit, windowMs: dayMs }))],
  ['on Redis', onRedis],
] as const)('spendings %s', (name, open) => {
  const skips = () => name === 'on Redis' && redis === null;

  test('are taken up to the limit and not beyond', async () => {
    if (skips()) return;
    const store = await open(10);
    const payer = newPayer();
    expect(await store.take(payer, 6)).toMatchObject({ isTaken: true, spent: 6 });
    expect(await store.take(payer, 5)).toMatchObject({ isTaken: false, spent: 6 });
    expect(await store.take(payer, 4)).toMatchObject({ isTaken: true, spent: 10 });
    expect(await store.take(payer, 0)).toMatchObject({ isTaken: true, spent: 10 });
    expect(await store.take(newPayer(), 10)).toMatchObject({ isTaken: true });
  });

  test('are given back, and taken beyond the limit when it turned out so', async () => {
    if (skips()) return;
    const store = await open(10);
    const payer = newPayer();
    const { window, resetAt } = await store.take(payer, 8);
    expect(await store.correct(payer, window, -5)).toMatchObject({ spent: 3, window });
    expect(await store.correct(payer, window, 20)).toMatchObject({ spent: 23 });
    expect(await store.take(payer, 1)).toMatchObject({ isTaken: false, spent: 23 });
    expect(Math.abs(resetAt - (window + 1) * dayMs)).toBeLessThan(60_000);
  });

  test('of another window are left alone', async () => {
    if (skips()) return;
    const store = await open(10);
    const payer = newPayer();
    const { window } = await store.take(payer, 8);
    expect(await store.correct(payer, window - 1, -5)).toMatchObject({ spent: 8 });
  });

  test('never exceed the limit, however many ask at once', async () => {
    if (skips()) return;
    const store = await open(100);
    const payer = newPayer();
    const taken = await Promise.all(Array.from({ length: 200 }, () => store.take(payer, 3)));
    expect(taken.filter(({ isTaken }) => isTaken)).toHaveLength(33);
  });
});

test('a new window begins with nothing spent', async () => {
  let now = 5_500;
  const store = memoryCostStore({ limit: 10, windowMs: 1_000 }, () => now);
  const { window, resetAt } = await store.take('a', 8);
  expect(resetAt).toBe(6_000);
  now = 6_000;
  expect(await store.take('a', 7)).toMatchObject({ isTaken: true, spent: 7, resetAt: 7_000 });
  expect(await store.correct('a', window, -8)).toMatchObject({ spent: 7 });
});

test('two gateways on one Redis keep to one allowance', async () => {
  if (redis === null) return;
  const [one, other] = [await onRedis(10), await onRedis(10)];
  const payer = newPayer();
  await one.take(payer, 8);
  expect(await other.take(payer, 3)).toMatchObject({ isTaken: false, spent: 8 });
});

test('windows on Redis end, and nothing is left there', async () => {
  if (redis === null) return;
  const store = await onRedis(10, 50);
  const payer = newPayer();
  const first = await store.take(payer, 10);
  let next = first;
  while (next.window === first.window) next = await store.take(payer, 10);
  expect(next).toMatchObject({ isTaken: true, spent: 10 });
});

describe('a store that outlives its Redis', () => {
  test('counts by itself while Redis does not answer, and together again after', async () => {
    if (redis === null) return;
    const changes: boolean[] = [];
    const store = survivingCostStore({
      shared: await onRedis(10),
      own: memoryCostStore({ limit: 10, windowMs: dayMs }),
      timeoutMs: 50,
      onChange: (isShared) => changes.push(isShared),
    });
    const payer = newPayer();
    const shared = await store.take(payer, 8);
    redis.pause();
    const own = await store.take(payer, 9);
    expect(own).toMatchObject({ isTaken: true, spent: 9 });
    expect(await store.take(payer, 2)).toMatchObject({ isTaken: false, spent: 9 });
    // What was taken on Redis is not given back here.
    expect(await store.correct(payer, shared.window, -8)).toMatchObject({ spent: 9 });
    expect(await store.correct(payer, own.window, -4)).toMatchObject({ spent: 5 });
    expect(changes).toEqual([false]);
    redis.resume();
    while (!changes.includes(true)) {
      await store.take(newPayer(), 1);
      await new Promise(setImmediate);
    }
    expect(await store.take(payer, 3)).toMatchObject({ isTaken: false, spent: 8 });
  });

  test('works without one from the start', async () => {
    const shared = kept(
      redisCostStore({ url: 'redis://127.0.0.1:1', limit: 5, windowMs: dayMs, onError: () => {} }),
    );
    const own = memoryCostStore({ limit: 5, windowMs: dayMs });
    const store = survivingCostStore({ shared, own, timeoutMs: 50, onChange: () => {} });
    expect(await store.take('a', 4)).toMatchObject({ isTaken: true });
    expect(await store.take('a', 4)).toMatchObject({ isTaken: false, spent: 4 });
  });
});
