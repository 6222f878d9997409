import type { Allowance, Spending } from '../limits/cost/cost-store.ts';

/** What a caller may spend and has left. Source: draft-ietf-httpapi-ratelimit-headers-10. */
export function rateLimitHeaders(
  { limit, windowMs }: Allowance,
  { spent, resetAt }: Spending,
  now: number,
): Record<string, string> {
  const remaining = Math.max(0, limit - spent);
  const seconds = Math.max(0, Math.ceil((resetAt - now) / 1_000));
  return {
    'ratelimit-policy': `"cost";q=${limit};w=${Math.round(windowMs / 1_000)}`,
    ratelimit: `"cost";r=${remaining};t=${seconds}`,
  };
}
