import type { Knex } from 'knex';
import { bulkInsert, type Cell } from '../../shared/bulk-insert.ts';
import { addDays, type Day, instantAt, toStored, weekdayOf } from '../../shared/instants.ts';
import type { Random } from '../../shared/random.ts';
import { isValidOn } from '../../shared/validity.ts';
import type { SeededUnit } from './seeded-units.ts';

export interface InterconnectionSeed {
  /** The day on which the world stands, in the middle of the morning. */
  readonly lastDay: Day;
  readonly random: Random;
}

/** Days of the exchange log: enough to see more than one silence limit, few enough to be made in a moment. */
const loggedDays = 30;
const operator = 'Ban Quản lý dự án Chính quyền điện tử tỉnh Quảng Ninh';
/** Exchanges that nobody acknowledged; the unit is heard again the next day. */
const lostShare = 0.01;
const friday = 5;
/** Messages are sent between these minutes of the day, all before the world's present. */
const sentBetween = [6 * 60, 9 * 60] as const;
const acknowledgedWithinMs = 4_000;

/** Services of the national portal's interface by which units and the provincial centre exchange dossiers. */
const services = [
  ['DongBoHoSoMC', 3],
  ['CapNhatTienDoHoSoMC', 4],
  ['TraCuuHoSo', 1],
] as const;

/** The connections of the units of the last day, and their exchanges of the days before. */
export async function seedInterconnections(
  db: Knex.Transaction,
  units: readonly SeededUnit[],
  { lastDay, random }: InterconnectionSeed,
): Promise<void> {
  const connected = units.filter(
    (unit) => unit.kind !== 'PROVINCIAL_CENTRE' && isValidOn(unit, lastDay),
  );
  await bulkInsert(
    db,
    'interconnections',
    ['reception_unit_code', 'endpoint', 'operator', 'connected_at'],
    connected.map(({ code }) => [
      code,
      `https://${code.toLowerCase().replaceAll('.', '-')}.units.example/exchange`,
      operator,
      connectedAt(lastDay, random),
    ]),
  );
  await bulkInsert(
    db,
    'exchanges',
    ['message_id', 'reception_unit_code', 'direction', 'service', 'sent_at', 'acknowledged_at'],
    exchanges(connected, lastDay, random),
  );
}

/** Units were connected one after the other in the months before the log begins. */
function connectedAt(lastDay: Day, random: Random): string {
  const day = addDays(lastDay, -random.integer(loggedDays + 15, 300));
  return toStored(instantAt(day, random.integer(480, 1020)));
}

/** One exchange a day of each unit, in the order of time, so that the log's numbers grow with it. */
function exchanges(units: readonly SeededUnit[], lastDay: Day, random: Random): Cell[][] {
  const rows: Cell[][] = [];
  for (let age = loggedDays - 1; age >= 0; age--) {
    const day = addDays(lastDay, -age);
    for (const { code } of units) rows.push(exchangeOf(code, day, random));
  }
  return rows;
}

function exchangeOf(code: string, day: Day, random: Random): Cell[] {
  const [earliest, latest] = sentBetween;
  const sentAt = instantAt(day, random.integer(earliest, latest));
  const acknowledgedAt = new Date(sentAt.getTime() + random.integer(80, acknowledgedWithinMs));
  const isWeekend = weekdayOf(day) > friday;
  return [
    `${code}-${day.slice(2).replaceAll('-', '')}`,
    code,
    random.chance(0.8) ? 'UP' : 'DOWN',
    isWeekend ? 'Heartbeat' : random.weighted(services),
    toStored(sentAt),
    random.chance(lostShare) ? null : toStored(acknowledgedAt),
  ];
}
