/**
 * Whether what is for development only may hold. Where somebody has set anything else than these names (`prod`,
 * `staging`), strangers may come, and nothing open is served by a misspelt name.
 */
export function isDevelopment(nodeEnv: string | undefined): boolean {
  return nodeEnv === undefined || nodeEnv === 'development' || nodeEnv === 'test';
}
