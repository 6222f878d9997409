import { sha256 } from '../../shared/audit/hashes.ts';
import type { AppointmentChangeModel } from '../models.ts';

type Change = Pick<AppointmentChangeModel, 'from_state' | 'to_state' | 'at' | 'reason'>;

/**
 * A change of an appointment as an entry keeps it, and as it is compared with the table. Of the reason there is a digest: it may tell
 * of people, and what is chained can never be taken out.
 */
export function changeContent({ from_state, to_state, at, reason }: Change): object {
  return { from_state, to_state, at, reason_sha256: reason === null ? null : sha256(reason) };
}
