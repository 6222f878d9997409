import { describe, expect, test } from '@jest/globals';
import { anonymous } from '../../../gateway/access/caller.ts';
import { ParsedAnswers } from '../../../gateway/sharing/parsed-answers.ts';

const text =
  '{"data":{"books":[{"code":"1","tags":["a",null,2.5]},null],"__proto__":{"constructor":{"x":true}}}}';
const nobody = {};

describe('an answer that comes again', () => {
  test('is the same for each who gets it, and each may change it', () => {
    const answers = new ParsedAnswers(1_000_000, 0);
    for (let time = 0; time < 4; time++) {
      const answer = answers.parse(text, nobody);
      expect(JSON.stringify(answer)).toBe(text);
      spoil(answer);
    }
  });

  test('is known by all of its bytes', () => {
    const answers = new ParsedAnswers(1_000_000, 0);
    const other = text.replace('2.5', '2.6');
    for (const each of [text, text, other, text, other]) {
      expect(JSON.stringify(answers.parse(each, nobody))).toBe(each);
    }
  });

  test('is found to be none each time', () => {
    const answers = new ParsedAnswers(1_000_000, 0);
    for (const broken of ['[1]', '{', '{}', '[1]', '{', '{}']) {
      expect(() => answers.parse(broken, nobody)).toThrow();
    }
    expect(answers.bytes).toBe(0);
  });
});

describe('what is kept', () => {
  test('has a bound', () => {
    const answers = new ParsedAnswers(10_000, 0);
    const numbered = (index: number) => JSON.stringify({ data: { text: `${index}`.padEnd(300) } });
    for (let index = 0; index < 1_000; index++) {
      for (const _ of [1, 2]) answers.parse(numbered(index), nobody);
      expect(answers.bytes).toBeLessThanOrEqual(10_000);
    }
    expect(answers.bytes).toBeGreaterThan(5_000);
  });

  test('is nothing that is short', () => {
    const answers = new ParsedAnswers(10_000);
    for (const _ of [1, 2, 3]) answers.parse(text, nobody);
    expect(answers.bytes).toBe(0);
  });

  test.each([
    { person: '022090000001', purpose: null },
    { person: null, purpose: 'inspection' },
  ])('is nothing of a caller who may read personal data (%j)', (rights) => {
    const answers = new ParsedAnswers(10_000, 0);
    const caller = { ...anonymous, ...rights, requestId: 'x' };
    for (const _ of [1, 2, 3]) answers.parse(text, { caller });
    expect(answers.bytes).toBe(0);
  });
});

/** Changes every list and object within a value. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const below of Object.values(value)) spoil(below);
  if (Array.isArray(value)) value.reverse();
  else Object.assign(value, { spoilt: true });
}
