import type { Day } from './instants.ts';

/** A share with the two numbers that it was computed from. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  /** Two decimals, rounded half up, for example `94.88`; null when there is nothing to be a part of. */
  readonly percent: string | null;
  readonly asOf: Day;
}

export function share(numerator: number, denominator: number, asOf: Day): Share {
  return { numerator, denominator, percent: percentOf(numerator, denominator), asOf };
}

/** 100 × numerator ÷ denominator with two decimals, rounded half up in integers, so that no binary fraction tips it. */
export function percentOf(numerator: number, denominator: number): string | null {
  if (denominator === 0) return null;
  const hundredths =
    (BigInt(numerator) * 20_000n + BigInt(denominator)) / (2n * BigInt(denominator));
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
