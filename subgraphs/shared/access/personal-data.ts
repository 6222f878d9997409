import type { Caller } from './caller.ts';
import { type Belonging, isOwn, type Reach } from './reach.ts';

/** What personal data may be asked for: `x-purpose`. */
export const purposes = ['HANDLING', 'SUPPORT', 'INSPECTION', 'OWN'] as const;

export type Purpose = (typeof purposes)[number];

const scope = 'personal:read';

/**
 * Whether a caller sees the personal data of a row as it is. A citizen sees one's own. Others need the scope and say what
 * for: inspectors see every row, for an inspection; officers, leaders and partners those at their places. Whoever operates
 * the platform, and other subgraphs, see none.
 */
export function seesPersonalData(caller: Caller, reach: Reach, row: Belonging): boolean {
  if (caller.kind === 'citizen') return isOwn(reach, row);
  if (caller.kind === 'administrator' || !caller.scopes.includes(scope)) return false;
  if (caller.kind === 'inspector') return caller.purpose === 'INSPECTION';
  return caller.purpose !== null && caller.purpose !== 'OWN' && isOwn(reach, row);
}
