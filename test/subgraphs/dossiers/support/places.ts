/** Units and procedures of the seeded catalogue that tests of moving dossiers use, as of November 2019. */
export const commune = '000.01.51.H49';
export const district = '000.00.51.H49';
export const centre = '000.00.40.H49';
export const committee = '000.00.00.H49';
export const departmentOfJustice = '000.00.02.H49';

/** Taken by the commune and approved there; 34 working days. The clock stands still while a payment is awaited. */
export const longProcedure = '1.003005';
/** Taken by the district and approved there. */
export const districtProcedure = '2.000513';
/** Taken by the centre, approved by the department's director, who has authorised the centre; 5 working days. */
export const authorisedProcedure = '1.000390';
/** Taken by the centre, approved by the chair of the provincial committee and by nobody else. */
export const threeStepProcedure = '1.000055';

/** An officer of a unit or agency. */
export function officerOf(agencyCode: string) {
  return { officer: `CB-${agencyCode.slice(0, 9)}`, agencyCode };
}

/** The input with which a citizen files at a counter. */
export function filingAt(unitCode: string, procedureCode: string) {
  return {
    unitCode,
    procedureCode,
    channel: 'DIRECT',
    applicant: { kind: 'CITIZEN', name: 'Nguyễn Thị Bình', identityNumber: '022190001234' },
  };
}
