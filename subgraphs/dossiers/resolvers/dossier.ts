import { keyOfGlobalId, toGlobalId } from '../../shared/ids.ts';
import { fromStored, type StoredInstant, toStored } from '../../shared/instants.ts';
import { maskName } from '../../shared/masking.ts';
import { applicantField, isDisclosed, seesInside, summaryOf } from '../access/applicant-data.ts';
import { comparesDays } from '../deadline.ts';
import { type StatusCode, statusLabels } from '../dossier-status.ts';
import type {
  ApplicantResolvers,
  DossierResolvers,
  TransferResolvers,
} from '../generated/resolver-types.ts';
import { latenessOf } from '../lateness.ts';
import { stepsDone } from '../lifecycle/dossier-file.ts';
import type { DossierModel } from '../models.ts';
import { nextStep } from '../next-step.ts';

/** A stored instant as the graph's scalar takes it. */
export function instant(stored: StoredInstant | null): Date | null {
  return stored === null ? null : fromStored(stored);
}

function statusOf(code: StatusCode) {
  return { code, label: statusLabels[code] };
}

const byCode = (code: string | null) => (code === null ? null : { code });

export const dossierResolvers: DossierResolvers = {
  __resolveReference: (reference, { loaders }) => {
    const code = 'code' in reference ? reference.code : keyOfGlobalId('Dossier', reference.id);
    return code === null ? null : loaders.dossierByCode.load(code);
  },
  id: ({ code }) => toGlobalId('Dossier', code),
  nationalId: (dossier) => dossier.national_id,
  procedure: (dossier) => ({ code: dossier.procedure_code }),
  procedureVersion: (dossier) => ({
    id: toGlobalId('ProcedureVersion', `${dossier.procedure_code}@${dossier.procedure_version}`),
  }),
  field: (dossier) => ({ code: dossier.field_code }),
  receptionUnit: (dossier) => ({ code: dossier.unit_code }),
  supportPoint: (dossier) => byCode(dossier.support_point_code),
  holder: (dossier) => ({ code: dossier.holder_code }),
  handlingOfficer: (dossier) => dossier.handling_officer,
  competentAgency: (dossier) => ({ code: dossier.competent_agency_code }),
  applicant: (dossier) => dossier,
  summary: (dossier, _args, context) => summaryOf(dossier, context),
  submittedAt: (dossier) => fromStored(dossier.submitted_at),
  receivedAt: (dossier) => instant(dossier.received_at),
  dueAt: (dossier) => instant(dossier.due_at),
  originalDueAt: (dossier) => instant(dossier.original_due_at),
  endedAt: (dossier) => instant(dossier.ended_at),
  returnedAt: (dossier) => instant(dossier.returned_at),
  status: (dossier) => statusOf(dossier.status),
  internalStatus: (dossier) => dossier.internal_status,
  lateness: (dossier, _args, { now }) =>
    dossier.is_open && dossier.late_from <= toStored(now) ? 'LATE' : dossier.lateness,
  overdue: (dossier, _args, { now }) =>
    Boolean(dossier.is_open) && dossier.overdue_from <= toStored(now),
  parent: ({ parent_id }, _args, { loaders }) =>
    parent_id === null ? null : loaders.dossierById.load(parent_id),
  children: ({ id }, _args, { loaders }) => loaders.partsOfDossier.load(id),
  nextStep: async (dossier, _args, { loaders }) => {
    const done = stepsDone({ events: await loaders.events.load(dossier.id) });
    return nextStep([...done], dossier.internal_status === 'CLOSED');
  },
  createdAt: (dossier) => fromStored(dossier.created_at),
  updatedAt: (dossier) => fromStored(dossier.updated_at),
  ...papers(),
  ...history(),
};

export const applicantResolvers: ApplicantResolvers = {
  kind: (dossier) => dossier.applicant_kind,
  initials: (dossier) => maskName(dossier.applicant_name),
  name: async (dossier, _args, context) => (await applicantField(dossier, 'name', context)) ?? '',
  identityNumber: (dossier, _args, context) => applicantField(dossier, 'identityNumber', context),
  phone: (dossier, _args, context) => applicantField(dossier, 'phone', context),
  email: (dossier, _args, context) => applicantField(dossier, 'email', context),
  isMasked: async (dossier, _args, context) => !(await isDisclosed(dossier, context)),
};

