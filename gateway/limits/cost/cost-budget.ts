import { Refusal } from '../refusal.ts';
import type { Allowance, CostStore, Spending } from './cost-store.ts';

export interface CostBudgetOptions {
  /** Most that one operation may cost. */
  readonly maxOperationCost: number;
  /** What each caller may spend, and where that is kept; without it only single operations are bounded. */
  readonly allowance?: (Allowance & { readonly store: CostStore }) | undefined;
}

/** Cost that is taken before an operation runs. */
export interface Reservation {
  /** Whether there was enough left for it; otherwise nothing is taken. */
  readonly isTaken: boolean;
  readonly spending: Spending;
  /** Gives back what was not needed, or takes what was needed beyond. */
  settle(actual: number): Promise<Spending>;
}

/** Lets operations run that are not too dear, alone and with others of the same caller. */
export class CostBudget {
  readonly maxOperationCost: number;
  readonly allowance: CostBudgetOptions['allowance'];

  constructor({ maxOperationCost, allowance }: CostBudgetOptions) {
    // What is more than a whole window's allowance could never run.
    this.maxOperationCost = Math.min(maxOperationCost, allowance?.limit ?? maxOperationCost);
    this.allowance = allowance;
  }

  /** @throws {Refusal} `OPERATION_COST_TOO_HIGH` */
  check(cost: number): void {
    const { maxOperationCost: limit } = this;
    if (cost > limit) throw new Refusal('OPERATION_COST_TOO_HIGH', { limit, cost });
  }

  /**
   * Takes a cost; nothing is kept where there is no allowance.
   *
   * @throws {Refusal} `OPERATION_COST_TOO_HIGH`
   */
  async reserve(payer: string, cost: number): Promise<Reservation | undefined> {
    const { allowance } = this;
    this.check(cost);
    if (allowance === undefined) return undefined;
    const { isTaken, ...spending } = await allowance.store.take(payer, cost);
    return {
      isTaken,
      spending,
      settle: async (actual) =>
        actual === cost ? spending : allowance.store.correct(payer, spending.window, actual - cost),
    };
  }
}
