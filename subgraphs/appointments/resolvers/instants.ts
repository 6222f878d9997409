import { fromStored, type StoredInstant } from '../../shared/instants.ts';

/** A stored instant that may be missing. */
export function instantOrNull(stored: StoredInstant | null): Date | null {
  return stored === null ? null : fromStored(stored);
}
