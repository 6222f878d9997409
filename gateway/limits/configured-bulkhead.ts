import type { Configuration } from '../config/configuration.ts';
import type { BulkheadLimits } from './bulkhead.ts';

export type BulkheadSettings = Pick<
  Configuration,
  | 'MAX_CONCURRENT_REQUESTS'
  | 'MAX_CONCURRENT_REQUESTS_PER_CALLER'
  | 'MAX_WAITING_REQUESTS'
  | 'MAX_WAIT_MS'
>;

/** The bulkhead as it is set. */
export function bulkheadLimits(settings: BulkheadSettings): BulkheadLimits {
  return {
    maxRunning: settings.MAX_CONCURRENT_REQUESTS,
    maxRunningOfCaller: settings.MAX_CONCURRENT_REQUESTS_PER_CALLER,
    maxWaiting: settings.MAX_WAITING_REQUESTS,
    maxWaitMs: settings.MAX_WAIT_MS,
  };
}
