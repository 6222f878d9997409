import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { explorerExamples } from '../../scripts/explorer-examples.ts';

const apiFile = new URL('../../schema/api.graphql', import.meta.url);

test('the examples of the explorer fit the schema, and have the variables that they declare', async () => {
  const schema = buildSchema(readFileSync(apiFile, 'utf8'));
  const examples = await explorerExamples();
  expect(examples.length).toBeGreaterThan(0);
  for (const { query, variables } of examples) {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    const [operation] = document.definitions;
    const declared =
      operation?.kind === 'OperationDefinition' ? operation.variableDefinitions : undefined;
    expect(Object.keys(JSON.parse(variables ?? '{}'))).toEqual(
      (declared ?? []).map(({ variable }) => variable.name.value),
    );
  }
});
