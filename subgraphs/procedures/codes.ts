import { clientError } from '../shared/errors.ts';

/** National codes (`1.004873`), our generated ones (`9.900001`), and our keys where a source has no code. */
export const procedureCodePattern = /^(\d\.\d{6}|N21-\d{3}|W-\d{3})$/;
export const fieldCodePattern = /^F\d{3}$/;
/** The shape of the province's decision of 2016, and the one of 2020 on. */
export const agencyCodePattern = /^(\d{3}\.\d{2}\.\d{2}\.H49|H49(\.\d{2,3}){1,4})$/;
/** GSO codes: 2 digits for the province, 3 for a district, 5 for a commune. */
const areaCodePattern = /^(\d{2}|\d{3}|\d{5})$/;

/** @throws CODE_INVALID */
export const readProcedureCode = codeReader(procedureCodePattern, 'a procedure', '1.004873');
/** @throws CODE_INVALID */
export const readFieldCode = codeReader(fieldCodePattern, 'a field', 'F001');
/** Of an agency, or of a reception unit, which has the code of the agency that runs it. @throws CODE_INVALID */
export const readAgencyCode = codeReader(agencyCodePattern, 'an agency', '000.00.01.H49');
/** @throws CODE_INVALID */
export const readAreaCode = codeReader(areaCodePattern, 'an administrative unit', '06649');

/** The code with the locality, as the national database shows it to the province. */
export function localCodeOf(procedureCode: string): string {
  return `${procedureCode}.000.00.00.H49`;
}

function codeReader(pattern: RegExp, what: string, example: string): (code: string) => string {
  return (code) => {
    if (pattern.test(code)) return code;
    throw clientError(
      'CODE_INVALID',
      `"${code}" is no code of ${what}; one looks like "${example}".`,
    );
  };
}
