import { describe, expect, test } from '@jest/globals';
import { Lines } from '../../../subgraphs/shared/write/lines.ts';

describe('lines', () => {
  test('let so many in as there is width for, then one for each who leaves, first come first', async () => {
    const { arrive, leave, seen } = crowd(2);
    const all = ['a', 'b', 'c', 'd'].map(arrive);
    expect(seen).toEqual(['a', 'b']);
    leave('b');
    await all[1];
    expect(seen).toEqual(['a', 'b', 'c']);
    leave('a');
    await all[0];
    expect(seen).toEqual(['a', 'b', 'c', 'd']);
    leave('c');
    leave('d');
    await Promise.all(all);
  });

  test('of different names do not wait for each other', async () => {
    const lines = new Lines(1);
    const first = Promise.withResolvers<string>();
    const one = lines.through('one', () => first.promise);
    expect(await lines.through('other', async () => 'in')).toBe('in');
    first.resolve('out');
    expect(await one).toBe('out');
  });

  test('let the next one in after who fails, and give the failure to whom it belongs', async () => {
    const lines = new Lines(1);
    const failing = lines.through('one', () => Promise.reject(new Error('a bug')));
    const next = lines.through('one', async () => 'in');
    await expect(failing).rejects.toThrow('a bug');
    expect(await next).toBe('in');
  });
});

function crowd(width: number) {
  const lines = new Lines(width);
  const seen: string[] = [];
  const leaving = new Map<string, () => void>();
  const arrive = (name: string) =>
    lines.through('one', () => {
      seen.push(name);
      return new Promise<void>((leave) => leaving.set(name, leave));
    });
  return { arrive, leave: (name: string) => leaving.get(name)?.(), seen };
}
