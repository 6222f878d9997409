import type { Knex } from 'knex';
import { isSqlite } from '../../shared/database.ts';
import { neverKey } from '../order-keys.ts';
import { publicConfidentiality } from '../repository/visible.ts';
import { levelOfUnit } from './dimension-columns.ts';
import { durationBounds, durationColumns } from './durations.ts';
import {
  cellMonths,
  flowDays,
  hiddenDays,
  hiddenDossierFamily,
  hiddenFlowDays,
  hiddenFlowFamily,
  hiddenLevelDays,
  hiddenLevelMonths,
  hiddenUnitMonths,
  levelDays,
  levelMonths,
  procedureDays,
  procedureMonths,
  type Rollup,
  type RollupFamily,
  rollupFamilies,
  unitDays,
  unitMonths,
} from './rollups.ts';

/** Rows that are counted on the day of one of their instants. */
interface Branch {
  readonly from: string;
  /** Column of the instant. */
  readonly at: string;
  readonly where: string;
  /** Amount of each measure, in SQL; what is not named is 0. */
  readonly amounts: Readonly<Record<string, string>>;
}

export async function clearSums(transaction: Knex.Transaction): Promise<void> {
  for (const { changes, rollups } of rollupFamilies) {
    for (const { table } of [...rollups, { table: changes }]) await transaction(table).delete();
  }
}

/** Fills the sums that are sums of others, which are there. */
export async function sumUpSums(transaction: Knex.Transaction): Promise<void> {
  for (const rollup of [unitMonths, procedureMonths]) {
    await sumUp(transaction, cellMonths.table, rollup);
  }
  await sumUpHiddenUnits(transaction);
  await sumUpLevels(transaction);
}

/** Fills the sums of confidential dossiers by unit and month from those by day. */
export async function sumUpHiddenUnits(transaction: Knex): Promise<void> {
  await sumUp(transaction, hiddenDays.table, hiddenUnitMonths);
}

/** Fills the sums by level from those by unit. */
export async function sumUpLevels(transaction: Knex): Promise<void> {
  await sumUp(transaction, unitDays.table, levelDays);
  await sumUp(transaction, unitMonths.table, levelMonths);
  await sumUp(transaction, hiddenDays.table, hiddenLevelDays);
  await sumUp(transaction, hiddenDays.table, hiddenLevelMonths);
}

/**
 * Fills the sums anew from the rows themselves, for a database that was filled beside the statistics.
 * Nobody may change dossiers meanwhile.
 */
export async function recountStatistics(db: Knex): Promise<void> {
  await db.transaction(async (transaction) => {
    await clearSums(transaction);
    // What is confidential has all dimensions of the public sums, so it is laid out once for both.
    await stage(transaction, hiddenDossierFamily, dossierBranches);
    for (const rollup of [unitDays, procedureDays, cellMonths]) {
      await sumUp(transaction, staged, rollup, isPublic);
    }
    await sumUp(transaction, staged, hiddenDays, isHidden);
    await sumUpSums(transaction);
    await stage(transaction, hiddenFlowFamily, [flowBranch(transaction)]);
    await sumUp(transaction, staged, flowDays, isPublic);
    await sumUp(transaction, staged, hiddenFlowDays, isHidden);
    await transaction.raw(dropStaged(transaction));
  });
}

const isPublic = `confidentiality = '${publicConfidentiality}'`;
const isHidden = `confidentiality <> '${publicConfidentiality}'`;

const accepted = 'dossiers.received_at is not null';
const settled = `${accepted} and dossiers.status in (9, 10)`;
const everLate = `${accepted} and dossiers.late_from <= dossiers.ended_key and dossiers.late_from <> '${neverKey}'`;

/** Number of the event that accepted the dossier. */
const acceptedSeq =
  "(select min(seq) from dossier_events where clock = 'START' and dossier_id = event.dossier_id)";

function has(table: 'results' | 'payments' | 'ratings', condition: string): string {
  return `exists (select 1 from ${table} where dossier_id = dossiers.id and ${condition})`;
}

