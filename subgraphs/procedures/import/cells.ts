import { z } from 'zod';
import { listOf, matching, oneOf, wholeNumber } from '../../shared/import/cells.ts';
import { fieldCodePattern, procedureCodePattern } from '../codes.ts';
import type { Step } from '../models.ts';
import { stepKinds, stepPlaces } from '../steps.ts';

export const procedureCode = matching(procedureCodePattern, 'a procedure code such as 1.004873');
export const fieldCode = matching(fieldCodePattern, 'a field code such as F001');
export const versionNumber = wholeNumber(1, 9_999);

export const provenance = oneOf(['NATIONAL_PORTAL', 'PUBLISHED_LIST', 'GENERATED']);
export const partProvenance = oneOf(['SOURCE', 'DERIVED', 'GENERATED']);
export const level = oneOf(['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE']);

/** Words with a plus between them, at least one. */
export function wordsOf<const Word extends string>(words: readonly Word[]) {
  return listOf(oneOf(words), '+').refine(
    (list) => list.length > 0 && new Set(list).size === list.length,
    'must name at least one, and none twice',
  );
}

const stepPattern = /^([A-Z]+) (\d{1,6}) ([A-Z_]+)$/;
const wantedSteps = `must be ${stepKinds.join(', ')} in this order, each with its minutes and its place, such as RECEIVE 240 RECEPTION_UNIT, with + between them`;

/** `RECEIVE 240 RECEPTION_UNIT + APPRAISE 960 RECEPTION_UNIT + …`: the five steps with their minutes and places. */
export const steps = z.string().transform((cell, context): Step[] => {
  const found = cell.split('+').map((part) => stepPattern.exec(part.trim()));
  const parsed = found.flatMap((match, index) => {
    const kind = stepKinds[index];
    const place = stepPlaces.find((known) => known === match?.[3]);
    return kind !== undefined && match?.[1] === kind && place !== undefined
      ? [{ kind, workingMinutes: Number(match[2]), place }]
      : [];
  });
  if (found.length === stepKinds.length && parsed.length === found.length) return parsed;
  context.addIssue({ code: 'custom', message: wantedSteps });
  return z.NEVER;
});

/** Key of a version in the database. */
export function versionIdOf({
  procedure_code,
  version,
}: {
  readonly procedure_code: string;
  readonly version: number;
}): string {
  return `${procedure_code}@${version}`;
}
