import type { Knex } from 'knex';
import { addDays, type Day } from '../../shared/instants.ts';
import type { Period } from '../repository/statistics.ts';
import { byLevel, byProcedure, byUnit, byUnitAndProcedure, type Source } from './read-sums.ts';

/** A part of the province, by columns of the sums. */
export interface Scope {
  readonly unitCode?: string | null | undefined;
  readonly procedureCode?: string | null | undefined;
  readonly fieldCode?: string | null | undefined;
}

/** The smallest sums that tell a scope apart. */
export function sourceOf({ unitCode, procedureCode, fieldCode }: Scope): Source {
  const ofProcedures = procedureCode != null || fieldCode != null;
  if (unitCode != null) return ofProcedures ? byUnitAndProcedure : byUnit;
  return ofProcedures ? byProcedure : byLevel;
}

/** Whether sums by month are enough for a period; one that reaches the present may end within its month. */
export function isWholeMonths({ from, to }: Period, today: Day): boolean {
  const endsMonth = addDays(to, 1).endsWith('-01');
  return from.endsWith('-01') && (endsMonth || to >= today);
}

/** Restricts sums to a scope. */
export function restrictTo(db: Knex, scope: Scope): (sums: Knex.QueryBuilder) => void {
  const { unitCode, procedureCode, fieldCode } = scope;
  return (sums) => {
    if (unitCode != null) sums.where('unit_code', unitCode);
    if (procedureCode != null) sums.where('procedure_code', procedureCode);
    if (fieldCode != null) {
      const ofField = db('known_procedures').select('code').where('field_code', fieldCode);
      sums.whereIn('procedure_code', ofField);
    }
  };
}
