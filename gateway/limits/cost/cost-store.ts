/** How much may be spent, and in which time. */
export interface Allowance {
  readonly limit: number;
  readonly windowMs: number;
}

/** What a caller has spent in a window. */
export interface Spending {
  readonly spent: number;
  /** Number of the window. */
  readonly window: number;
  /** When the next one begins, in milliseconds since 1970. */
  readonly resetAt: number;
}

/** Keeps what callers spend. All gateways that share one keep to one allowance. */
export interface CostStore {
  /** Takes a cost if what has been spent in this window leaves room for it, and nothing otherwise. */
  take(payer: string, cost: number): Promise<Spending & { readonly isTaken: boolean }>;
  /**
   * Adds to what was spent in a window; a negative difference gives back. Does nothing when that window is over: what
   * was taken in one is never given back in another.
   */
  correct(payer: string, window: number, difference: number): Promise<Spending>;
  close(): Promise<void>;
}
