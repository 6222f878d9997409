import { isWithinReach, type Reach } from '../../shared/access/reach.ts';
import type { DossierFact } from '../dossier-facts.ts';

/**
 * Whether a caller may know of a dossier: of a confidential one those who received it, who hold it, and who are above them. Other
 * subgraphs are not told whose it is, so its applicant books at the unit.
 */
export function isDossierVisible(
  reach: Reach,
  { isConfidential, unitCode, holderCode }: DossierFact,
): boolean {
  return !isConfidential || isWithinReach(reach, { places: [unitCode, holderCode], person: null });
}
