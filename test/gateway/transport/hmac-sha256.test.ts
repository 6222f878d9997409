import { createHmac } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hmacSha256 } from '../../../gateway/transport/hmac-sha256.ts';

test('signatures are those of HMAC with SHA-256, for secrets and texts of any length', () => {
  const secret = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' });
  const length = fc.oneof(fc.nat(1_000), fc.integer({ min: 16_380, max: 16_390 }), fc.nat(100_000));
  const character = fc.constantFrom('a', '_', '-', '.', '9');
  fc.assert(
    fc.property(
      secret,
      fc.array(fc.tuple(character, length), { minLength: 1, maxLength: 5 }),
      (key, parts) => {
        const sign = hmacSha256(key);
        for (const [letter, count] of parts) {
          const text = letter.repeat(count);
          expect(sign(text)).toBe(createHmac('sha256', key).update(text).digest('base64url'));
        }
      },
    ),
  );
});
