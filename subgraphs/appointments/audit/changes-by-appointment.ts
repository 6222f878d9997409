import type { Knex } from 'knex';
import type { AppointmentChangeModel } from '../models.ts';

/** An appointment with all its changes, oldest first. */
export interface ChangedAppointment {
  readonly code: string;
  readonly changes: readonly AppointmentChangeModel[];
}

const appointmentsPerPage = 1_000;

/** All appointments with their changes, page by page: memory is bounded. */
export async function* changesByAppointment(db: Knex): AsyncGenerator<ChangedAppointment[]> {
  let last = 0;
  for (;;) {
    const page: { id: number; code: string }[] = await db('appointments')
      .select('id', 'code')
      .where('id', '>', last)
      .orderBy('id')
      .limit(appointmentsPerPage);
    const changes = await changesOfAppointments(
      db,
      page.map(({ id }) => id),
    );
    yield page.map(({ id, code }) => ({ code, changes: changes.get(id) ?? [] }));
    const end = page.at(-1);
    if (!end || page.length < appointmentsPerPage) return;
    last = end.id;
  }
}

async function changesOfAppointments(
  db: Knex,
  ids: readonly number[],
): Promise<Map<number, AppointmentChangeModel[]>> {
  const rows: AppointmentChangeModel[] = await db('appointment_changes')
    .select('id', 'appointment_id', 'from_state', 'to_state', 'at', 'reason')
    .whereIn('appointment_id', ids)
    .orderBy('id');
  return Map.groupBy(rows, ({ appointment_id }) => appointment_id);
}
