import { dayOf, toStored } from '../../shared/instants.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import { holdsOn } from '../catalogue/catalogue.ts';
import { submitted } from '../dossier-status.ts';
import type {
  ApplicantKind,
  Confidentiality,
  Digitisation,
  DossierChannel,
} from '../generated/resolver-types.ts';
import { neverKey, standingKey } from '../order-keys.ts';
import type { DossierRow } from '../repository/dossier-row.ts';
import type { DossierChange } from '../repository/record-change.ts';
import type { RowWrite } from '../repository/row-writes.ts';
import { receive } from './admission.ts';
import { competentAgency } from './authority.ts';
import { optionalText, requireText } from './checks.ts';
import type { Actor, Circumstances, DossierFile } from './dossier-file.ts';

/** The applicant's own acts are signed so. */
export const applicantActor = 'applicant';
/** What a partner does for an applicant; the audit says which one. */
export const partnerActor = 'partner';
/** What an officer files for an applicant without receiving it. */
export const officerActor = 'officer';

/** What an applicant files. */
export interface Filing {
  readonly channel: DossierChannel;
  readonly applicant: {
    readonly kind: ApplicantKind;
    readonly name: string;
    readonly identityNumber?: string | null;
    readonly phone?: string | null;
    readonly email?: string | null;
  };
  readonly summary?: string | null;
  readonly supportPointCode?: string | null;
  readonly confidentiality: Confidentiality;
  /** Papers handed in, where they are not just what the procedure demands. */
  readonly components: readonly {
    readonly position: number;
    readonly originals: number;
    readonly copies: number;
    readonly digitisation: Digitisation;
  }[];
}

/**
 * Files a dossier; received at once by an officer at the counter, when one is given.
 *
 * @param code from the counter of the unit and the day
 * @param from who receives it, or who files what nobody receives yet
 */
export function submit(
  code: string,
  filing: Filing,
  from: { readonly receivedBy: Actor } | { readonly filedBy: string },
  around: Circumstances,
): DossierChange {
  requireTaken(filing, around);
  const at = toStored(around.now);
  const filed: DossierChange = {
    kind: 'submit',
    before: null,
    after: newDossier(code, filing, around, at),
    event: {
      from_status: null,
      to_status: submitted,
      actor: 'filedBy' in from ? from.filedBy : applicantActor,
      at,
      clock: null,
      reason: null,
      step: null,
    },
    rows: componentRows(filing, around),
    slips: { issued: 0, drafts: [] },
  };
  return 'filedBy' in from ? filed : receivedAtOnce(filed, from.receivedBy, around);
}

/** Handed in at the counter: there is no state before the receipt. */
function receivedAtOnce(filed: DossierChange, by: Actor, around: Circumstances): DossierChange {
  const change = receive(newFile(filed), by, around);
  return {
    ...change,
    kind: 'submit',
    before: null,
    event: { ...change.event, from_status: null },
    rows: [...filed.rows, ...change.rows],
  };
}

/** The file of a dossier that is not written yet. */
function newFile({ after }: DossierChange): DossierFile {
  return {
    dossier: { ...after, id: 0, version: 0 },
    events: [],
    transfers: [],
    supplements: [],
    payments: [],
    slipCount: 0,
    hasApology: false,
    steps: [],
    parts: [],
    parent: null,
    isRated: false,
  };
}

/** @throws {Refusal} when the version, the channel and the kind of applicant do not fit each other */
function requireTaken({ channel, applicant }: Filing, { version, now }: Circumstances): void {
  if (!holdsOn(version, dayOf(now))) {
    const message = 'No version of the procedure is in force today.';
    throw new Refusal('PROCEDURE_NOT_IN_FORCE', message, ['procedureCode']);
  }
  if ((channel === 'ONLINE' && !version.online) || (channel === 'POST' && !version.byPost)) {
    const message = `The procedure is not filed by the channel ${channel}.`;
    throw new Refusal('CHANNEL_NOT_TAKEN', message, ['channel']);
  }
  if (!version.applicantKinds.includes(applicant.kind)) {
    const message = `The procedure is for ${version.applicantKinds.join(', ')}, not for ${applicant.kind}.`;
    throw new Refusal('APPLICANT_NOT_TAKEN', message, ['applicant', 'kind']);
  }
}

function newDossier(
  code: string,
  filing: Filing,
  around: Circumstances,
  at: string,
): Omit<DossierRow, 'id'> {
  const { unit, procedure, version } = around;
  return {
    code,
    national_id: null,
    procedure_code: procedure.code,
    procedure_version: version.number,
    field_code: procedure.fieldCode,
    unit_code: unit.code,
    support_point_code: filing.supportPointCode ?? null,
    competent_agency_code: competentAgency(around),
    holder_code: unit.code,
    channel: filing.channel,
    ...applicantColumns(filing),
    summary: optionalText(filing.summary, 'summary'),
    submitted_at: at,
    received_at: null,
    registered_at: at,
    limit_minutes: version.limit.minutes,
    statutory_minutes: version.statutoryMinutes,
    same_day: Number(version.limit.sameDay),
    paused_minutes: 0,
    original_due_at: null,
    due_at: null,
    ended_at: null,
    returned_at: null,
    worked_minutes: null,
    due_key: standingKey,
    ended_key: neverKey,
    overdue_from: neverKey,
    late_from: neverKey,
    is_open: 1,
    status: submitted,
    internal_status: 'AWAITING_RECEIPT',
    lateness: null,
    confidentiality: filing.confidentiality,
    parent_id: null,
    parent_transfer_seq: null,
    handling_officer: null,
    created_at: at,
    updated_at: at,
    version: 1,
  };
}

function applicantColumns({ applicant }: Filing) {
  const { kind, name, identityNumber, phone, email } = applicant;
  return {
    applicant_kind: kind,
    applicant_name: requireText(name, 'name', 120),
    applicant_identity: optionalText(identityNumber, 'identityNumber', 20),
    applicant_phone: optionalText(phone, 'phone', 20),
    applicant_email: optionalText(email, 'email', 120),
  };
}

/** The papers that the version demands, as they were handed in. */
function componentRows({ components, channel }: Filing, { version }: Circumstances): RowWrite[] {
  const handedIn = new Map(components.map((component) => [component.position, component]));
  return version.components.map(({ originals, copies }, index) => {
    const position = index + 1;
    const digitisation = channel === 'ONLINE' ? 'DIGITISED' : 'NONE';
    const demanded = { position, required: 1, originals, copies, digitisation } as const;
    return {
      insert: 'dossier_components',
      row: { ...demanded, ...handedIn.get(position) },
    };
  });
}
