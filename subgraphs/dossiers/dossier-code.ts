import { type Day, isDay } from '../shared/instants.ts';

/** Agency code of the legacy form `000.01.51.H49` or of the form of 2020, `H49.51.01`. */
const agencyPattern = String.raw`(?:\d{3}\.\d{2}\.\d{2}\.H\d{2}|H\d{2}(?:\.\d{2,3}){1,8})`;
const codePattern = new RegExp(String.raw`^(${agencyPattern})-(\d{2})(\d{2})(\d{2})-(\d{4,7})$`);
const unitPattern = new RegExp(`^${agencyPattern}$`);

/** Dossier code (mã hồ sơ): unit, day in Asia/Ho_Chi_Minh, number of the day, for example `000.01.51.H49-191115-0001`. */
export function dossierCode(unitCode: string, day: Day, number: number): string {
  return `${unitCode}-${day.slice(2, 4)}${day.slice(5, 7)}${day.slice(8, 10)}-${String(number).padStart(4, '0')}`;
}

/** The parts of a dossier code; null when the text has not its form. */
export function readDossierCode(
  code: string,
): { readonly unitCode: string; readonly day: Day; readonly number: number } | null {
  const [, unitCode, year, month, date, number] = codePattern.exec(code) ?? [];
  const day = `20${year}-${month}-${date}`;
  return unitCode === undefined || !isDay(day) || Number(number) === 0
    ? null
    : { unitCode, day, number: Number(number) };
}

/** Whether a text has the form of a reception unit's code. */
export function isUnitCode(text: string): boolean {
  return unitPattern.test(text);
}
