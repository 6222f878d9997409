import { describe, expect, test } from '@jest/globals';
import { fuzz } from './fuzz.ts';

describe('our executor', () => {
  test('answers random operations as a schema without subgraphs and as stock do', async () => {
    const seed = Number(process.env.FUZZ_SEED ?? 20191115);
    const result = await fuzz({ seed, operations: 2000 });
    expect(result).toMatchObject({ failure: undefined, fallbacks: 0 });
    expect(result.operations).toBeGreaterThanOrEqual(2000);
  }, 300_000);
});
