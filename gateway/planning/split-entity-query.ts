import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  separateOperations,
} from 'graphql';
import type { StandIn, StandIns } from './field-stand-ins.ts';
import { fragmentsOf } from './fragments.ts';

/** A part of a query for entities, for which a representation has to say each field only once. */
export interface EntityQueryPart {
  readonly document: DocumentNode;
  /** Names of the stand-ins that only other parts need. */
  readonly unsent: ReadonlySet<string>;
}

/** What one part asks for. */
interface Share {
  readonly fields: Set<FieldNode>;
  /** Stand-ins by the name of their field. */
  readonly needs: Map<string, StandIn>;
}

/**
 * Cuts a query for entities into as many as are needed so that none needs two stand-ins of one field.
 *
 * @param sent stand-ins in the representations
 * @returns the document alone where there is nothing to cut
 */
export function splitEntityQuery(
  document: DocumentNode,
  sent: ReadonlySet<StandIn>,
  neededBy: StandIns['neededBy'],
): readonly EntityQueryPart[] {
  const fieldNames = new Set([...sent].map(({ field }) => field.name.value));
  if (fieldNames.size === sent.size) return [{ document, unsent: new Set() }];
  const fragments = fragmentsOf(document);
  const operation = document.definitions.find(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  const entities = operation.selectionSet.selections[0] as FieldNode;
  const selectionSet = withoutSpreads(entities.selectionSet as SelectionSetNode, fragments);
  const shares = distribute(fieldsOf(selectionSet), sent, neededBy);
  const needed = new Set(shares.flatMap(({ needs }) => [...needs.values()]));
  return shares.map(({ fields, needs }) => {
    const own = new Set(needs.values());
    const kept = { ...entities, selectionSet: only(fields, selectionSet) };
    const part = {
      ...operation,
      selectionSet: { ...operation.selectionSet, selections: [kept] },
    };
    const whole = { ...document, definitions: [part, ...fragments.values()] };
    return {
      document: Object.values(separateOperations(whole))[0] as DocumentNode,
      unsent: new Set([...needed.difference(own)].map(({ name }) => name)),
    };
  });
}

/** Puts every field into the first share whose needs go together with its own. */
function distribute(
  fields: readonly TypedField[],
  sent: ReadonlySet<StandIn>,
  neededBy: StandIns['neededBy'],
): readonly Share[] {
  const shares: Share[] = [];
  for (const { typeName, field } of fields) {
    const names = needsOf(typeName, field.name.value, neededBy);
    const needs = [...sent].filter(({ name }) => names.has(name));
    const fits = ({ needs: taken }: Share) =>
      needs.every((need) => (taken.get(need.field.name.value) ?? need) === need);
    let share = shares.find(fits);
    if (share === undefined) {
      share = { fields: new Set(), needs: new Map() };
      shares.push(share);
    }
    share.fields.add(field);
    for (const need of needs) share.needs.set(need.field.name.value, need);
  }
  return shares;
}

/** What a field is computed from; in a fragment on an interface it may be the field of any implementation. */
function needsOf(
  typeName: string,
  fieldName: string,
  neededBy: StandIns['neededBy'],
): ReadonlySet<string> {
  const own = neededBy.get(`${typeName}.${fieldName}`);
  if (own) return own;
  const others = [...neededBy].filter(([place]) => place.endsWith(`.${fieldName}`));
  return new Set(others.flatMap(([, names]) => [...names]));
}

interface TypedField {
  readonly typeName: string;
  readonly field: FieldNode;
}

function fieldsOf({ selections }: SelectionSetNode, typeName = ''): readonly TypedField[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ typeName, field: selection }];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    return fieldsOf(selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
  });
}

/** The selections of an entity with its fragments written out, for they may have to be cut. */
function withoutSpreads(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode {
  return {
    kind: Kind.SELECTION_SET,
    selections: selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FIELD) return selection;
      const part =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (part === undefined) return selection;
      return {
        kind: Kind.INLINE_FRAGMENT,
        ...(part.typeCondition && { typeCondition: part.typeCondition }),
        ...(selection.directives && { directives: selection.directives }),
        selectionSet: withoutSpreads(part.selectionSet, fragments),
      };
    }),
  };
}

function only(fields: ReadonlySet<FieldNode>, { selections }: SelectionSetNode): SelectionSetNode {
  const kept = selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return fields.has(selection) ? [selection] : [];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    const selectionSet = only(fields, selection.selectionSet);
    return selectionSet.selections.length === 0 ? [] : [{ ...selection, selectionSet }];
  });
  return { kind: Kind.SELECTION_SET, selections: kept };
}
