import {
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type VariableNode,
  visit,
} from 'graphql';

/** Gives variables the names that they have in an operation. */
export type NameVariables = (
  variables: Readonly<Record<string, unknown>>,
) => Record<string, unknown>;

interface Operation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Map<string, FragmentDefinitionNode>;
}

/** Names that the gateway gives to variables of its own in queries for entities. */
const gatewayName = /^representations(_\d+)?$/;
const prefix = 'client_';

/** Gives a client's variables other names where they would be taken for the gateway's own. */
export function withOwnVariables({
  operation,
  fragments,
}: Operation): Operation & { readonly nameVariables: NameVariables } {
  const definitions = operation.variableDefinitions ?? [];
  const names = definitions.map(({ variable }) => variable.name.value);
  if (!names.some((name) => gatewayName.test(name))) {
    return { operation, fragments, nameVariables: (variables) => variables };
  }
  const renamed = new Map(names.map((name) => [name, freeName(name, new Set(names))]));
  const Variable = (variable: VariableNode): VariableNode => {
    const value = renamed.get(variable.name.value) ?? variable.name.value;
    return { ...variable, name: { ...variable.name, value } };
  };
  return {
    operation: visit(operation, { Variable }),
    fragments: new Map(
      fragments.entries().map(([name, fragment]) => [name, visit(fragment, { Variable })]),
    ),
    nameVariables: (variables) => {
      const given = Object.entries(variables);
      return Object.fromEntries(given.map(([name, value]) => [renamed.get(name) ?? name, value]));
    },
  };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  while (gatewayName.test(free) || (free !== name && taken.has(free))) free = prefix + free;
  return free;
}
