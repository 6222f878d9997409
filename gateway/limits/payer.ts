import { isIPv6 } from 'node:net';
import type { Principal } from '../access/caller.ts';

/**
 * Under which name a caller's use is counted: that of the principal, and for callers who do not say who they are that of
 * their network address; of IPv6 the half that names a network, as one client has all addresses in it.
 */
export function payerOf({ kind, id }: Pick<Principal, 'kind' | 'id'>, address: string): string {
  return kind === 'anonymous' ? `address:${networkOf(address)}` : `${kind}:${id}`;
}

function networkOf(address: string): string {
  if (address.startsWith('::ffff:')) return address.slice('::ffff:'.length);
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: 8 - groups.length - rest.length }, () => '0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
}
