import type { Day } from '../../shared/instants.ts';
import { refusal } from '../booking/refuse.ts';
import type { Context } from '../context.ts';

/** @param procedureCode null for a visit that is about no procedure in particular @throws {Refusal} PROCEDURE_NOT_OFFERED */
export async function requireOffered(
  { unitCode, procedureCode }: { readonly unitCode: string; readonly procedureCode: string | null },
  day: Day,
  { loaders }: Context,
): Promise<void> {
  if (procedureCode === null) return;
  const units = await loaders.unitsOffering(day).load(procedureCode);
  if (units.has(unitCode)) return;
  const message = `${unitCode} does not offer ${procedureCode.slice(0, 30)} on ${day}.`;
  throw refusal('PROCEDURE_NOT_OFFERED', message, ['procedureCode']);
}
