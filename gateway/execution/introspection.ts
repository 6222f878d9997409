import { executeSync, type FieldNode, Kind } from 'graphql';
import type { SelectedOperation } from './collect-fields.ts';
import type { Completion } from './completion.ts';

/** Answers `__schema` or `__type` from the public schema. */
export function compileIntrospection(
  { schema, operation, fragments }: SelectedOperation,
  nodes: readonly [FieldNode, ...FieldNode[]],
): (value: unknown, completion: Completion) => unknown {
  const name = nodes[0].alias?.value ?? nodes[0].name.value;
  const document = {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: nodes } },
      ...fragments.values(),
    ],
  } as const;
  return (_value, completion) => {
    const { data, errors } = executeSync({
      schema,
      document,
      variableValues: completion.variables,
    });
    if (errors?.[0]) throw errors[0];
    return data?.[name] ?? null;
  };
}
