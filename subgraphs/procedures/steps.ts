import type { ProcedureStepKind, ProcedureStepRole } from './generated/resolver-types.ts';
import type { Step } from './models.ts';

/** The steps of every procedure, in the order in which they are done. */
export const stepKinds = [
  'RECEIVE',
  'APPRAISE',
  'APPROVE',
  'SEAL',
  'RETURN',
] as const satisfies readonly ProcedureStepKind[];

export const stepPlaces = ['RECEPTION_UNIT', 'COMPETENT_AGENCY', 'APPROVING_AUTHORITY'] as const;

/** Who does a step: it follows from what is done. */
export const roleOf: Readonly<Record<ProcedureStepKind, ProcedureStepRole>> = {
  RECEIVE: 'RECEIVING_OFFICER',
  APPRAISE: 'HANDLING_OFFICER',
  APPROVE: 'LEADER',
  SEAL: 'CLERK',
  RETURN: 'RETURNING_OFFICER',
};

/** The steps that are done on the spot, at the reception unit. */
export function stepsOnTheSpot(steps: readonly Step[]): ProcedureStepKind[] {
  return steps.filter(({ place }) => place === 'RECEPTION_UNIT').map(({ kind }) => kind);
}

/** Minutes of all steps together. */
export function workingMinutesOf(steps: readonly Step[]): number {
  return steps.reduce((total, { workingMinutes }) => total + workingMinutes, 0);
}

/** How a version is handled, as far as its reasons depend on it. */
export interface Handling {
  readonly steps: readonly Step[];
  readonly exclusion_reason: string | null;
  readonly off_site_reason: string | null;
  readonly reason_legal_basis: string | null;
}

/**
 * What contradicts itself in how a version is handled; null when nothing does.
 *
 * Who is received at the unit is handled there, with all five steps or with three, the approval and the seal being
 * given elsewhere for a reason; who is not is handled elsewhere altogether, again for a reason.
 */
export function handlingProblem(handling: Handling): string | null {
  const onTheSpot = stepsOnTheSpot(handling.steps).join(' ');
  const isOffSite = onTheSpot === 'RECEIVE APPRAISE RETURN';
  if (onTheSpot !== '' && onTheSpot !== stepKinds.join(' ') && !isOffSite) {
    return 'must be none, RECEIVE APPRAISE RETURN, or all five at the RECEPTION_UNIT';
  }
  if ((onTheSpot === '') !== (handling.exclusion_reason !== null)) {
    return 'need an exclusion_reason if, and only if, none is at the RECEPTION_UNIT';
  }
  if (isOffSite !== (handling.off_site_reason !== null)) {
    return 'need an off_site_reason if, and only if, three are at the RECEPTION_UNIT';
  }
  const hasReason = handling.exclusion_reason !== null || handling.off_site_reason !== null;
  return hasReason && handling.reason_legal_basis === null ? 'need a reason_legal_basis' : null;
}
