import { isDay } from '../shared/instants.ts';

/**
 * Codes of others' things have forms; whoever is asked for a code without it refuses the question. So none is asked, and there is no
 * such thing.
 */

const procedureCodePattern = /^(\d\.\d{6}|N21-\d{3}|W-\d{3})$/;
const dossierCodePattern =
  /^(?:\d{3}\.\d{2}\.\d{2}\.H\d{2}|H\d{2}(?:\.\d{2,3}){1,8})-(\d{2})(\d{2})(\d{2})-\d{4,7}$/;

export function isProcedureCode(text: string): boolean {
  return procedureCodePattern.test(text);
}

export function isDossierCode(text: string): boolean {
  const [, year, month, date] = dossierCodePattern.exec(text) ?? [];
  return year !== undefined && isDay(`20${year}-${month}-${date}`);
}
