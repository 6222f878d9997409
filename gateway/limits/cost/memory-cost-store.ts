import { LRUCache } from 'lru-cache';
import type { Allowance, CostStore, Spending } from './cost-store.ts';

/** Callers that are remembered; those who have not asked for the longest time are forgotten first. */
const maxPayers = 100_000;

interface Entry {
  readonly window: number;
  spent: number;
}

/** Spendings of the callers of one gateway. */
export function memoryCostStore(
  { limit, windowMs }: Allowance,
  now: () => number = Date.now,
): CostStore {
  const entries = new LRUCache<string, Entry>({ max: maxPayers });
  const entryOf = (payer: string): Entry => {
    const window = Math.floor(now() / windowMs);
    const known = entries.get(payer);
    if (known?.window === window) return known;
    const entry = { window, spent: 0 };
    entries.set(payer, entry);
    return entry;
  };
  const spending = ({ window, spent }: Entry): Spending => ({
    window,
    spent,
    resetAt: (window + 1) * windowMs,
  });
  return {
    take: async (payer, cost) => {
      const entry = entryOf(payer);
      const isTaken = entry.spent + cost <= limit;
      if (isTaken) entry.spent += cost;
      return { ...spending(entry), isTaken };
    },
    correct: async (payer, window, difference) => {
      const entry = entryOf(payer);
      if (entry.window === window) entry.spent = Math.max(0, entry.spent + difference);
      return spending(entry);
    },
    close: async () => {},
  };
}
