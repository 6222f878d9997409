import {
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  validate,
  visit,
} from 'graphql';
import { normalizeOperation } from '../../../gateway/planning/normalized-operation.ts';
import type { RandomOperation } from './random-operation.ts';

const removable: ReadonlySet<string> = new Set([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.DIRECTIVE,
  Kind.ARGUMENT,
  Kind.VARIABLE_DEFINITION,
]);

/** Takes parts away from an operation as long as it stays valid and `fails`. */
export async function shrink(
  operation: RandomOperation,
  schema: GraphQLSchema,
  fails: (operation: RandomOperation) => Promise<boolean>,
): Promise<RandomOperation> {
  let smallest = operation;
  for (let index = 0; ; ) {
    const document = withoutPart(parse(smallest.query), index);
    if (document === undefined) return smallest;
    const candidate = { ...smallest, query: print(document) };
    if (isValid(schema, candidate.query) && (await fails(candidate))) smallest = candidate;
    else index++;
  }
}

/** Taking away the last part of a selection set leaves text that cannot be parsed. */
function isValid(schema: GraphQLSchema, query: string): boolean {
  try {
    return validate(schema, parse(query)).length === 0;
  } catch {
    return false;
  }
}

/** The document without its part of that number; nothing if it has fewer parts. */
function withoutPart(document: DocumentNode, index: number): DocumentNode | undefined {
  let count = 0;
  const smaller: DocumentNode = visit(document, {
    enter(node: ASTNode) {
      if (removable.has(node.kind) && count++ === index) return null;
      return undefined;
    },
  });
  return count > index ? normalizeOperation(smaller).document : undefined;
}
