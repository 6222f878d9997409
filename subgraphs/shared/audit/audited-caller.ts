import type { Caller } from '../access/caller.ts';

/** Who did something and what for, as entries keep it: never who the person behind a citizen's login is. */
export function auditedCaller({ id, kind, purpose, requestId }: Caller) {
  return { id, kind, purpose, requestId };
}
