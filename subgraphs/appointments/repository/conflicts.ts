import type { Knex } from 'knex';
import { dayOf, fromStored } from '../../shared/instants.ts';
import { notGiven } from '../booking/is-given.ts';
import type { AppointmentModel } from '../models.ts';
import { expectedAppointments } from './appointments.ts';
import { openingsOf, unitsByCode } from './unit-facts.ts';

/** The expected appointments of each unit that its rules do not give any more; in the order of the units, soonest first. */
export async function conflictsOf(
  db: Knex,
  unitCodes: readonly string[],
  now: Date,
): Promise<AppointmentModel[][]> {
  const expected = await expectedAppointments(db, unitCodes, now);
  const last = expected.at(-1);
  if (last === undefined) return unitCodes.map(() => []);
  const range = { from: dayOf(now), to: dayOf(fromStored(last.start_at)) };
  const openings = await openingsOf(db, await unitsByCode(db, unitCodes), range);
  const byCode = new Map(openings.map((opening) => [opening.code, opening]));
  const byUnit = Map.groupBy(expected, ({ unit_code }) => unit_code);
  return unitCodes.map((code) => {
    const opening = byCode.get(code);
    const appointments = byUnit.get(code) ?? [];
    return opening === undefined ? appointments : notGiven(opening, appointments);
  });
}
