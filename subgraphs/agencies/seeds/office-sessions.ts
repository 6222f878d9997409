import type { Knex } from 'knex';
import { bulkInsert } from '../../shared/bulk-insert.ts';
import { addDays, type Day } from '../../shared/instants.ts';
import type { Validity } from '../../shared/validity.ts';
import type { OfficeSessionKind } from '../generated/resolver-types.ts';
import type { SeededUnit } from './seeded-units.ts';

/** A session as minutes since midnight. */
interface Session {
  readonly opens: number;
  readonly closes: number;
}

/** 07:30 to 11:30 and 13:00 to 17:00. */
const standardHours: readonly Session[] = [
  { opens: 450, closes: 690 },
  { opens: 780, closes: 1020 },
];
/** 07:00 to 11:00 and 13:30 to 17:30, which leaves the hottest hours out. */
const summerHours: readonly Session[] = [
  { opens: 420, closes: 660 },
  { opens: 810, closes: 1050 },
];
const saturdayMorning: Session = { opens: 450, closes: 690 };

const mondayToFriday = [1, 2, 3, 4, 5];
const saturday = 6;

/** Cô Tô, an island district, has other hours in the summer of 2019. */
const summerDistrict = '207';
const summer: { readonly from: Day; readonly to: Day } = { from: '2019-04-16', to: '2019-10-15' };

/** The cities, whose centres have a desk on Saturday morning. */
const saturdayDistricts = new Set(['193', '194', '195', '196']);

function hasSaturdayDesk({ kind, district }: SeededUnit): boolean {
  return (
    kind === 'PROVINCIAL_CENTRE' ||
    (kind === 'DISTRICT_CENTRE' && district !== null && saturdayDistricts.has(district))
  );
}

/** Validities with the hours that hold in them, without a gap. */
function seasonsOf(unit: SeededUnit): (Validity & { readonly hours: readonly Session[] })[] {
  const { valid_from, valid_to, district } = unit;
  if (district !== summerDistrict) return [{ valid_from, valid_to, hours: standardHours }];
  return [
    { valid_from, valid_to: addDays(summer.from, -1), hours: standardHours },
    { valid_from: summer.from, valid_to: summer.to, hours: summerHours },
    { valid_from: addDays(summer.to, 1), valid_to, hours: standardHours },
  ];
}

const columns = [
  'reception_unit_code',
  'weekday',
  'opens_minute',
  'closes_minute',
  'kind',
  'valid_from',
  'valid_to',
];

/** Office hours of every unit for the whole of its time. */
export async function seedOfficeSessions(
  db: Knex.Transaction,
  units: readonly SeededUnit[],
): Promise<void> {
  const row = (
    { code }: SeededUnit,
    weekday: number,
    { opens, closes }: Session,
    kind: OfficeSessionKind,
    { valid_from, valid_to }: Validity,
  ) => [code, weekday, opens, closes, kind, valid_from, valid_to];
  const working = units.flatMap((unit) =>
    seasonsOf(unit).flatMap((season) =>
      mondayToFriday.flatMap((weekday) =>
        season.hours.map((session) => row(unit, weekday, session, 'WORKING_TIME', season)),
      ),
    ),
  );
  const desks = units
    .filter(hasSaturdayDesk)
    .map((unit) => row(unit, saturday, saturdayMorning, 'DESK_ONLY', unit));
  await bulkInsert(db, 'office_sessions', columns, [...working, ...desks]);
}
