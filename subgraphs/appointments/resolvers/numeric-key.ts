import { keyOfGlobalId } from '../../shared/ids.ts';

const largestKey = 2 ** 31 - 1;

/** Row number that a global id of a type names; null when it names nothing of this type. */
export function numericKey(type: string, id: string): number | null {
  const key = keyOfGlobalId(type, id);
  if (key === null || !/^[1-9]\d{0,9}$/.test(key)) return null;
  return Number(key) <= largestKey ? Number(key) : null;
}
