import { BlockList, isIPv6 } from 'node:net';
import type { Principal } from './caller.ts';

/** A key that somebody has been given. */
export interface KnownKey {
  /** SHA-256 of the whole key, in hexadecimal digits. */
  readonly hash: string;
  /** Whom it proves. */
  readonly principal: Principal;
  readonly mayComeFrom: (address: string) => boolean;
  readonly expiresAt: Date | null;
}

/**
 * Finds keys by their ids.
 *
 * @throws {Error} when the store does not answer
 */
export type FindKey = (id: string) => KnownKey | undefined | Promise<KnownKey | undefined>;

/**
 * Tells whether an address is on a list.
 *
 * @param list single addresses or ranges in CIDR notation; an empty one allows all
 */
export function addressCheck(list: readonly string[]): (address: string) => boolean {
  if (list.length === 0) return () => true;
  const allowed = new BlockList();
  for (const entry of list) {
    const [address = '', bits] = entry.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) allowed.addAddress(address, family);
    else allowed.addSubnet(address, Number(bits), family);
  }
  return (address) => allowed.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
