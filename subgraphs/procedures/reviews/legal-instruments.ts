import type { Day } from '../../shared/instants.ts';

/**
 * Laws that versions of the catalogue name and that have been replaced, with the last day on which they were in force.
 * From general knowledge (the days on which their successors took effect), not read in the laws themselves; an
 * instrument that is not here counts as in force.
 */
const lastDays: ReadonlyMap<string, Day> = new Map([
  // Replaced by the laws of 2019, 2020, 2020, 2023, 2024, 2024, and by decree 118/2025/NĐ-CP.
  ['Luật Giáo dục 2005', '2020-06-30'],
  ['Luật Doanh nghiệp 2014', '2020-12-31'],
  ['Bộ luật Lao động 2012', '2020-12-31'],
  ['Luật Khám bệnh, chữa bệnh 2009', '2023-12-31'],
  ['Luật Đất đai 2013', '2024-07-31'],
  ['Luật Giao thông đường bộ 2008', '2024-12-31'],
  ['Nghị định 61/2018/NĐ-CP', '2025-06-30'],
]);

/** Whether one of the instruments that a version rests on is in force on a day. */
export function hasBasisInForce(instruments: readonly string[], day: Day): boolean {
  return instruments.some((instrument) => (lastDays.get(instrument) ?? day) >= day);
}
