import {
  type Connection,
  type PageArguments,
  readPage,
  toConnection,
} from '../../shared/pagination.ts';
import type { Context } from '../context.ts';
import type { AppointmentModel } from '../models.ts';
import { countSequence, pageOfSequence } from '../pages-of-sequences.ts';
import { soonestFirst } from '../repository/appointments.ts';

/** A page of the appointments that a unit does not give any more. */
export async function conflictsOfUnit(
  unitCode: string,
  pageArguments: PageArguments,
  { loaders }: Context,
): Promise<Connection<AppointmentModel>> {
  const page = readPage(pageArguments, soonestFirst);
  const conflicts = await loaders.conflicts.load(unitCode);
  return toConnection(pageOfSequence(conflicts, page), page, async () => countSequence(conflicts));
}
