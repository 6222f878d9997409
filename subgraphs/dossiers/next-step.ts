/** The steps of the one-stop process in their order. */
const processSteps = ['RECEIVE', 'APPRAISE', 'APPROVE', 'SEAL', 'RETURN'] as const;

export type ProcessStep = (typeof processSteps)[number];

/**
 * The step that a dossier waits for.
 *
 * @param done the steps that are done, in any order
 * @param isClosed whether nothing will be done any more
 */
export function nextStep(done: readonly ProcessStep[], isClosed: boolean): ProcessStep | null {
  if (isClosed) return null;
  const last = Math.max(-1, ...done.map((step) => processSteps.indexOf(step)));
  return processSteps[last + 1] ?? null;
}
