import { type Belonging, isWithinReach, type Reach } from '../../shared/access/reach.ts';
import type { DossierModel } from '../models.ts';

type Row = Pick<
  DossierModel,
  'confidentiality' | 'unit_code' | 'holder_code' | 'applicant_identity'
>;

/** To whom a dossier belongs: who received it, who holds it, whose it is. */
export function belongingOf(dossier: Omit<Row, 'confidentiality'>): Belonging {
  return {
    places: [dossier.unit_code, dossier.holder_code],
    person: dossier.applicant_identity,
  };
}

/** Whether a caller may know of a dossier. The same rule in SQL: `whereVisible`. */
export function isVisible(reach: Reach, dossier: Row): boolean {
  return dossier.confidentiality === 'NORMAL' || isWithinReach(reach, belongingOf(dossier));
}
