import { expect, test } from '@jest/globals';
import { payerOf } from '../../../gateway/limits/payer.ts';

test.each([
  ['partner', 'vnpt', '10.0.0.1', 'partner:vnpt'],
  ['anonymous', 'anonymous', '10.0.0.1', 'address:10.0.0.1'],
  ['anonymous', 'anonymous', '::ffff:10.0.0.1', 'address:10.0.0.1'],
  ['anonymous', 'anonymous', '2001:db8:1:2:3:4:5:6', 'address:2001:db8:1:2'],
  ['anonymous', 'anonymous', '2001:db8:1:2::6', 'address:2001:db8:1:2'],
  ['anonymous', 'anonymous', '2001:db8::6', 'address:2001:db8:0:0'],
  ['anonymous', 'anonymous', '::1', 'address:0:0:0:0'],
] as const)('%s %s at %s pays as %s', (kind, id, address, payer) => {
  expect(payerOf({ kind, id }, address)).toBe(payer);
});
