import type { Principal } from './caller.ts';

/** A key that somebody has been given. */
export interface KnownKey {
  /** SHA-256 of the whole key, in hexadecimal digits. */
  readonly hash: string;
  /** Whom it proves. */
  readonly principal: Principal;
  readonly expiresAt: Date | null;
  mayComeFrom(address: string): boolean;
  /** Told of each use. */
  noteUse(): void;
}

/**
 * Finds keys by their ids.
 *
 * @throws {CredentialUnchecked} when the store does not answer, or is asked for too many unknown ids
 */
export type FindKey = (id: string) => KnownKey | undefined | Promise<KnownKey | undefined>;
