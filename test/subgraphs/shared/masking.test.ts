import { describe, expect, test } from '@jest/globals';
import { maskName, maskNumber } from '../../../subgraphs/shared/masking.ts';

describe('a masked name', () => {
  test.each([
    ['Nguyễn Văn An', 'N. V. A.'],
    ['  Đặng   Thị Ánh ', 'Đ. T. Á.'],
    ['Ưng'.normalize('NFD'), 'Ư.'],
    ['lê hoàng', 'L. H.'],
    ['', ''],
  ])('of "%s" is "%s"', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});

describe('a masked number', () => {
  test.each([
    ['022091001234', '*********234'],
    ['0912 345 678', '*******678'],
    ['1234', '*234'],
    ['123', '***'],
    ['', ''],
  ])('of "%s" is "%s"', (number, masked) => {
    expect(maskNumber(number)).toBe(masked);
  });
});
