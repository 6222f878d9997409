import { z } from 'zod';
import { isDay } from '../instants.ts';

/**
 * Schemas for the usual cells. Their messages say what is wanted and follow the place: `line 3, column "code": …`.
 */

/** Text of 1 to `maxLength` characters. */
export function text(maxLength = 255) {
  return z
    .string()
    .min(1, 'must not be empty')
    .max(maxLength, `must have at most ${maxLength} characters`);
}

/** Text of a given form. @param wanted the form in words: `five digits` */
export function matching(pattern: RegExp, wanted: string) {
  return z.string().regex(pattern, `must be ${wanted}`);
}

/** A number without a fraction, written in digits alone. */
export function wholeNumber(smallest = 0, largest = Number.MAX_SAFE_INTEGER) {
  const message = `must be a whole number from ${smallest} to ${largest}`;
  return z
    .string()
    .regex(/^-?\d{1,16}$/, message)
    .transform(Number)
    .refine((value) => value >= smallest && value <= largest, message);
}

/** A day that exists. */
export const day = z.string().refine(isDay, 'must be a day as YYYY-MM-DD');

const truths = new Map([
  ['yes', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['false', false],
  ['0', false],
]);

/** `yes`, `true`, `1` or `no`, `false`, `0`, in any case. */
export const yesOrNo = z.string().transform((cell, context) => {
  const truth = truths.get(cell.toLowerCase());
  if (truth !== undefined) return truth;
  context.addIssue({ code: 'custom', message: 'must be yes or no' });
  return z.NEVER;
});

/** One of some words. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  return z.enum(words, `must be one of ${words.join(', ')}`);
}

/** Several values in one cell; an empty cell has none. */
export function listOf<Item extends z.ZodType<unknown, string>>(item: Item, separator = ';') {
  return z
    .string()
    .transform((cell) => (cell === '' ? [] : cell.split(separator).map((part) => part.trim())))
    .pipe(z.array(item));
}

/** A cell that may be empty, which is `null`. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((cell) => (cell === '' ? null : cell), schema.nullable());
}
