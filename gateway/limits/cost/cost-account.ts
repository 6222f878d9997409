import { Refusal } from '../refusal.ts';
import type { Bill } from './charge.ts';
import type { CostBudget, Reservation } from './cost-budget.ts';
import type { Spending } from './cost-store.ts';

/** Whose cost it is, and whether it is told. */
export interface CostAccountOptions {
  readonly budget: CostBudget;
  /** A name for the caller, without personal data. */
  readonly payer: string;
  /** Whether the answer tells what it has cost. */
  readonly isReported: boolean;
}

/** The cost of one request. */
export class CostAccount {
  readonly #options: CostAccountOptions;
  /** What the caller has spent; nothing where no budget is set. */
  spending: Spending | undefined;
  /** What the answer has cost; nothing where that was not counted. */
  actual: number | undefined;

  constructor(options: CostAccountOptions) {
    this.#options = options;
  }

  /** @throws {Refusal} when an operation of at least this cost may not run at all */
  afford(least: () => number): void {
    this.#options.budget.check(Math.ceil(least()));
  }

  /**
   * Takes the cost of an operation before it runs.
   *
   * @throws {Refusal}
   */
  async charge(estimate: () => number): Promise<Bill | undefined> {
    const { isReported } = this.#options;
    const estimated = Math.ceil(estimate());
    const reservation = await this.#reserve(estimated);
    if (reservation === undefined && !isReported) return undefined;
    return async (cost) => {
      const actual = Math.ceil(cost);
      this.actual = actual;
      this.spending = await reservation?.settle(actual);
      return isReported ? { cost: this.#report(estimated, actual) } : undefined;
    };
  }

  /**
   * Pays for an answer that was made for another caller as well.
   *
   * @throws {Refusal} when there is not enough left; then the answer must not be given
   */
  async payShared(actual: number): Promise<void> {
    await this.#reserve(actual);
  }

  async #reserve(cost: number): Promise<Reservation | undefined> {
    const { budget, payer } = this.#options;
    const reservation = await budget.reserve(payer, cost);
    this.spending = reservation?.spending;
    if (reservation === undefined || reservation.isTaken) return reservation;
    const { spent, resetAt } = reservation.spending;
    const limit = budget.allowance?.limit ?? 0;
    throw new Refusal(
      'COST_LIMIT_EXCEEDED',
      {
        limit,
        cost,
        remaining: Math.max(0, limit - spent),
        resetAt: new Date(resetAt).toISOString(),
      },
      Math.max(1, Math.ceil((resetAt - Date.now()) / 1_000)),
    );
  }

  #report(estimated: number, actual: number) {
    const { maxOperationCost, allowance } = this.#options.budget;
    if (allowance === undefined || this.spending === undefined) {
      return { estimated, actual, limit: maxOperationCost, remaining: null, resetAt: null };
    }
    const { spent, resetAt } = this.spending;
    return {
      estimated,
      actual,
      limit: allowance.limit,
      remaining: Math.max(0, allowance.limit - spent),
      resetAt: new Date(resetAt).toISOString(),
    };
  }
}
