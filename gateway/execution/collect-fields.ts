import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from 'graphql';
import type { DataNames } from '../planning/data-names.ts';

/** An operation with the fragments it may use, and for which values of its conditions it is looked at. */
export interface SelectedOperation {
  readonly dataNames: DataNames;
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables in `@skip` and `@include`. */
  readonly conditions: ReadonlyMap<string, boolean>;
  /** The fields that the caller may not ask for. */
  readonly denied: ReadonlySet<FieldNode>;
}

/**
 * The fields that are selected on an object of this type, by response name: CollectFields of the specification, done
 * once per type instead of once per object.
 */
export function collectFields(
  selected: SelectedOperation,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, [FieldNode, ...FieldNode[]]> {
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
  const visited = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, selected.conditions)) continue;
      if (selection.kind === Kind.FIELD) {
        const responseName = selection.alias?.value ?? selection.name.value;
        const known = fields.get(responseName);
        if (known === undefined) fields.set(responseName, [selection]);
        else known.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selected.schema, selection.typeCondition?.name.value, type)) {
          collect(selection.selectionSet);
        }
      } else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = selected.fragments.get(selection.name.value);
        if (fragment && applies(selected.schema, fragment.typeCondition.name.value, type)) {
          collect(fragment.selectionSet);
        }
      }
    }
  };
  for (const selectionSet of selectionSets) collect(selectionSet);
  return fields;
}

/** May the caller not ask for a field of the response? It is denied as a whole if it is at one place that selects it. */
export function isDenied(
  { denied }: Pick<SelectedOperation, 'denied'>,
  nodes: readonly FieldNode[],
): boolean {
  return denied.size > 0 && nodes.some((node) => denied.has(node));
}

/** Names of the variables that decide whether something is selected. */
export function conditionVariables(
  operation: OperationDefinitionNode,
  fragments: Iterable<FragmentDefinitionNode>,
): string[] {
  const names = new Set<string>();
  for (const definition of [operation, ...fragments]) {
    visit(definition, {
      Directive({ name, arguments: given }) {
        if (name.value !== 'skip' && name.value !== 'include') return;
        for (const { value } of given ?? []) {
          if (value.kind === Kind.VARIABLE) names.add(value.name.value);
        }
      },
    });
  }
  return Array.from(names);
}

/** Is it asked for, with these values of the variables in its conditions? */
export function isIncluded(
  selection: SelectionNode,
  conditions: ReadonlyMap<string, boolean>,
): boolean {
  for (const { name, arguments: given } of selection.directives ?? []) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const condition = given?.find((argument) => argument.name.value === 'if');
    const holds = condition !== undefined && isTrue(condition.value, conditions);
    if (holds === (name.value === 'skip')) return false;
  }
  return true;
}

/** Values of the variables that decide what is selected. */
export function conditionValues(
  { operation, fragments }: Pick<SelectedOperation, 'operation' | 'fragments'>,
  variables: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, boolean> {
  const names = conditionVariables(operation, fragments.values());
  return new Map(names.map((name) => [name, variables[name] === true]));
}

function isTrue(value: ValueNode, conditions: ReadonlyMap<string, boolean>): boolean {
  if (value.kind === Kind.VARIABLE) return conditions.get(value.name.value) === true;
  return value.kind === Kind.BOOLEAN && value.value;
}

/** The type may be an interface: of an object from `@interfaceObject` no more may be known. */
function applies(
  schema: GraphQLSchema,
  condition: string | undefined,
  type: GraphQLCompositeType,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  if (!isAbstractType(conditional) || !('getFields' in type)) return false;
  return schema.isSubType(conditional, type);
}
