import type { Knex } from 'knex';
import { catalogueClient } from '../../../../subgraphs/dossiers/catalogue/catalogue-client.ts';
import { mayMove, type StatusCode } from '../../../../subgraphs/dossiers/dossier-status.ts';
import { fromStored, toStored } from '../../../../subgraphs/shared/instants.ts';
import type { WorkingCalendar } from '../../../../subgraphs/shared/working-calendar.ts';
import type { MovingDossiers } from './moving-dossiers.ts';

interface Row {
  readonly id: number;
  readonly code: string;
  readonly unit_code: string;
  readonly version: number;
  readonly status: StatusCode;
  readonly received_at: string | null;
  readonly original_due_at: string | null;
  readonly due_at: string | null;
  readonly paused_minutes: number;
  readonly ended_at: string | null;
  readonly is_open: number;
}

interface Event {
  readonly seq: number;
  readonly from_status: StatusCode | null;
  readonly to_status: StatusCode;
  readonly at: string;
  readonly clock: 'START' | 'PAUSE' | 'RESUME' | 'STOP' | null;
}

/** What is broken, in words, of the rules that hold for every dossier of a database however it came there. */
export async function brokenRules(
  { db, peers }: Pick<MovingDossiers, 'db' | 'peers'>,
  codes: readonly string[],
): Promise<string[]> {
  const catalogue = catalogueClient(peers);
  const rows: Row[] = await db('dossiers').whereIn('code', codes);
  const broken: string[] = [];
  for (const row of rows) {
    const unit = await catalogue.unit(row.unit_code, '2019-11-15');
    if (unit === null) throw new Error(`No unit ${row.unit_code}`);
    const found = await brokenOf(db, row, unit.hours.calendar);
    broken.push(...found.map((rule) => `${row.code}: ${rule}`));
  }
  return broken;
}

async function brokenOf(db: Knex, row: Row, calendar: WorkingCalendar): Promise<string[]> {
  const events: Event[] = await db('dossier_events').where({ dossier_id: row.id }).orderBy('seq');
  const apologies = await db('slips').where({ dossier_id: row.id, form_no: '04' });
  const told = await db('outbox').where({ subject: row.code });
  const paused = pausedMinutes(events, calendar);
  const due =
    row.original_due_at &&
    toStored(
      paused === 0
        ? fromStored(row.original_due_at)
        : calendar.add(fromStored(row.original_due_at), paused),
    );
  const rules: Readonly<Record<string, boolean>> = {
    'its events are numbered without a gap': events.every(({ seq }, index) => seq === index + 1),
    'its version is that of its last event': events.length === row.version,
    'each change is in the outbox': told.length === row.version,
    'its status is that of its last event': events.at(-1)?.to_status === row.status,
    'each event begins where the one before ended': events.every(
      ({ from_status: from }, index) => from === (events[index - 1]?.to_status ?? null),
    ),
    'events do not go back in time': events.every(
      ({ at }, index) => index === 0 || at >= (events[index - 1] as Event).at,
    ),
    'it moved only along the moves that there are': movesAllowed(events),
    'its pauses are those of its events': paused === row.paused_minutes,
    'its due date is the first one and its pauses': apologies.length > 0 || due === row.due_at,
    'it was extended once at most': apologies.length <= 1,
    'it is open until it ends': (row.is_open === 1) === (row.ended_at === null),
  };
  return Object.keys(rules).filter((rule) => !rules[rule]);
}

function movesAllowed(events: readonly Event[]): boolean {
  let accepted = false;
  return events.every(({ from_status: from, to_status: to, clock }) => {
    const allowed = from === to || mayMove(from, to, { accepted, correction: from === 9 });
    accepted ||= clock === 'START';
    return allowed;
  });
}

/** Working time between each stop of the clock and its going on. */
function pausedMinutes(events: readonly Event[], calendar: WorkingCalendar): number {
  let sum = 0;
  let since: Date | null = null;
  for (const { clock, at } of events) {
    if (since !== null && clock !== null) sum += calendar.between(since, fromStored(at));
    if (clock !== null) since = clock === 'PAUSE' ? fromStored(at) : null;
  }
  return sum;
}
