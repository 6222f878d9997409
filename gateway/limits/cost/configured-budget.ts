import type { Logger } from 'pino';
import type { Configuration } from '../../config/configuration.ts';
import { CostBudget } from './cost-budget.ts';
import type { Allowance, CostStore } from './cost-store.ts';
import { memoryCostStore } from './memory-cost-store.ts';
import { redisCostStore } from './redis-cost-store.ts';
import { survivingCostStore } from './surviving-cost-store.ts';

export type BudgetSettings = Pick<
  Configuration,
  'MAX_OPERATION_COST' | 'COST_BUDGET' | 'COST_WINDOW_S' | 'REDIS_URL' | 'REDIS_TIMEOUT_MS'
>;

/** The budget as it is set. */
export function configuredBudget(settings: BudgetSettings, logger: Logger): CostBudget {
  const { MAX_OPERATION_COST: maxOperationCost, COST_BUDGET: limit, COST_WINDOW_S } = settings;
  if (limit === undefined) return new CostBudget({ maxOperationCost });
  const allowance = { limit, windowMs: COST_WINDOW_S * 1_000 };
  const store = storeOf(allowance, settings, logger);
  return new CostBudget({ maxOperationCost, allowance: { ...allowance, store } });
}

function storeOf(
  allowance: Allowance,
  { REDIS_URL: url, REDIS_TIMEOUT_MS: timeoutMs }: BudgetSettings,
  logger: Logger,
): CostStore {
  const own = memoryCostStore(allowance);
  if (url === undefined) return own;
  const shared = redisCostStore({
    ...allowance,
    url,
    onError: (error) => logger.debug({ err: error }, 'Redis'),
  });
  const onChange = (isShared: boolean) =>
    logger.warn(
      isShared
        ? 'Costs are counted in Redis again'
        : 'Redis does not answer: this gateway counts costs by itself',
    );
  return survivingCostStore({ shared, own, timeoutMs, onChange });
}
