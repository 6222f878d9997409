import { type Belonging, isWithinReach, type Reach } from '../../shared/access/reach.ts';
import type { AppointmentModel } from '../models.ts';

type Row = Pick<AppointmentModel, 'unit_code' | 'party_id_number'>;

/** To whom an appointment belongs: where the citizen is expected, and who that is. */
export function belongingOf({ unit_code, party_id_number }: Row): Belonging {
  return { places: [unit_code], person: party_id_number };
}

/** Whether a caller may know what is not public of an appointment, beside personal data. */
export function knowsWhole(reach: Reach, appointment: Row): boolean {
  return isWithinReach(reach, belongingOf(appointment));
}

/** Whether a unit is one of those to which a caller is bound, or below them: what is only for its staff is for the caller, too. */
export function isAtPlace(reach: Reach, unitCode: string): boolean {
  return isWithinReach(reach, { places: [unitCode], person: null });
}