/** Fields that list what happened. */
function history(): Pick<DossierResolvers, 'events' | 'steps' | 'transfers' | 'rating' | 'result'> {
  return {
    events: async (dossier, _args, context) => {
      const isInside = await seesInside(dossier, context);
      return (await context.loaders.events.load(dossier.id)).map((event) => ({
        ...event,
        reason: isInside ? event.reason : null,
        fromStatus: event.from_status === null ? null : statusOf(event.from_status),
        toStatus: statusOf(event.to_status),
        at: fromStored(event.at),
      }));
    },
    steps: async (dossier, _args, { loaders }) =>
      (await loaders.steps.load(dossier.id)).map((record) => {
        const completedAt = fromStored(record.completed_at);
        const dueAt = instant(record.due_at);
        return {
          seq: record.seq,
          step: record.step,
          agency: { code: record.agency_code },
          onSite: Boolean(record.on_site),
          officer: record.officer,
          handedOverAt: fromStored(record.handed_over_at),
          completedAt,
          dueAt,
          lateness: dueAt && latenessOf(completedAt, dueAt, countsDays(dossier, record.step)),
          seal: record.seal_id === null ? null : { id: record.seal_id },
          authorisation: record.authorisation_id === null ? null : { id: record.authorisation_id },
        };
      }),
    transfers: ({ id }, _args, { loaders }) => loaders.transfers.load(id),
    result: async ({ id }, _args, { loaders }) => {
      const result = await loaders.result.load(id);
      return (
        result && {
          documentNo: result.document_no,
          signedAt: fromStored(result.signed_at),
          electronic: Boolean(result.electronic),
        }
      );
    },
    rating: async (dossier, _args, context) => {
      if (!(await seesInside(dossier, context))) return null;
      const rating = await context.loaders.rating.load(dossier.id);
      return rating && { score: rating.score, ratedAt: fromStored(rating.rated_at) };
    },
  };
}

/** The last step is due with the dossier; the others have limits in minutes. */
function countsDays(dossier: DossierModel, step: string): boolean {
  return (
    step === 'RETURN' &&
    comparesDays({ minutes: dossier.limit_minutes, sameDay: Boolean(dossier.same_day) })
  );
}

/** Fields that list papers and money. */
function papers(): Pick<
  DossierResolvers,
  'components' | 'slips' | 'supplementRequests' | 'payments'
> {
  return {
    components: async ({ id }, _args, { loaders }) =>
      (await loaders.components.load(id)).map((component) => ({
        ...component,
        required: Boolean(component.required),
      })),
    slips: async (dossier, _args, context) => {
      if (!(await seesInside(dossier, context))) return null;
      return (await context.loaders.slips.load(dossier.id)).map((slip) => ({ ...slip, dossier }));
    },
    supplementRequests: async (dossier, _args, context) => {
      const isInside = await seesInside(dossier, context);
      return (await context.loaders.supplements.load(dossier.id)).map((request) => ({
        seq: request.seq,
        requestedAt: fromStored(request.requested_at),
        suppliedAt: instant(request.supplied_at),
        content: isInside ? request.content : null,
        oldDueAt: instant(request.old_due_at),
        newDueAt: instant(request.new_due_at),
      }));
    },
    payments: async (dossier, _args, context) => {
      if (!(await seesInside(dossier, context))) return null;
      return (await context.loaders.payments.load(dossier.id)).map((payment) => ({
        seq: payment.seq,
        kind: payment.kind,
        amount: Number(payment.amount),
        holdsDossier: Boolean(payment.holds_dossier),
        state: payment.state,
        method: payment.method,
        requestedAt: fromStored(payment.requested_at),
        paidAt: instant(payment.paid_at),
      }));
    },
  };
}

export const transferResolvers: TransferResolvers = {
  from: (transfer) => ({ code: transfer.from_code }),
  to: (transfer) => ({ code: transfer.to_code }),
  sentAt: (transfer) => fromStored(transfer.sent_at),
  acknowledgedAt: (transfer) => instant(transfer.acknowledged_at),
  dueAt: (transfer) => instant(transfer.due_at),
  returnedAt: (transfer) => instant(transfer.returned_at),
  subDossier: async ({ dossier_id, seq }, _args, { loaders }) => {
    const parts = await loaders.partsOfDossier.load(dossier_id);
    return parts.find((part) => part.parent_transfer_seq === seq) ?? null;
  },
};
