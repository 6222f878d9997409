import { day, matching, optional } from '../../shared/import/cells.ts';
import { openEnd } from '../../shared/validity.ts';
import { agencyCodePattern, gsoCodePattern } from '../codes.ts';

export const agencyCode = matching(agencyCodePattern, 'a code such as 000.00.01.H49');
export const gsoCode = matching(gsoCodePattern, 'a GSO code of 2, 3 or 5 digits');

/** The last day of a validity; an empty cell for what lasts. */
export const lastDay = optional(day).transform((cell) => cell ?? openEnd);

export const certainties = ['CONFIRMED', 'PROBABLE', 'UNCERTAIN', 'ESTIMATED'] as const;
