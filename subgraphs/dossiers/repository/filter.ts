import type { Knex } from 'knex';
import { clientError } from '../../shared/errors.ts';
import { type Day, endOfDay, instantAt, toStored } from '../../shared/instants.ts';
import { isUnitCode } from '../dossier-code.ts';
import { statusLabels } from '../dossier-status.ts';
import type { DossierFilter } from '../generated/resolver-types.ts';

/**
 * Checks what a schema cannot.
 *
 * @throws ARGUMENT_INVALID, CODE_INVALID, PERIOD_INVALID
 */
export function checkFilter(filter: DossierFilter): void {
  const { status, unitCode, activeDuring, lateInPeriod } = filter;
  if (status != null && !(status in statusLabels)) {
    throw clientError('ARGUMENT_INVALID', `\`status\` must be from 1 to 10, got ${status}.`);
  }
  if (unitCode != null && !isUnitCode(unitCode)) {
    throw clientError('CODE_INVALID', `"${unitCode}" has not the form of a reception unit's code.`);
  }
  if (activeDuring && activeDuring.from > activeDuring.to) {
    throw clientError('PERIOD_INVALID', '`activeDuring` ends before it begins.');
  }
  if (lateInPeriod != null && !activeDuring) {
    throw clientError('ARGUMENT_INVALID', '`lateInPeriod` needs `activeDuring`.');
  }
}

/** Restricts a query of `dossiers` to what a filter wants. */
export function applyFilter(
  query: Knex.QueryBuilder,
  filter: DossierFilter,
  now: Date,
): Knex.QueryBuilder {
  applyFacts(query, filter);
  applyInstants(query, filter);
  applyDeadlines(query, filter, now);
  applyOutcome(query, filter);
  return query;
}

function applyFacts(query: Knex.QueryBuilder, filter: DossierFilter): void {
  const { open, status, unitCode, procedureCode, fieldCode, channel, accepted } = filter;
  if (open != null) query.where('dossiers.is_open', open ? 1 : 0);
  if (status != null) query.where('dossiers.status', status);
  if (unitCode != null) query.where('dossiers.unit_code', unitCode);
  if (procedureCode != null) query.where('dossiers.procedure_code', procedureCode);
  if (fieldCode != null) query.where('dossiers.field_code', fieldCode);
  if (channel != null) query.where('dossiers.channel', channel);
  if (accepted != null) whereFilled(query, 'dossiers.received_at', accepted);
  if (filter.interconnected != null) {
    whereFilled(query, 'dossiers.parent_id', filter.interconnected);
  }
}

function whereFilled(query: Knex.QueryBuilder, column: string, filled: boolean): void {
  if (filled) query.whereNotNull(column);
  else query.whereNull(column);
}

function applyInstants(query: Knex.QueryBuilder, filter: DossierFilter): void {
  const { receivedFrom, receivedTo, endedFrom, endedTo, dueBefore } = filter;
  if (receivedFrom != null) query.where('dossiers.registered_at', '>=', beginOf(receivedFrom));
  if (receivedTo != null) query.where('dossiers.registered_at', '<', endOf(receivedTo));
  if (endedFrom != null) query.where('dossiers.ended_key', '>=', beginOf(endedFrom));
  if (endedTo != null) query.where('dossiers.ended_key', '<', endOf(endedTo));
  if (dueBefore != null) query.where('dossiers.due_key', '<', toStored(dueBefore));
}

function applyDeadlines(query: Knex.QueryBuilder, filter: DossierFilter, now: Date): void {
  const { overdue, lateness, activeDuring, lateInPeriod } = filter;
  if (overdue === true) whereOverdue(query, toStored(now));
  if (overdue === false) {
    query.where((either) => {
      either.where('dossiers.is_open', 0).orWhere('dossiers.overdue_from', '>', toStored(now));
    });
  }
  if (lateness != null) {
    query.where((either) => {
      either.where('dossiers.lateness', lateness);
      if (lateness !== 'LATE') return;
      either.orWhere((open) => {
        open.where('dossiers.is_open', 1).where('dossiers.late_from', '<=', toStored(now));
      });
    });
  }
  if (activeDuring) {
    const end = endOfPeriod(activeDuring.to, now);
    query
      .whereNotNull('dossiers.received_at')
      .where('dossiers.registered_at', '<', end)
      .where('dossiers.ended_key', '>=', beginOf(activeDuring.from));
    if (lateInPeriod != null) whereLate(query, end, lateInPeriod);
  }
}

/** Open, and past the effective due date. The due key comes first in an index, and is never after the other. */
function whereOverdue(query: Knex.QueryBuilder, now: string): Knex.QueryBuilder {
  return query.where('dossiers.due_key', '<', now).where('dossiers.overdue_from', '<=', now);
}

/** Late when processing ended, or when the period did, whichever came first. */
function whereLate(query: Knex.QueryBuilder, end: string, late: boolean): void {
  const endedKey = query.client.ref('dossiers.ended_key');
  if (late) {
    query.where('dossiers.late_from', '<=', endedKey).where('dossiers.late_from', '<', end);
    return;
  }
  query.where((either) => {
    either.where('dossiers.late_from', '>', endedKey).orWhere('dossiers.late_from', '>=', end);
  });
}

function applyOutcome(query: Knex.QueryBuilder, filter: DossierFilter): void {
  const { electronicResult, paid, paidOnline, rated, disliked } = filter;
  if (electronicResult != null) whereHas(query, electronicResult, 'results', { electronic: 1 });
  if (paid != null) whereHas(query, paid, 'payments', { state: 'PAID' });
  if (paidOnline != null) whereHas(query, paidOnline, 'payments', { method: 'ONLINE' });
  if (rated != null) whereHas(query, rated, 'ratings', {});
  if (disliked != null) {
    whereHas(query, disliked, 'ratings', {}, (ratings) => ratings.where('score', '<=', 2));
  }
}

function whereHas(
  query: Knex.QueryBuilder,
  wanted: boolean,
  table: 'results' | 'payments' | 'ratings',
  facts: object,
  more: (rows: Knex.QueryBuilder) => void = () => {},
): void {
  const rows = query.client
    .queryBuilder()
    .from(table)
    .select(query.client.raw('1'))
    .where(facts)
    .whereRaw('??.dossier_id = dossiers.id', [table]);
  more(rows);
  if (wanted) query.whereExists(rows);
  else query.whereNotExists(rows);
}

/** First instant of a day. */
export function beginOf(day: Day): string {
  return toStored(instantAt(day));
}

/** First instant after a day. */
export function endOf(day: Day): string {
  return toStored(endOfDay(day));
}

/** First instant after a period; of one that has not ended, after the present: nobody knows what is late tomorrow. */
function endOfPeriod(to: Day, now: Date): string {
  const end = endOfDay(to).getTime();
  return toStored(new Date(Math.min(end, now.getTime() + 1)));
}
