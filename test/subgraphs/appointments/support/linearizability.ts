import type { SlotEvent } from './booking-history.ts';

/** How far a history of one slot may have got: what is under way has happened already, or not yet. */
interface Possibility {
  /** Seats that are taken. */
  readonly taken: number;
  /** Takes under way that have happened, for each limit. */
  readonly takes: readonly number[];
  /** Releases under way that have happened. */
  readonly releases: number;
  /** For each limit: all who began to look by then have seen the slot as full as that at some time. */
  readonly seenFullBy: readonly number[];
}

type Step = { readonly at: number; readonly event: SlotEvent; readonly kind: 'begin' | 'end' };

/** What has begun and not ended. */
interface UnderWay {
  readonly takes: readonly number[];
  readonly releases: number;
}

/**
 * Whether a history of one slot could have come from a slot that does one thing at a time, each between its call and its answer
 * (Herlihy and Wing's linearizability), and lets each fill as many seats as it may.
 *
 * Takes of one limit are alike, and releases are, so of those under way only how many have happened matters, not which: that keeps the
 * search small. Whoever is told that the slot is full changes nothing, so it is enough that the slot was full at some time meanwhile.
 *
 * @returns null when it could; else the instant by which it no longer could
 */
export function notLinearizableAt(events: readonly SlotEvent[]): number | null {
  const limits = [...new Set(events.map(({ limit }) => limit))];
  let underWay: UnderWay = { takes: limits.map(() => 0), releases: 0 };
  let possible: readonly Possibility[] = [
    { taken: 0, ...underWay, seenFullBy: limits.map(() => Number.NEGATIVE_INFINITY) },
  ];
  for (const { at, event, kind } of stepsOf(events)) {
    const index = limits.indexOf(event.limit);
    if (kind === 'begin') {
      underWay = counted(underWay, event, index, 1);
      possible = closure(possible, underWay, limits, at);
      continue;
    }
    possible = possible.flatMap((each) => ended(each, event, index));
    underWay = counted(underWay, event, index, -1);
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

/** As many takes of one limit, or releases, more or less. */
function counted<Counts extends UnderWay>(
  counts: Counts,
  { effect }: SlotEvent,
  index: number,
  more: number,
): Counts {
  switch (effect) {
    case 'take':
      return { ...counts, takes: counts.takes.with(index, (counts.takes[index] ?? 0) + more) };
    case 'release':
      return { ...counts, releases: counts.releases + more };
    case 'seen-full':
      return counts;
  }
}

/** What has ended has happened: those that end first happened first, as they are alike. */
function ended(each: Possibility, event: SlotEvent, index: number): Possibility[] {
  const { effect, from } = event;
  const hasHappened = {
    take: (each.takes[index] ?? 0) > 0,
    release: each.releases > 0,
    'seen-full': (each.seenFullBy[index] ?? 0) >= from,
  };
  return hasHappened[effect] ? [counted(each, event, index, -1)] : [];
}

/** All that may have happened by an instant. Of two that differ only in who has seen it full, the one with more is enough. */
function closure(
  possible: readonly Possibility[],
  underWay: UnderWay,
  limits: readonly number[],
  at: number,
): Possibility[] {
  const found = new Map<string, readonly Possibility[]>();
  const open = [...possible];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { taken, takes, releases, seenFullBy } = next;
    const each = {
      ...next,
      seenFullBy: seenFullBy.map((by, index) => (taken >= (limits[index] as number) ? at : by)),
    };
    const name = `${takes.join(' ')}/${releases}`;
    const known = found.get(name) ?? [];
    if (known.some((other) => hasSeenAll(other, each))) continue;
    found.set(name, [...known.filter((other) => !hasSeenAll(each, other)), each]);
    for (const [index, limit] of limits.entries()) {
      const count = takes[index] as number;
      if (count >= (underWay.takes[index] as number) || taken >= limit) continue;
      open.push({ ...each, taken: taken + 1, takes: takes.with(index, count + 1) });
    }
    if (releases < underWay.releases && taken > 0) {
      open.push({ ...each, taken: taken - 1, releases: releases + 1 });
    }
  }
  return [...found.values()].flat();
}

function hasSeenAll(one: Possibility, other: Possibility): boolean {
  return one.seenFullBy.every((by, index) => by >= (other.seenFullBy[index] as number));
}
