import { describe, expect, test } from '@jest/globals';
import { preferredLanguage } from '../../../gateway/server/language.ts';

describe('the language of messages', () => {
  test.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['*', 'vi'],
    ['fr', 'vi'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,vi;q=0.8', 'en'],
    ['vi-VN,vi;q=0.9,en-US;q=0.8,en;q=0.7', 'vi'],
    ['fr;q=1, EN ; q=0.5', 'en'],
    ['en;q=0, vi;q=0.1', 'vi'],
    ['enx', 'vi'],
  ])('for Accept-Language %j is %s', (header, expected) => {
    expect(preferredLanguage(header)).toBe(expected);
  });
});
