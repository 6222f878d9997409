import { hash } from 'node:crypto';

/**
 * Tells persons apart without spelling out who they are: the same identity number always gives the same key.
 *
 * It keeps the number out of indexes and logs; it is no secret, as all numbers can be tried.
 */
export function partyKey(idNumber: string): string {
  return hash('sha256', idNumber.replace(/\s+/g, ''), 'base64url').slice(0, 22);
}

/** What is unique among active appointments: one for each person, unit and day. */
export function activeKey(party: string, unitCode: string, day: string): string {
  return `${party}/${unitCode}/${day}`;
}
