import type { CostStore, Spending } from './cost-store.ts';

export interface SurvivingCostStoreOptions {
  /** Shared between gateways; may fail, or not answer. */
  readonly shared: CostStore;
  /** This gateway's own. */
  readonly own: CostStore;
  /** Longest wait for the shared store. */
  readonly timeoutMs: number;
  readonly onChange: (isShared: boolean) => void;
}

/** How long the shared store is left alone after it has failed. */
const pauseMs = 1_000;

/**
 * Counts in the shared store, and in this gateway's own while that does not answer: then each gateway grants the whole
 * allowance, but none grants more, and nobody waits longer than once a second for what is not there.
 */
export function survivingCostStore(options: SurvivingCostStoreOptions): CostStore {
  const { shared, own, timeoutMs, onChange } = options;
  let isShared = true;
  let pausedUntil = 0;
  const askShared = async <Result>(ask: () => Promise<Result>): Promise<Result | undefined> => {
    if (performance.now() < pausedUntil) return undefined;
    try {
      const result = await within(timeoutMs, ask());
      if (!isShared) onChange(true);
      isShared = true;
      return result;
    } catch {
      pausedUntil = performance.now() + pauseMs;
      if (isShared) onChange(false);
      isShared = false;
      return undefined;
    }
  };
  return {
    take: async (payer, cost) => {
      const taken = await askShared(() => shared.take(payer, cost));
      return taken ?? asOwn(await own.take(payer, cost));
    },
    // What was taken in one store is not given back in the other.
    correct: async (payer, window, difference) => {
      if (window < 0) return asOwn(await own.correct(payer, -1 - window, difference));
      const corrected = await askShared(() => shared.correct(payer, window, difference));
      return corrected ?? asOwn(await own.take(payer, 0));
    },
    close: async () => {
      await Promise.all([shared.close(), own.close()]);
    },
  };
}

/** Windows of the own store have negative numbers here. */
function asOwn<Kept extends Spending>(spending: Kept): Kept {
  return { ...spending, window: -1 - spending.window };
}

async function within<Result>(timeoutMs: number, promise: Promise<Result>): Promise<Result> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('No answer in time')), timeoutMs);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
