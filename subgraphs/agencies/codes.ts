import { clientError } from '../shared/errors.ts';

export const agencyCodePattern = /^\d{3}\.\d{2}\.\d{2}\.H49$/;
export const gsoCodePattern = /^(\d{2}|\d{3}|\d{5})$/;

/** @throws CODE_INVALID when it does not have the form of an agency's or a reception unit's code */
export function readAgencyCode(code: string): string {
  if (agencyCodePattern.test(code)) return code;
  throw clientError('CODE_INVALID', `Expected a code such as 000.00.01.H49, got "${code}".`);
}

/** @throws CODE_INVALID when it does not have the form of the statistics office's codes */
export function readGsoCode(code: string): string {
  if (gsoCodePattern.test(code)) return code;
  throw clientError('CODE_INVALID', `Expected a GSO code of 2, 3 or 5 digits, got "${code}".`);
}
