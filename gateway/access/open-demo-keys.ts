import type { Configuration } from '../config/configuration.ts';

/** One line for whoever starts a gateway that takes published keys from other machines; undefined when it does not. */
export function warningOfOpenDemoKeys({
  DEMO_KEYS,
  HOST,
}: Pick<Configuration, 'DEMO_KEYS' | 'HOST'>): string | undefined {
  if (DEMO_KEYS === undefined || isLoopback(HOST)) return undefined;
  return `WARNING: published keys, which everybody knows, are open to the network on ${HOST}. Set DEMO_KEYS=none, or leave HOST out.`;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
