import { fromStored, type StoredInstant, toStored } from '../../shared/instants.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import type { CatalogueAuthorisation, CatalogueUnit } from '../catalogue/catalogue.ts';
import { processing, received } from '../dossier-status.ts';
import type { ProcessStep } from '../next-step.ts';
import type { DossierChange } from '../repository/record-change.ts';
import type { RowWrite } from '../repository/row-writes.ts';
import { requireAuthority, requireSeal } from './authority.ts';
import { requireHandler, requireHere, requireText } from './checks.ts';
import {
  type Actor,
  type Circumstances,
  type DossierFile,
  openTransfer,
  processingStatus,
  stepsDone,
} from './dossier-file.ts';
import { changeOf, momentOf } from './draft.ts';
import { requirePossible } from './transitions.ts';

/** Hands the dossier to an officer; the first time, the control slip is made out. */
export function assign(
  file: DossierFile,
  by: Actor,
  officer: string,
  around: Circumstances,
): DossierChange {
  const { unit, procedure } = around;
  requirePossible('assign', file);
  requireHandler(file, by, procedure.agencyCode);
  requireHere(file);
  const handler = requireText(officer, 'officer', 40);
  const holder = unit.level === 'PROVINCE' ? procedure.agencyCode : unit.code;
  const isFirst = file.dossier.status === received;
  const payload = {
    unitName: unit.name,
    procedureName: procedure.name,
    from: by.officer,
    to: handler,
  };
  return changeOf(file, around, {
    kind: 'assign',
    actor: by.officer,
    to: processing,
    set: {
      handling_officer: handler,
      holder_code: holder,
      internal_status: processingStatus(stepsDone(file)),
    },
    slips: isFirst ? [{ purpose: 'CONTROL', payload }] : [],
  });
}

export function appraise(file: DossierFile, by: Actor, around: Circumstances): DossierChange {
  requireStep('APPRAISE', file, by, around);
  return stepChange('APPRAISE', file, by, around, {});
}

/** Approves by the authority that the version names, or by an authorisation that is valid now. */
export function approve(
  file: DossierFile,
  by: Actor,
  authorisations: readonly CatalogueAuthorisation[],
  around: Circumstances,
): DossierChange {
  requireStep('APPROVE', file, by, around);
  const { version, unit } = around;
  const authorisation = requireAuthority(by, version.approvalAuthority, authorisations, around);
  const elsewhere = !version.approvedOnSite && unit.level === 'PROVINCE' && authorisation === null;
  if (elsewhere && openTransfer(file) === null) {
    throw new Refusal(
      'APPROVED_ELSEWHERE',
      'This version is not approved at the reception unit: transfer the dossier to the authority.',
    );
  }
  return stepChange('APPROVE', file, by, around, { authorisation_id: authorisation?.id ?? null });
}

/**
 * Seals the result: on the spot with a seal that is held at the reception unit, elsewhere with one of the unit where the
 * dossier is. An authority without a reception unit has its seal in its own office, which nobody else knows of.
 *
 * @param use the seal that is named, if any; the reception unit for which the officer acts, if it is one
 */
export function seal(
  file: DossierFile,
  by: Actor,
  use: { readonly sealId: string | null; readonly ownUnit: CatalogueUnit | null },
  around: Circumstances,
): DossierChange {
  requireStep('SEAL', file, by, around);
  const place = openTransfer(file) === null ? around.unit : use.ownUnit;
  const used = place && requireSeal(use.sealId, { ...around, unit: place });
  return stepChange('SEAL', file, by, around, { seal_id: used?.id ?? null });
}

type DecidingStep = 'APPRAISE' | 'APPROVE' | 'SEAL';

const commandOf = { APPRAISE: 'appraise', APPROVE: 'approve', SEAL: 'seal' } as const;

const precedingSteps: Readonly<Partial<Record<ProcessStep, ProcessStep>>> = {
  APPROVE: 'APPRAISE',
  SEAL: 'APPROVE',
};

/** @throws {Refusal} unless the dossier is in the actor's hands, and the step is the one that comes next */
function requireStep(
  step: DecidingStep,
  file: DossierFile,
  by: Actor,
  around: Circumstances,
): void {
  const { procedure } = around;
  requirePossible(commandOf[step], file);
  const away = openTransfer(file);
  if (away === null) requireHandler(file, by, procedure.agencyCode);
  else if (away.state !== 'ACKED' || away.to_code !== by.agencyCode) requireHere(file);
  const done = stepsDone(file);
  if (done.has(step)) throw new Refusal('STEP_DONE', `The step ${step} is done.`);
  const before = precedingSteps[step];
  if (before && !done.has(before)) {
    throw new Refusal(
      'STEP_TOO_EARLY',
      `The step ${step} comes after ${before}, which is not done.`,
    );
  }
}

function stepChange(
  step: DecidingStep,
  file: DossierFile,
  by: Actor,
  around: Circumstances,
  used: { readonly seal_id?: string | null; readonly authorisation_id?: string | null },
): DossierChange {
  const away = openTransfer(file);
  return changeOf(file, around, {
    kind: commandOf[step],
    actor: by.officer,
    step,
    set: {
      internal_status: away
        ? 'AT_OTHER_AGENCY'
        : processingStatus(new Set([...stepsDone(file), step])),
    },
    rows: [stepRow(step, file, by, around, { ...used, on_site: Number(away === null) })],
  });
}

/** A line of the control slip: handed over when the line before was completed. */
export function stepRow(
  step: ProcessStep,
  file: DossierFile,
  by: Actor,
  around: Circumstances,
  used: {
    readonly on_site: number;
    readonly seal_id?: string | null;
    readonly authorisation_id?: string | null;
  },
): RowWrite {
  const at = momentOf(file, around.now);
  return {
    insert: 'step_records',
    row: {
      seal_id: null,
      authorisation_id: null,
      ...used,
      seq: file.steps.length + 1,
      step,
      agency_code: by.agencyCode,
      officer: by.officer,
      handed_over_at: file.steps.at(-1)?.completed_at ?? at,
      completed_at: at,
      due_at: stepDue(step, file, around),
    },
  };
}

/** A step is due when the steps up to it have used their time; the last one with the dossier. */
function stepDue(
  step: ProcessStep,
  { dossier }: DossierFile,
  { version, unit }: Circumstances,
): StoredInstant | null {
  if (version.limit.sameDay || step === 'RETURN' || dossier.received_at === null)
    return dossier.due_at;
  let minutes = dossier.paused_minutes;
  for (const { kind, minutes: share } of version.steps) {
    minutes += share;
    if (kind === step) {
      return toStored(unit.hours.calendar.add(fromStored(dossier.received_at), minutes));
    }
  }
  return null;
}