const dossierBranches: readonly Branch[] = [
  {
    from: 'dossiers',
    at: 'dossiers.registered_at',
    where: '1 = 1',
    amounts: {
      registered: '1',
      received: accepted,
      received_electronic: `${accepted} and channel = 'ONLINE' and ${has('results', 'electronic = 1')}`,
      received_paid: `${accepted} and ${has('payments', "state = 'PAID'")}`,
      received_paid_online: `${accepted} and ${has('payments', "state = 'PAID'")} and ${has('payments', "method = 'ONLINE'")}`,
      received_rated: `${accepted} and ${has('ratings', '1 = 1')}`,
      received_disliked: `${accepted} and ${has('ratings', 'score <= 2')}`,
    },
  },
  {
    from: 'dossiers',
    at: 'dossiers.ended_at',
    where: 'dossiers.ended_at is not null',
    amounts: {
      early: `${settled} and lateness = 'EARLY'`,
      on_time: `${settled} and (lateness = 'ON_TIME' or lateness is null)`,
      late: `${settled} and lateness = 'LATE'`,
      ended_otherwise: `${accepted} and dossiers.status not in (9, 10)`,
      refused: `dossiers.received_at is null and dossiers.status = 3`,
      ended_late: everLate,
      ended_rated: `${accepted} and ${has('ratings', '1 = 1')}`,
      ended_disliked: `${accepted} and ${has('ratings', 'score <= 2')}`,
      worked_minutes: `case when ${settled} then coalesce(worked_minutes, 0) else 0 end`,
      ...Object.fromEntries(
        durationColumns.map((column, range) => [column, `${settled} and ${inRange(range)}`]),
      ),
    },
  },
  {
    from: 'dossiers',
    at: 'dossiers.late_from',
    where: everLate,
    amounts: { became_late: '1' },
  },
  {
    from: 'dossiers',
    at: 'dossiers.returned_at',
    where: `${settled} and dossiers.ended_at is not null and dossiers.returned_at is not null`,
    amounts: { returned: '1' },
  },
  {
    from: `dossier_events as event join dossiers on dossiers.id = event.dossier_id`,
    at: 'event.at',
    where: `${accepted} and (event.from_status in (5, 6) or event.to_status in (5, 6)) and event.seq >= ${acceptedSeq}`,
    amounts: { waiting_supplement: movesOf(5), waiting_payment: movesOf(6) },
  },
];

function inRange(range: number): string {
  const above =
    range === 0 ? '1 = 1' : `coalesce(worked_minutes, 0) > ${durationBounds[range - 1]}`;
  const bound = durationBounds[range];
  return bound === undefined ? above : `${above} and coalesce(worked_minutes, 0) <= ${bound}`;
}

function movesOf(status: number): string {
  return `(event.to_status = ${status}) - (coalesce(event.from_status, 0) = ${status} and event.seq > ${acceptedSeq})`;
}

function flowBranch(db: Knex): Branch {
  const seconds = (column: string) =>
    isSqlite(db) ? `unixepoch(${column})` : `timestampdiff(second, '1970-01-01', ${column})`;
  const since = (column: string) => `${seconds(column)} - ${seconds('transfers.sent_at')}`;
  return {
    from: 'transfers join dossiers on dossiers.id = transfers.dossier_id',
    at: 'transfers.sent_at',
    where: '1 = 1',
    amounts: {
      sent: '1',
      acknowledged: 'transfers.acknowledged_at is not null',
      returned: "transfers.state = 'RETURNED' and transfers.returned_at is not null",
      refused: "transfers.state = 'REFUSED'",
      seconds_to_acknowledge: `case when transfers.acknowledged_at is not null then ${since('transfers.acknowledged_at')} else 0 end`,
      seconds_to_return: `case when transfers.state = 'RETURNED' and transfers.returned_at is not null then ${since('transfers.returned_at')} else 0 end`,
    },
  };
}

const staged = 'statistics_staged';

/** On MariaDB it must be called temporary: dropping any other table commits the transaction. */
function dropStaged(db: Knex): string {
  return `drop ${isSqlite(db) ? '' : 'temporary '}table if exists ${staged}`;
}

/** Puts every amount into a temporary table, so that each row is looked at once for all sums. */
async function stage(
  db: Knex,
  { dimensions, measures }: RollupFamily,
  branches: readonly Branch[],
): Promise<void> {
  const key = [...dimensions, 'confidentiality'].join(', ');
  const selects = branches.map(({ from, at, where, amounts }) => {
    const cells = measures.map((measure) => `${amounts[measure] ?? '0'} as ${measure}`).join(', ');
    return `select ${key}, ${localDay(db, at)} as day, ${cells} from ${from} where ${where}`;
  });
  await db.raw(dropStaged(db));
  await db.raw(`create temporary table ${staged} as ${selects.join(' union all ')}`);
}

/** Adds up rows by the key of a rollup. */
async function sumUp(db: Knex, table: string, rollup: Rollup, where = '1 = 1'): Promise<void> {
  const { dimensions, measures } = rollup;
  const key = dimensions.join(', ');
  const columns = dimensions.map((name) => (name === 'level' ? `${levelOfUnit} as level` : name));
  const sums = measures.map((measure) => `sum(${measure})`).join(', ');
  const day = rollup.by === 'month' ? firstOfMonth(db) : 'day';
  await db.raw(
    `insert into ${rollup.table} (${key}, day, ${measures.join(', ')})
     select ${columns.join(', ')}, ${day} as first_day, ${sums} from ${table} where ${where} group by ${key}, first_day`,
  );
}

function localDay(db: Knex, at: string): string {
  return isSqlite(db) ? `date(${at}, '+7 hours')` : `date(${at} + interval 7 hour)`;
}

function firstOfMonth(db: Knex): string {
  return isSqlite(db) ? "date(day, 'start of month')" : "date_format(day, '%Y-%m-01')";
}
