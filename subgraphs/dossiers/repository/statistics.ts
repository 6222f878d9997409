import type { Knex } from 'knex';
import type { Day } from '../../shared/instants.ts';
import type { DossierFilter } from '../generated/resolver-types.ts';
import { applyFilter, beginOf, endOfPeriod } from './filter.ts';

/** What figures are grouped by. */
export type Grouping = 'unit_code' | 'procedure_code';

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Figures of a period, see DossierStatistics in the schema. */
export interface FigureRow {
  readonly carried_over: number;
  readonly received: number;
  readonly received_online: number;
  readonly early: number;
  readonly on_time: number;
  readonly late: number;
  readonly waiting_for_return: number;
  readonly ended_otherwise: number;
  readonly pending: number;
  readonly pending_overdue: number;
  readonly waiting_for_supplement: number;
  readonly waiting_for_payment: number;
  readonly refused: number;
  readonly worked_minutes: number;
}

/** Conditions of the figures. `:start` is the first instant of the period, `:end` the first one after it. */
const accepted = 'received_at is not null';
const settled = `${accepted} and ended_key < :end and status in (9, 10)`;
const pending = `${accepted} and ended_key >= :end`;

const figures: Readonly<Record<keyof FigureRow, string>> = {
  carried_over: count(`${accepted} and registered_at < :start`),
  received: count(`${accepted} and registered_at >= :start`),
  received_online: count(`${accepted} and registered_at >= :start and channel = 'ONLINE'`),
  early: count(`${settled} and lateness = 'EARLY'`),
  on_time: count(`${settled} and (lateness = 'ON_TIME' or lateness is null)`),
  late: count(`${settled} and lateness = 'LATE'`),
  waiting_for_return: count(`${settled} and (returned_at is null or returned_at >= :end)`),
  ended_otherwise: count(`${accepted} and ended_key < :end and status in (7, 8)`),
  pending: count(pending),
  pending_overdue: count(`${pending} and late_from < :end`),
  waiting_for_supplement: count(`${pending} and exists (
    select 1 from supplement_requests where dossier_id = dossiers.id and requested_at < :end
    and (supplied_at is null or supplied_at >= :end))`),
  waiting_for_payment: count(`${pending} and exists (
    select 1 from payments where dossier_id = dossiers.id and holds_dossier = 1 and requested_at < :end
    and (paid_at is null or paid_at >= :end))`),
  refused: count(`received_at is null and status = 3 and ended_key < :end`),
  worked_minutes: `sum(case when ${settled} then worked_minutes else 0 end)`,
};

function count(condition: string): string {
  return `sum(case when ${condition} then 1 else 0 end)`;
}

/** Figures of a period for the whole province. */
export async function figuresOfProvince(db: Knex, period: Period, now: Date): Promise<FigureRow> {
  const [row] = await selectFigures(db, period, now);
  return toFigures(row);
}

/** Figures of a period for each of many units or procedures, in one statement. */
export async function figuresOf(
  db: Knex,
  grouping: Grouping,
  codes: readonly string[],
  period: Period,
  now: Date,
): Promise<FigureRow[]> {
  const rows: Record<string, unknown>[] = await selectFigures(db, period, now)
    .select({ group_code: grouping })
    .whereIn(grouping, codes)
    .groupBy(grouping);
  const byCode = new Map(rows.map((row) => [row.group_code, row]));
  return codes.map((code) => toFigures(byCode.get(code)));
}

/** Everything that was open at some time of the period, or came in within it. */
function selectFigures(db: Knex, { from, to }: Period, now: Date): Knex.QueryBuilder {
  const bounds = { start: beginOf(from), end: endOfPeriod(to, now) };
  const query = db('dossiers')
    .where('ended_key', '>=', bounds.start)
    .where('registered_at', '<', bounds.end);
  for (const [name, sql] of Object.entries(figures)) {
    query.select(db.raw(`${sql} as ${name}`, bounds));
  }
  return query;
}

/** MariaDB gives sums as text, and null for no rows. */
function toFigures(row: Readonly<Record<string, unknown>> | undefined): FigureRow {
  return Object.fromEntries(
    Object.keys(figures).map((name) => [name, Number(row?.[name] ?? 0)]),
  ) as unknown as FigureRow;
}

/** How many dossiers a filter finds, exactly. */
export async function countExactly(db: Knex, filter: DossierFilter, now: Date): Promise<number> {
  const [row] = await applyFilter(db('dossiers'), filter, now).count({ found: '*' });
  return Number(row.found);
}

/** Mean working minutes of what a filter finds and was settled; null when nothing was. */
export async function meanWorkedMinutes(
  db: Knex,
  filter: DossierFilter,
  now: Date,
): Promise<number | null> {
  const [row] = await applyFilter(db('dossiers'), filter, now)
    .whereIn('status', [9, 10])
    .avg({ mean: 'worked_minutes' });
  return row.mean === null ? null : Math.round(Number(row.mean));
}

/** Online procedures, and those of them that were applied for online within a period. */
export async function onlineProcedures(
  db: Knex,
  filter: DossierFilter,
  now: Date,
): Promise<{ readonly offered: number; readonly used: number }> {
  const { fieldCode, procedureCode } = filter;
  const offered = db('known_procedures').where('online', 1);
  if (fieldCode != null) offered.where('field_code', fieldCode);
  if (procedureCode != null) offered.where('code', procedureCode);
  const used = applyFilter(db('dossiers'), { ...filter, channel: 'ONLINE' }, now)
    .whereIn('procedure_code', db('known_procedures').select('code').where('online', 1))
    .countDistinct({ found: 'procedure_code' });
  const [[offeredRow], [usedRow]] = await Promise.all([offered.count({ found: '*' }), used]);
  return { offered: Number(offeredRow?.found), used: Number(usedRow.found) };
}
