import { type DocumentNode, Kind, print, visit } from 'graphql';
import type { Fetch, Step } from './step.ts';

/** A step with its place in the order of waves: each wave waits for something of the one before. */
interface Waved extends Step {
  readonly wave: number;
}

/**
 * Sends fetches for entities together that meet at a subgraph. Equal ones become one, which asks for each entity once;
 * others go as parts of one query.
 *
 * No wave is added: a fetch moves to a later one only if nothing waits for it and its subgraph is asked there anyway.
 * Mutations stay as they are, for their order counts.
 */
export function coalesce(steps: readonly Step[]): readonly Step[] {
  if (steps.some(({ fetches }) => isMutation(fetches[0].document))) return steps;
  const groups = new Map<string, number[]>();
  const waved = postponed(inWaves(steps));
  for (const [index, step] of waved.entries()) {
    const { subgraph } = step.fetches[0];
    const key = isCoalescible(step) ? `${step.wave} ${subgraph}` : `${step.wave} #${index}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  const ordered = [...groups.values()].sort((a, b) => waveOf(waved, a) - waveOf(waved, b));
  return joinGroups(waved, ordered);
}

const waveOf = (steps: readonly Waved[], [first]: readonly number[]) =>
  steps[first as number]?.wave as number;

function inWaves(steps: readonly Step[]): Waved[] {
  const waved: Waved[] = [];
  for (const step of steps) {
    const waves = step.after.map((earlier) => (waved[earlier] as Waved).wave);
    waved.push({ ...step, wave: Math.max(-1, ...waves) + 1 });
  }
  return waved;
}

/** Moves steps that nothing waits for to the last wave in which their subgraph is asked. */
function postponed(steps: readonly Waved[]): Waved[] {
  const awaited = new Set(steps.flatMap(({ after }) => after));
  const last = new Map<string, number>();
  for (const step of steps.filter(isCoalescible)) {
    const { subgraph } = step.fetches[0];
    last.set(subgraph, Math.max(last.get(subgraph) ?? 0, step.wave));
  }
  return steps.map((step, index) => {
    if (awaited.has(index) || !isCoalescible(step)) return step;
    return { ...step, wave: last.get(step.fetches[0].subgraph) as number };
  });
}

/** Makes one step of each group; the groups are in the order of their waves. */
function joinGroups(steps: readonly Step[], groups: readonly (readonly number[])[]): Step[] {
  const places = new Map<number, number>();
  return groups.map((group, place) => {
    for (const index of group) places.set(index, place);
    const members = group.map((index) => steps[index] as Step);
    const after = new Set(members.flatMap((member) => member.after));
    return {
      fetches: joinEqual(members.flatMap(({ fetches }) => fetches)) as [Fetch, ...Fetch[]],
      after: Array.from(new Set(Array.from(after, (index) => places.get(index) as number))),
    };
  });
}

/** Makes one of fetches that differ only in where their answers belong. */
function joinEqual(fetches: readonly Fetch[]): Fetch[] {
  const joined = new Map<string, Fetch>();
  for (const [index, fetch] of fetches.entries()) {
    const key = hasObjects(fetch.document) ? `#${index}` : textOf(fetch);
    const known = joined.get(key);
    const paths = known ? [...known.paths, ...fetch.paths] : fetch.paths;
    joined.set(key, { ...(known ?? fetch), paths });
  }
  return [...joined.values()];
}

/**
 * An answer that belongs at several paths lies there as the same values. Objects among them would get what other
 * fetches bring for one of the paths at all of them.
 */
function hasObjects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ name, selectionSet }) => {
      if (selectionSet !== undefined && name.value !== '_entities') found = true;
    },
  });
  return found;
}

/** All of a fetch but where its answer belongs and what it is called. */
function textOf({ document, conditions, requires, inputRewrites, outputRewrites }: Fetch): string {
  const query = visit(document, {
    OperationDefinition: ({ name: _, ...operation }) => operation,
  });
  return JSON.stringify([print(query), conditions, requires, inputRewrites, outputRewrites]);
}

/** Questions for entities, without directives that are meant for the whole operation. */
function isCoalescible({ fetches: [{ requires, document }] }: Step): boolean {
  return (
    requires !== undefined &&
    document.definitions.every(
      (definition) =>
        definition.kind !== Kind.OPERATION_DEFINITION ||
        (!definition.directives?.length && definition.selectionSet.selections.length === 1),
    )
  );
}

function isMutation({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'mutation',
  );
}
