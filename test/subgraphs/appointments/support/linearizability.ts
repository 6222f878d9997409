import type { SlotEvent } from './booking-history.ts';

/** How far a history of one slot may have got: what is under way has happened already, or not yet. */
interface Possibility {
  /** Seats that are taken. */
  readonly taken: number;
  /** Takes and releases under way that have happened. */
  readonly takes: number;
  readonly releases: number;
  /** All who began to look by then have seen it full at some time. */
  readonly seenFullBy: number;
}

type Step = { readonly at: number; readonly event: SlotEvent; readonly kind: 'begin' | 'end' };

/**
 * Whether a history of one slot could have come from a slot of so many seats that does one thing at a time, each between its call
 * and its answer (Herlihy and Wing's linearizability).
 *
 * Takes are alike, and releases are, so of those under way only how many have happened matters, not which: that keeps the search
 * small. Whoever is told that the slot is full changes nothing, so it is enough that the slot was full at some time meanwhile.
 *
 * @returns null when it could; else the instant by which it no longer could
 */
export function notLinearizableAt(events: readonly SlotEvent[], capacity: number): number | null {
  const underWay = { take: 0, release: 0 };
  let possible: readonly Possibility[] = [
    { taken: 0, takes: 0, releases: 0, seenFullBy: Number.NEGATIVE_INFINITY },
  ];
  for (const { at, event, kind } of stepsOf(events)) {
    const { effect } = event;
    if (kind === 'begin') {
      if (effect !== 'seen-full') underWay[effect]++;
      possible = closure(possible, underWay, capacity, at);
      continue;
    }
    possible = possible.flatMap((each) => ended(each, event));
    if (effect !== 'seen-full') underWay[effect]--;
    if (possible.length === 0) return at;
  }
  return null;
}

/** Begins before ends at one instant: clocks of a millisecond do not tell which was first. */
function stepsOf(events: readonly SlotEvent[]): Step[] {
  const steps = events.flatMap((event): Step[] => [
    { at: event.from, event, kind: 'begin' },
    { at: event.to, event, kind: 'end' },
  ]);
  return steps.sort(
    (one, other) => one.at - other.at || Number(one.kind === 'end') - Number(other.kind === 'end'),
  );
}

/** What has ended has happened: those that end first happened first, as they are alike. */
function ended(each: Possibility, { effect, from }: SlotEvent): Possibility[] {
  switch (effect) {
    case 'take':
      return each.takes > 0 ? [{ ...each, takes: each.takes - 1 }] : [];
    case 'release':
      return each.releases > 0 ? [{ ...each, releases: each.releases - 1 }] : [];
    case 'seen-full':
      return each.seenFullBy >= from ? [each] : [];
  }
}

/** All that may have happened by an instant. Of two that differ only in who has seen it full, the one with more is enough. */
function closure(
  possible: readonly Possibility[],
  underWay: { readonly take: number; readonly release: number },
  capacity: number,
  at: number,
): Possibility[] {
  const found = new Map<string, Possibility>();
  const open = [...possible];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { taken, takes, releases } = next;
    const each = taken === capacity ? { ...next, seenFullBy: at } : next;
    const name = `${takes} ${releases}`;
    const known = found.get(name);
    if (known && known.seenFullBy >= each.seenFullBy) continue;
    found.set(name, each);
    if (takes < underWay.take && taken < capacity) {
      open.push({ ...each, taken: taken + 1, takes: takes + 1 });
    }
    if (releases < underWay.release && taken > 0) {
      open.push({ ...each, taken: taken - 1, releases: releases + 1 });
    }
  }
  return [...found.values()];
}
