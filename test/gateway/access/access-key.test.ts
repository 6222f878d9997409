import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  hashOfAccessKey,
  idOfAccessKey,
  makeAccessKey,
} from '../../../gateway/access/access-key.ts';

describe('an API key', () => {
  test('has a prefix by which it is found in texts, an id and a secret of its own', () => {
    const [one, two] = [makeAccessKey(), makeAccessKey()];
    expect(one).toMatch(/^gk_[0-9a-z]{12}_[0-9A-Za-z]{38}$/);
    expect(idOfAccessKey(one)).toBe(one.slice(3, 15));
    expect(one.slice(0, 15)).not.toBe(two.slice(0, 15));
    expect(one.slice(16)).not.toBe(two.slice(16));
    expect(hashOfAccessKey(one)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('has a checksum that finds every character mistyped, left out, or put in', () => {
    const key = makeAccessKey();
    const place = fc.integer({ min: 0, max: key.length });
    const character = fc.constantFrom(...'0aZ9_-');
    fc.assert(
      fc.property(place, character, (at, other) => {
        const before = key.slice(0, at);
        const changed = [
          before + other + key.slice(at + 1),
          before + other + key.slice(at),
          before + key.slice(at + 1),
        ];
        for (const text of changed.filter((text) => text !== key)) {
          expect(idOfAccessKey(text)).toBeUndefined();
        }
      }),
    );
  });

  test.each(['', 'gk_', 'gk__', 'Bearer x', `gk_${'a'.repeat(100_000)}`])(
    'is not %.20j',
    (text) => {
      expect(idOfAccessKey(text)).toBeUndefined();
    },
  );
});
