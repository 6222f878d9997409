import {
  type DocumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  visit,
} from 'graphql';
import { typeNameField } from './type-name-field.ts';

/**
 * Decides conditions without variables, as in `@skip(if: true)`. The planner forgets them below conditions with
 * variables, so that what is to be left out would be asked for, or finds no plan when they leave nothing.
 */
export function withConstantsDecided(document: DocumentNode): DocumentNode {
  const decide = <Node extends FieldNode | InlineFragmentNode | FragmentSpreadNode>(node: Node) => {
    const decided = (node.directives ?? []).map((directive) => {
      const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
      const isConstant = value?.kind === Kind.BOOLEAN;
      return { directive, isMet: isConstant ? value.value === isInclude(directive) : undefined };
    });
    if (decided.some(({ isMet }) => isMet === false)) return null;
    if (decided.every(({ isMet }) => isMet === undefined)) return undefined;
    const directives = decided.filter(({ isMet }) => !isMet).map(({ directive }) => directive);
    return { ...node, directives };
  };
  return visit(document, {
    Field: { enter: decide },
    InlineFragment: { enter: decide },
    FragmentSpread: { enter: decide },
    SelectionSet: {
      leave: (node) =>
        node.selections.length === 0 ? { ...node, selections: [typeNameField] } : undefined,
    },
  });
}

function isInclude({ name }: { readonly name: { readonly value: string } }): boolean {
  return name.value === 'include';
}
