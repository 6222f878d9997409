import { describe, expect, test } from '@jest/globals';
import { addressCheck, isAddressRange } from '../../../gateway/access/address-ranges.ts';

describe('a list of addresses', () => {
  const isAllowed = addressCheck(['10.1.0.0/16', '192.0.2.7', '2001:db8::/32']);

  test.each(['10.1.255.255', '192.0.2.7', '2001:db8::1', '::ffff:10.1.2.3'])(
    'allows %s',
    (address) => {
      expect(isAllowed(address)).toBe(true);
    },
  );

  test.each(['10.2.0.0', '192.0.2.8', '2001:db9::1', '::ffff:10.2.0.0', '', 'unknown'])(
    'does not allow %j',
    (address) => {
      expect(isAllowed(address)).toBe(false);
    },
  );

  test('that is empty allows all', () => {
    expect(addressCheck([])('192.0.2.8')).toBe(true);
  });

  test.each(['10.0.0.0/8', '10.0.0.1', '::1', '::/0'])('may have %s', (range) => {
    expect(isAddressRange(range)).toBe(true);
  });

  test.each([
    '10.0.0.0/33',
    '::/129',
    '10.0.0/8',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '10.0.0.0/-1',
    'localhost',
    '',
  ])('cannot have %j', (range) => {
    expect(isAddressRange(range)).toBe(false);
  });
});
