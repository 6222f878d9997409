import type { SmallUnit } from './small-unit.ts';

/** What clients saw: each attempt with when it was made, when it was answered, and what the answer was. Milliseconds. */
export interface Attempt {
  readonly kind: 'hold' | 'confirm' | 'cancel' | 'reschedule';
  readonly person: number;
  /** Whether the unit's staff did it, who may fill more seats than citizens. */
  readonly byUnit: boolean;
  /** The slots that it is about, for a move the new one. */
  readonly slots: readonly number[];
  /** Of a move, the slots that it leaves. */
  readonly leaves: readonly number[];
  /** The appointment that it is about: its code, or that of the hold that began it. */
  readonly code: string | null;
  readonly invokedAt: number;
  readonly answeredAt: number;
  /** `DONE`, or the code of the refusal. */
  readonly result: string;
  /** Of a hold, when it ends by itself. */
  readonly heldUntil: number | null;
}

/** What happened in one slot, as far as it can be told from outside: somewhere between two instants. */
export interface SlotEvent {
  readonly effect: 'take' | 'release' | 'seen-full';
  /** Seats of the slot that whoever did it may fill. */
  readonly limit: number;
  readonly from: number;
  /** Infinite for what need not have happened yet. */
  readonly to: number;
}

/**
 * What a history says of one slot.
 *
 * A hold that ends by itself frees its seat from then on, for everybody who asks later; those who had asked before may still see it
 * taken, so the release lies between the end of the hold and the answer to the last of them.
 */
export function eventsOf(
  history: readonly Attempt[],
  slot: number,
  { capacity, internalSeats = 0 }: Pick<SmallUnit, 'capacity' | 'internalSeats'>,
): SlotEvent[] {
  const inSlot = history.filter(({ slots, leaves }) => [...slots, ...leaves].includes(slot));
  const events: SlotEvent[] = [];
  for (const attempt of inSlot) {
    const { kind, slots, leaves, byUnit, invokedAt: from, answeredAt: to, result } = attempt;
    const limit = byUnit ? capacity + internalSeats : capacity;
    const takes = kind === 'hold' || kind === 'reschedule';
    // Of several slots any one may have been the full one.
    if (result === 'SLOT_FULL' && takes && slots.length === 1 && slots[0] === slot) {
      events.push({ effect: 'seen-full', limit, from, to });
    }
    if (result !== 'DONE') continue;
    if (takes && slots.includes(slot)) events.push({ effect: 'take', limit, from, to });
    if (kind === 'cancel' || (kind === 'reschedule' && leaves.includes(slot))) {
      events.push({ effect: 'release', limit, from, to });
    }
    if (kind === 'hold' && !isKept(attempt, inSlot)) {
      const heldUntil = attempt.heldUntil as number;
      const until = lastAnswer(inSlot, heldUntil);
      events.push({ effect: 'release', limit, from: heldUntil, to: until });
    }
  }
  return events;
}

/** Whether a hold was confirmed, or given up, before it ended. */
function isKept(hold: Attempt, history: readonly Attempt[]): boolean {
  return history.some(
    ({ code, kind, result }) =>
      code === hold.code && (kind === 'confirm' || kind === 'cancel') && result === 'DONE',
  );
}

function lastAnswer(history: readonly Attempt[], asked: number): number {
  return history.reduce(
    (latest, { invokedAt, answeredAt }) =>
      invokedAt <= asked ? Math.max(latest, answeredAt) : latest,
    asked,
  );
}

/** What is wrong with a history beyond single slots: each a sentence. */
export function contradictions(history: readonly Attempt[]): string[] {
  return [...confirmedTooLate(history), ...bookedTwice(history)];
}

function confirmedTooLate(history: readonly Attempt[]): string[] {
  const holds = new Map(
    history
      .filter(({ kind, result }) => kind === 'hold' && result === 'DONE')
      .map((hold) => [hold.code, hold]),
  );
  return history.flatMap(({ kind, result, code, invokedAt }) => {
    const until = holds.get(code)?.heldUntil;
    return kind === 'confirm' && result === 'DONE' && until != null && until <= invokedAt
      ? [`${code} was confirmed at ${invokedAt}, after its hold had ended at ${until}`]
      : [];
  });
}

/** A person has one active appointment: from the answer that gave it to the call that ended it at the earliest. */
function bookedTwice(history: readonly Attempt[]): string[] {
  const problems: string[] = [];
  for (const [person, attempts] of Map.groupBy(history, (attempt) => attempt.person)) {
    const active = attempts
      .filter(({ kind, result }) => kind === 'hold' && result === 'DONE')
      .map((hold) => ({
        code: hold.code,
        from: hold.answeredAt,
        to: certainlyUntil(hold, attempts),
      }))
      .filter(({ from, to }) => from < to)
      .sort((one, other) => one.from - other.from);
    for (const [index, { code, from }] of active.entries()) {
      const before = active[index - 1];
      if (before && from < before.to) {
        problems.push(`Person ${person} got ${code} while ${before.code} was active`);
      }
    }
  }
  return problems;
}

function certainlyUntil(hold: Attempt, history: readonly Attempt[]): number {
  const later = history.filter(({ code, result }) => code === hold.code && result === 'DONE');
  const cancelled = later.find(({ kind }) => kind === 'cancel');
  if (cancelled) return cancelled.invokedAt;
  const isConfirmed = later.some(({ kind }) => kind === 'confirm');
  return isConfirmed ? Number.POSITIVE_INFINITY : (hold.heldUntil as number);
}
