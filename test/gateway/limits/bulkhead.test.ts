import { describe, expect, test } from '@jest/globals';
import { Bulkhead } from '../../../gateway/limits/bulkhead.ts';

const limits = { maxRunning: 3, maxRunningOfCaller: 2, maxWaiting: 2, maxWaitMs: 60_000 };

describe('requests', () => {
  test('run at once while there is room, then wait for their turn', async () => {
    const { bulkhead, ask, started } = prepare();
    const first = ask('a');
    ask('b');
    const third = ask('c');
    ask('d');
    expect([started(), bulkhead.running, bulkhead.waiting]).toEqual(['abc', 3, 1]);
    await third.end();
    expect([started(), bulkhead.running, bulkhead.waiting]).toEqual(['abcd', 3, 0]);
    await first.end();
    expect(bulkhead.running).toBe(2);
  });

  test('of one caller do not hold up those of another', async () => {
    const { ask, started } = prepare();
    const first = ask('a');
    ask('a');
    ask('a');
    const other = ask('b');
    expect(started()).toBe('aab');
    ask('c');
    await other.end();
    expect(started()).toBe('aabc');
    await first.end();
    expect(started()).toBe('aabca');
  });

  test('beyond those that may wait are refused', async () => {
    const { ask, bulkhead } = prepare();
    for (const caller of 'abcde') ask(caller);
    await expect(bulkhead.run('f', async () => {})).rejects.toMatchObject({
      code: 'OVERLOADED',
      retryAfterS: 1,
    });
  });

  test('that wait too long are refused, and forgotten', async () => {
    const { ask, bulkhead } = prepare({ ...limits, maxWaitMs: 1 });
    for (const caller of 'abc') ask(caller);
    await expect(bulkhead.run('d', async () => {})).rejects.toMatchObject({ code: 'OVERLOADED' });
    expect(bulkhead.waiting).toBe(0);
  });

  test('that fail make room too', async () => {
    const bulkhead = new Bulkhead({ ...limits, maxRunning: 1 });
    await expect(bulkhead.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow();
    expect(await bulkhead.run('a', async () => 'answered')).toBe('answered');
    expect(bulkhead.running).toBe(0);
  });

  test('are refused while the process is behind', async () => {
    let isBehind = true;
    const bulkhead = new Bulkhead(limits, () => isBehind);
    await expect(bulkhead.run('a', async () => 1)).rejects.toMatchObject({ code: 'OVERLOADED' });
    isBehind = false;
    expect(await bulkhead.run('a', async () => 1)).toBe(1);
  });
});

function prepare(given = limits) {
  const bulkhead = new Bulkhead(given);
  let started = '';
  const ask = (caller: string) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const running = bulkhead.run(caller, () => {
      started += caller;
      return promise;
    });
    running.catch(() => {});
    return {
      end: async () => {
        resolve();
        await running;
        await new Promise(setImmediate);
      },
    };
  };
  return { bulkhead, ask, started: () => started };
}
