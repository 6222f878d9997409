import type { ConstDirectiveNode, DocumentNode } from 'graphql';
import { argumentOf, changeFieldsTypes } from './fields-types.ts';

/**
 * Puts keys by which a subgraph finds no entities behind those by which it does. The planner gives up on a subgraph
 * when the first key that fits is not resolvable.
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  return changeFieldsTypes(supergraph, (type) => {
    const directives = type.directives ?? [];
    const last = directives.filter(isUnresolvable);
    if (last.length === 0) return type;
    return {
      ...type,
      directives: [...directives.filter((each) => !isUnresolvable(each)), ...last],
    };
  });
}

function isUnresolvable(directive: ConstDirectiveNode): boolean {
  return directive.name.value === 'join__type' && argumentOf(directive, 'resolvable') === false;
}
