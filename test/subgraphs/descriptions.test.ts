import { describe, expect, test } from '@jest/globals';
import { type ASTNode, Kind, visit } from 'graphql';
import { subgraphNames } from '../../subgraphs/shared/config.ts';
import { typeDefinitions } from '../../subgraphs/shared/type-definitions.ts';

/** Names of all that a schema defines without saying what it is, `Type.field(argument)`. */
function undescribed(schema: ASTNode): string[] {
  const path: string[] = [];
  const found: string[] = [];
  const described = {
    enter(node: { name: { value: string }; description?: { value: string } | undefined }) {
      path.push(node.name.value);
      if (!node.description?.value.trim()) found.push(path.join('.'));
    },
    leave() {
      path.pop();
    },
  };
  // An extension adds to what has been described where it is defined.
  const named = {
    enter: (node: { name: { value: string } }) => void path.push(node.name.value),
    leave: described.leave,
  };
  visit(schema, {
    [Kind.SCALAR_TYPE_DEFINITION]: described,
    [Kind.OBJECT_TYPE_DEFINITION]: described,
    [Kind.INTERFACE_TYPE_DEFINITION]: described,
    [Kind.UNION_TYPE_DEFINITION]: described,
    [Kind.ENUM_TYPE_DEFINITION]: described,
    [Kind.ENUM_VALUE_DEFINITION]: described,
    [Kind.INPUT_OBJECT_TYPE_DEFINITION]: described,
    [Kind.FIELD_DEFINITION]: described,
    [Kind.INPUT_VALUE_DEFINITION]: described,
    [Kind.OBJECT_TYPE_EXTENSION]: named,
  });
  return found;
}

describe.each(subgraphNames)('the schema of %s', (subgraph) => {
  test('describes every type, field, argument and value', () => {
    const schemaFile = new URL(`../../subgraphs/${subgraph}/schema.graphql`, import.meta.url);
    expect(undescribed(typeDefinitions(schemaFile))).toEqual([]);
  });
});
