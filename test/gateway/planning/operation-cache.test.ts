import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { createExecutor } from '../../../gateway/execution/executor.ts';
import type { Plan } from '../../../gateway/planning/planner.ts';
import { ask, plan, supergraph } from '../execution/two-subgraphs.ts';

describe('the cache of operations', () => {
  test('plans equal operations that arrive together once', async () => {
    const { executor, planned } = countingExecutor();
    await Promise.all([
      ask(executor, '{ count }'),
      ask(executor, '{ count }'),
      ask(executor, '{\n  count # the same but for spaces\n}'),
    ]);
    expect(planned()).toBe(1);
  });

  test('tells the operations of one document apart', async () => {
    const { executor, planned } = countingExecutor();
    const document = parse('query A { count } query B { id }');
    await executor.operations.get(document, 'A');
    await executor.operations.get(document, 'B');
    await executor.operations.get(document, 'A');
    expect(planned()).toBe(2);
  });

  test('forgets the least recently used when its bytes are spent', async () => {
    const { executor } = countingExecutor(200_000);
    for (let index = 0; index < 200; index++) {
      await executor.operations.get(parse(`query Q${index} { count }`));
    }
    expect(executor.operations.bytes).toBeLessThanOrEqual(200_000);
    expect(executor.operations.size).toBeGreaterThan(5);
    expect(executor.operations.size).toBeLessThan(100);
  });

  test('refuses an operation that would explode before it is planned', async () => {
    const { executor, planned } = countingExecutor();
    const levels = Array.from({ length: 30 }, (_, level) => {
      return `fragment F${level} on Person { a: friends { ...F${level + 1} } b: friends { ...F${level + 1} } }`;
    });
    const query = `{ me { ...F0 } } ${levels.join(' ')} fragment F30 on Person { id }`;
    expect(await ask(executor, query)).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_TOO_COMPLEX' } }],
    });
    expect(planned()).toBe(0);
  });
});

function countingExecutor(maxCacheBytes?: number) {
  let count = 0;
  const counting: Plan = (document) => {
    count++;
    return plan(document);
  };
  const executor = createExecutor({
    supergraph,
    transport: async () => ({ data: { count: 1 } }),
    plan: counting,
    ...(maxCacheBytes !== undefined && { maxCacheBytes }),
  });
  return { executor, planned: () => count };
}
