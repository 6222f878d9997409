import type { Knex } from 'knex';
import type { Day } from '../../shared/instants.ts';
import type {
  ApprovalAuthority,
  CentreExclusionReason,
  OffSiteReason,
} from '../generated/resolver-types.ts';
import { allProcedures } from './catalogue.ts';

/** Procedures and the departments that have them. */
export interface Counted {
  readonly count: number;
  readonly owners: number;
}

/** What the statistics count, each by a condition on a version in the competence of a department. */
const counted = {
  all: '1 = 1',
  atCentre: 'v.centre_step_count > 0',
  notAtCentre: 'v.centre_step_count = 0',
  fiveSteps: 'v.centre_step_count = 5',
  threeSteps: 'v.centre_step_count = 3',
} as const;

export type CountedName = keyof typeof counted;

/** Counts the departments' procedures in force on a day, in one statement. */
export async function countProcedures(
  db: Knex,
  asOf: Day,
): Promise<Readonly<Record<CountedName, Counted>>> {
  const names = Object.keys(counted) as CountedName[];
  const [row] = await departmentsProcedures(db, asOf).select(
    names.flatMap((name) => [
      db.raw(`count(case when ${counted[name]} then 1 end) as ??`, [`${name}_count`]),
      db.raw(`count(distinct case when ${counted[name]} then v.agency_code end) as ??`, [
        `${name}_owners`,
      ]),
    ]),
  );
  return Object.fromEntries(
    names.map((name) => [
      name,
      { count: Number(row[`${name}_count`]), owners: Number(row[`${name}_owners`]) },
    ]),
  ) as Record<CountedName, Counted>;
}

/** Procedures approved elsewhere, by who approves and why. */
export function countOffSiteApprovals(
  db: Knex,
  asOf: Day,
): Promise<
  { readonly authority: ApprovalAuthority; readonly reason: OffSiteReason; count: number }[]
> {
  return departmentsProcedures(db, asOf)
    .whereNotNull('v.off_site_reason')
    .select({ authority: 'v.approval_authority', reason: 'v.off_site_reason' })
    .count({ count: '*' })
    .groupBy('v.approval_authority', 'v.off_site_reason')
    .orderBy([{ column: 'v.approval_authority' }, { column: 'v.off_site_reason' }]);
}

/** Procedures not handled at the centre, by reason. */
export function countExclusions(
  db: Knex,
  asOf: Day,
): Promise<{ readonly reason: CentreExclusionReason; count: number; owners: number }[]> {
  return departmentsProcedures(db, asOf)
    .whereNotNull('v.exclusion_reason')
    .select({ reason: 'v.exclusion_reason' })
    .count({ count: '*' })
    .countDistinct({ owners: 'v.agency_code' })
    .groupBy('v.exclusion_reason')
    .orderBy('v.exclusion_reason');
}

/** The base of all statistics: what the departments themselves decide. */
function departmentsProcedures(db: Knex, asOf: Day): Knex.QueryBuilder {
  return allProcedures(db, { asOf, filter: { competence: 'PROVINCE' } });
}
