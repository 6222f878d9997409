import { keyOfGlobalId, toGlobalId } from '../../shared/ids.ts';
import { fromStored } from '../../shared/instants.ts';
import { shownEnd } from '../../shared/validity.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import type { Step } from '../models.ts';
import { roleOf, stepsOnTheSpot } from '../steps.ts';
import { existing } from './existing.ts';

export const versionTypes = {
  ProcedureVersion: {
    __resolveReference: ({ id }, { loaders }) => {
      const key = keyOfGlobalId('ProcedureVersion', id);
      return key === null ? null : loaders.version.load(key);
    },
    id: ({ id }) => toGlobalId('ProcedureVersion', id),
    procedure: ({ procedure_code }, _args, { loaders }) =>
      existing(loaders.procedure, procedure_code),
    validFrom: ({ valid_from }) => valid_from,
    validTo: ({ valid_to }) => shownEnd(valid_to),
    decision: ({ decision_number }, _args, { loaders }) =>
      decision_number === null ? null : loaders.decision.load(decision_number),
    steps: ({ steps }) =>
      (JSON.parse(steps) as Step[]).map((step, index) => ({ ...step, position: index + 1 })),
    components: ({ id }, _args, { loaders }) => loaders.components.load(id),
    fees: ({ id }, _args, { loaders }) => loaders.fees.load(id),
    channels: ({ channels }) => JSON.parse(channels),
    applicantKinds: ({ applicant_kinds }) => JSON.parse(applicant_kinds),
    statutoryWorkingMinutes: (version) => version.statutory_working_minutes,
    localWorkingMinutes: (version) => version.local_working_minutes,
    onlineLevel: ({ online_level }) => online_level,
    legacyLevel: ({ legacy_level }) => legacy_level,
    resultIsPaper: ({ result_is_paper }) => result_is_paper === 1,
    legalBasis: ({ legal_basis }) => JSON.parse(legal_basis),
    suspendOnPayment: ({ suspend_on_payment }) => suspend_on_payment === 1,
    sameDay: ({ same_day }) => same_day === 1,
    handling: (version) => ({
      atCentre: version.centre_step_count > 0,
      exclusionReason: version.exclusion_reason,
      centreSteps: stepsOnTheSpot(JSON.parse(version.steps)),
      approvalAuthority: version.approval_authority,
      offSiteReason: version.off_site_reason,
      reasonLegalBasis: version.reason_legal_basis,
    }),
    provenance: (version) => ({
      statutoryLimit: version.statutory_limit_provenance,
      localLimit: version.local_limit_provenance,
      components: version.components_provenance,
      fees: version.fees_provenance,
      handling: version.handling_provenance,
    }),
  },
  ProcedureStep: {
    role: ({ kind }) => roleOf[kind],
  },
  ProcedureComponent: {
    hasForm: ({ has_form }) => has_form === 1,
  },
  AnnouncingDecision: {
    signedOn: ({ signed_on }) => signed_on,
    effectiveOn: ({ effective_on }) => effective_on,
    disclosedAt: ({ disclosed_at }) => (disclosed_at === null ? null : fromStored(disclosed_at)),
  },
} satisfies Resolvers;
