import {
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { Refusal } from './refusal.ts';
import { validationWork } from './validation-work.ts';
import { checkLiteral, type ValueLimits } from './value-limits.ts';
import {
  CircularFragment,
  type Fragments,
  type Root,
  type WrittenOut,
  writtenOut,
} from './written-out.ts';

/** How much a document may ask for, all of its operations together. */
export interface DocumentLimits extends ValueLimits {
  readonly maxOperations: number;
  readonly maxFragments: number;
  readonly maxDirectives: number;
  /** Nesting of selection sets, fragments written out. */
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  readonly maxFields: number;
  /** Pairs that validation has to compare. */
  readonly maxComparisons: number;
}

/**
 * Refuses a parsed document that asks for too much, before anything that takes longer than its text is read: before
 * validation, whose time grows with the square of some things, and before planning.
 *
 * Takes no longer than parsing, the last count excepted, which takes as long as the document has fields with its
 * fragments written out; those have been counted then.
 *
 * @throws {Refusal}
 */
export function checkDocument(document: DocumentNode, limits: DocumentLimits): void {
  const { definitions } = document;
  const operations = definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const fragments = definitions.filter(
    (definition) => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  atMost(limits.maxOperations, operations.length, 'TOO_MANY_OPERATIONS');
  atMost(limits.maxFragments, fragments.length, 'TOO_MANY_FRAGMENTS');
  const { spread } = checkTexts(definitions, limits);
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  const isRoot = (fragment: FragmentDefinitionNode) =>
    !spread.has(fragment.name.value) || byName.get(fragment.name.value) !== fragment;
  const roots = [...operations, ...fragments.filter(isRoot)];
  const sum = measure(roots, byName, limits.maxDepth);
  atMost(limits.maxDepth, sum.depth, 'QUERY_TOO_DEEP');
  atMost(limits.maxFields, sum.fields, 'OPERATION_TOO_COMPLEX');
  atMost(limits.maxAliases, sum.aliases, 'TOO_MANY_ALIASES');
  atMost(limits.maxRootFields, sum.rootFields, 'TOO_MANY_ROOT_FIELDS');
  atMost(limits.maxComparisons, comparisons(roots, byName, limits), 'QUERY_TOO_REPETITIVE');
}

function measure(roots: readonly Root[], fragments: Fragments, maxDepth: number): WrittenOut {
  try {
    return writtenOut(roots, fragments, maxDepth);
  } catch (error) {
    if (!(error instanceof CircularFragment)) throw error;
    throw new Refusal('FRAGMENTS_CIRCULAR', { fragment: error.fragment });
  }
}

function comparisons(
  roots: readonly Root[],
  fragments: Fragments,
  { maxComparisons: limit }: DocumentLimits,
): number {
  let sum = 0;
  for (const { selectionSet } of roots) {
    if (sum <= limit) sum += validationWork(selectionSet, fragments, limit - sum);
  }
  return sum;
}

function atMost(limit: number, found: number, code: Refusal['code']): void {
  if (found > limit) throw new Refusal(code, { limit, found });
}

/** Counts directives and looks at literal values, each where it is written; tells which fragments are spread. */
function checkTexts(definitions: readonly DefinitionNode[], limits: DocumentLimits) {
  let directives = 0;
  const spread = new Set<string>();
  const checkNode = (node: {
    readonly directives?: readonly DirectiveNode[] | undefined;
    readonly arguments?: DirectiveNode['arguments'];
  }): void => {
    for (const { value } of node.arguments ?? []) checkLiteral(value, limits);
    for (const directive of node.directives ?? []) {
      atMost(limits.maxDirectives, ++directives, 'TOO_MANY_DIRECTIVES');
      checkNode({ arguments: directive.arguments });
    }
  };
  const checkSelections = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      checkNode(selection);
      if (selection.kind === Kind.FRAGMENT_SPREAD) spread.add(selection.name.value);
      else if (selection.selectionSet) {
        checkSelections(selection.selectionSet);
      }
    }
  };
  for (const definition of definitions) {
    if (!('selectionSet' in definition)) continue; // validation refuses it
    checkNode({ directives: definition.directives });
    for (const variable of definition.variableDefinitions ?? []) {
      checkNode({ directives: variable.directives });
      if (variable.defaultValue) checkLiteral(variable.defaultValue, limits);
    }
    checkSelections(definition.selectionSet);
  }
  return { spread };
}
