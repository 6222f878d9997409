import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '../../../subgraphs/shared/random.ts';

const draws = 20_000;

describe('seeded chance', () => {
  test('repeats itself', () => {
    const values = () => {
      const random = seededRandom(7);
      return [random.next(), random.integer(1, 6), random.pick(['a', 'b', 'c']), random.next()];
    };
    expect(values()).toEqual(values());
    expect(seededRandom(7).next()).not.toBe(seededRandom(8).next());
  });

  test('draws whole numbers evenly, both ends included', () => {
    const random = seededRandom('dice');
    const counts = new Map<number, number>();
    for (let draw = 0; draw < draws; draw++) {
      const value = random.integer(1, 6);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) {
      expect(Math.abs(count - draws / 6)).toBeLessThan(draws / 60);
    }
  });

  test('chooses by weight, and never what weighs nothing', () => {
    const random = seededRandom('scales');
    const chosen = Array.from({ length: draws }, () =>
      random.weighted([
        ['often', 3],
        ['never', 0],
        ['seldom', 1],
      ] as const),
    );
    expect(chosen).not.toContain('never');
    const often = chosen.filter((choice) => choice === 'often').length;
    expect(Math.abs(often - draws * 0.75)).toBeLessThan(draws / 50);
    expect(() => random.weighted([['never', 0]])).toThrow(RangeError);
  });

  test('gives each part chance of its own', () => {
    const random = seededRandom(1);
    const before = random.fork('units').next();
    random.next();
    expect(random.fork('units').next()).toBe(before);
    expect(random.fork('days').next()).not.toBe(before);
  });
});
