import type { Knex } from 'knex';
import type { ProcedureFields } from './procedure-fields.ts';
import { hasRulesByField } from './repository/availability-rules.ts';

/**
 * Code of the field for which somebody comes; null when no procedure is named. Where a unit has no counters for some fields only, it does
 * not matter, and is null too when procedures does not answer.
 *
 * @throws SUBGRAPH_UNAVAILABLE
 */
export async function fieldOfVisit(
  db: Knex,
  fields: ProcedureFields,
  { procedureCode, unitCode }: { readonly procedureCode: string | null; readonly unitCode: string },
): Promise<string | null> {
  if (procedureCode === null) return null;
  try {
    const [field] = await fields.fieldsOf([procedureCode]);
    return field?.code ?? null;
  } catch (error) {
    if (await hasRulesByField(db, unitCode)) throw error;
    return null;
  }
}
