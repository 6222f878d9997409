import { hash } from 'node:crypto';

/** An identity number as it is kept, however it was written. */
export function bareIdNumber(idNumber: string): string {
  return idNumber.replace(/\s+/g, '').toUpperCase();
}

/**
 * Tells persons apart without spelling out who they are: the same identity number always gives the same key.
 *
 * It keeps the number out of indexes and logs; it is no secret, as all numbers can be tried.
 */
export function partyKey(idNumber: string): string {
  return hash('sha256', bareIdNumber(idNumber), 'base64url').slice(0, 22);
}

/**
 * What is unique among active appointments: one for each person, unit and day, or as many as the unit's province allows, each
 * with a number of its own.
 */
export function activeKey(party: string, unitCode: string, day: string, number = 1): string {
  const first = `${party}/${unitCode}/${day}`;
  return number === 1 ? first : `${first}/${number}`;
}
