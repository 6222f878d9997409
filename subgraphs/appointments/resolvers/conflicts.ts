import {
  type Connection,
  type PageArguments,
  readPage,
  toConnection,
} from '../../shared/pagination.ts';
import { isAtPlace } from '../access/appointment-rows.ts';
import type { Context } from '../context.ts';
import type { AppointmentModel } from '../models.ts';
import { countSequence, pageOfSequence } from '../pages-of-sequences.ts';
import { soonestFirst } from '../repository/appointments.ts';

/** A page of the appointments that a unit does not give any more; null for those who are not bound to it or one above it. */
export async function conflictsOfUnit(
  unitCode: string,
  pageArguments: PageArguments,
  { loaders, reach }: Context,
): Promise<Connection<AppointmentModel> | null> {
  const page = readPage(pageArguments, soonestFirst);
  if (!isAtPlace(await reach(), unitCode)) return null;
  const conflicts = await loaders.conflicts.load(unitCode);
  return toConnection(pageOfSequence(conflicts, page), page, async () => countSequence(conflicts));
}
