import { z } from 'zod';
import {
  day,
  listOf,
  oneOf,
  optional,
  text,
  wholeNumber,
  yesOrNo,
} from '../../shared/import/cells.ts';
import { openEnd } from '../../shared/validity.ts';
import { handlingProblem, stepsOnTheSpot, workingMinutesOf } from '../steps.ts';
import { catalogueColumnsOf, type ProcedureForCatalogue } from './catalogue-columns.ts';
import {
  partProvenance,
  procedureCode,
  steps,
  versionIdOf,
  versionNumber,
  wordsOf,
} from './cells.ts';

/** The columns of `procedure-versions`, and the rules within a row. */
export const versionRowSchema = z
  .object({
    procedure_code: procedureCode,
    version: versionNumber,
    valid_from: day,
    valid_to: optional(day),
    decision: optional(text(60)),
    statutory_working_minutes: wholeNumber(1),
    statutory_limit_provenance: partProvenance,
    local_working_minutes: optional(wholeNumber(1)),
    local_limit_provenance: partProvenance,
    steps,
    exclusion_reason: optional(
      oneOf([
        'STATE_SECRET_OR_DEFENCE',
        'MUST_BE_DONE_ON_SITE',
        'MOBILE_OR_MASS_EVENT',
        'COMPLAINT_OR_DENUNCIATION',
        'SPECIAL_FACILITY',
        'VERTICAL_AGENCY_OWN_DESK',
        'OTHER_BY_LAW',
      ]),
    ),
    approval_authority: oneOf([
      'PRESIDENT',
      'GOVERNMENT',
      'MINISTRY',
      'PROVINCIAL_PC',
      'PC_CHAIR',
      'DEPARTMENT_DIRECTOR',
      'DISTRICT_PC',
      'COMMUNE_PC',
    ]),
    off_site_reason: optional(oneOf(['LAW_FORBIDS_AUTHORISATION', 'NOT_YET_AUTHORISED'])),
    reason_legal_basis: optional(text(500)),
    handling_provenance: partProvenance,
    channels: wordsOf(['COUNTER', 'ONLINE', 'POST']),
    applicant_kinds: wordsOf(['CITIZEN', 'ENTERPRISE', 'ORGANISATION', 'STATE_AGENCY']),
    online_level: oneOf(['INFORMATION', 'PARTIAL', 'FULL']),
    legacy_level: wholeNumber(1, 4),
    result: text(300),
    result_is_paper: yesOrNo,
    conditions: optional(text(4000)),
    legal_basis: listOf(text(300)),
    suspend_on_payment: yesOrNo,
    same_day: yesOrNo,
    components_provenance: partProvenance,
    fees_provenance: partProvenance,
  })
  .superRefine((row, context) => {
    const refuse = (column: string, message: string) =>
      context.addIssue({ code: 'custom', path: [column], message });
    if (row.valid_to !== null && row.valid_to < row.valid_from) {
      refuse('valid_to', 'must not be before valid_from');
    }
    const local = row.local_working_minutes ?? row.statutory_working_minutes;
    if (local > row.statutory_working_minutes) {
      refuse('local_working_minutes', 'must not be more than statutory_working_minutes');
    }
    if (workingMinutesOf(row.steps) !== local) {
      refuse('steps', `must have ${local} minutes in all, as the limit has`);
    }
    const problem = handlingProblem(row);
    if (problem) refuse('steps', problem);
  });

export type VersionRow = z.infer<typeof versionRowSchema>;

/** A row as the table has it. */
export function toStoredVersion(row: VersionRow, procedure: ProcedureForCatalogue) {
  const {
    version,
    valid_to,
    decision,
    steps: done,
    result_is_paper,
    suspend_on_payment,
    same_day,
    channels,
    applicant_kinds,
    legal_basis,
    ...same
  } = row;
  return {
    ...same,
    ...catalogueColumnsOf(procedure),
    id: versionIdOf(row),
    number: version,
    valid_to: valid_to ?? openEnd,
    decision_number: decision,
    steps: JSON.stringify(done),
    centre_step_count: stepsOnTheSpot(done).length,
    channels: JSON.stringify(channels),
    applicant_kinds: JSON.stringify(applicant_kinds),
    legal_basis: JSON.stringify(legal_basis),
    result_is_paper: Number(result_is_paper),
    suspend_on_payment: Number(suspend_on_payment),
    same_day: Number(same_day),
  };
}

export type StoredVersion = ReturnType<typeof toStoredVersion>;
