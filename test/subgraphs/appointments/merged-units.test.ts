import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { agencies } from '../../../subgraphs/agencies/main.ts';
import { agenciesClient } from '../../../subgraphs/appointments/agencies-client.ts';
import { appointments } from '../../../subgraphs/appointments/main.ts';
import { refreshReplica } from '../../../subgraphs/appointments/replica.ts';
import { type Ask, askInProcess } from '../../../subgraphs/shared/ask.ts';
import { openDatabase } from '../../../subgraphs/shared/database.ts';
import { type Day, instantAt } from '../../../subgraphs/shared/instants.ts';
import { migrate } from '../../../subgraphs/shared/migrations.ts';
import type { Subgraph } from '../../../subgraphs/shared/subgraph.ts';
import { openEnd } from '../../../subgraphs/shared/validity.ts';
import { type AskedSubgraph, openAsked } from '../../support/asked-subgraph.ts';
import { type Engine, engines, onEachEngine } from '../../support/engines.ts';
import { seedTestAgencies } from '../../support/seeded-catalogue.ts';
import { seedDatabase, seedingTimeoutMs } from '../../support/seeding.ts';
import { wish } from './support/booked-unit.ts';

/** Hà Khánh and Cao Xanh became one ward, as all units of the province were made anew. */
const old = '000.01.51.H49';
const successor = '000.02.70.H49';
const lastDay = '2025-06-30';
const firstDay = '2025-07-01';

describe('units that merge', () => {
  let agenciesDb: Knex;
  let agenciesGraph: Subgraph;
  let questions = 0;
  let now: Date;
  const clock = () => now;
  const ask: Ask = (...question) => {
    questions++;
    return askInProcess(agenciesGraph)(...question);
  };

  beforeAll(async () => {
    const databaseUrl = (engines[0] as Engine).freshDatabase('agencies');
    await seedDatabase(agencies, databaseUrl, seedTestAgencies);
    agenciesDb = openDatabase(databaseUrl);
    agenciesGraph = await agencies.open({ databaseUrl, clock });
  }, seedingTimeoutMs);
  afterAll(async () => {
    await agenciesGraph.close();
    await agenciesDb.destroy();
  });

  /** What agencies has of the old unit, as an import changes it. */
  async function oldEndsOn(day: Day): Promise<void> {
    const columns = [
      ['reception_unit_states', 'code'],
      ['office_sessions', 'reception_unit_code'],
    ] as const;
    for (const [table, code] of columns) {
      await agenciesDb(table).where(code, old).update({ valid_to: day });
    }
  }

  onEachEngine((engine) => {
    let databaseUrl: string;
    let unit: AskedSubgraph;
    beforeEach(async () => {
      now = instantAt('2025-06-10', 9 * 60);
      await oldEndsOn(openEnd);
      databaseUrl = engine.freshDatabase('appointments');
      await migrate(databaseUrl, appointments.migrationsFolder);
      await open();
    });

    const open = async () => {
      unit = await openAsked(appointments, { databaseUrl, clock, peers: { agencies: ask } });
    };
    const change = async (field: string, type: string, input: object, selection = '__typename') => {
      const payload = await unit.data(
        `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code } } }`,
        { input },
      );
      return payload[field];
    };
    const giveAppointments = async (unitCode: string, validFrom: Day) => {
      const input = { unitCode, validFrom, rules: [rule] };
      expect((await change('setAvailability', 'SetAvailabilityInput', input)).userErrors).toEqual(
        [],
      );
    };
    const hold = (unitCode: string, day: Day, person: number) =>
      change(
        'holdSlot',
        'HoldSlotInput',
        wish(unitCode, instantAt(day, 8 * 60).toISOString(), person),
        'appointment { code }',
      );
    const refusalOf = async (unitCode: string, day: Day) =>
      (await hold(unitCode, day, 9)).userErrors.map(({ code }: { code: string }) => code);
    const book = async (day: Day, person: number): Promise<string> => {
      const { code } = (await hold(old, day, person)).appointment;
      await change('confirmAppointment', 'ConfirmAppointmentInput', { code });
      return code;
    };
    const conflicts = async () => {
      const { _entities } = await unit.data(
        `{ _entities(representations: [{ __typename: "ReceptionUnit", code: "${old}" }]) {
             ... on ReceptionUnit { appointmentsInConflict { edges { node { code } } } } } }`,
      );
      return _entities[0].appointmentsInConflict.edges.map(
        ({ node }: { node: { code: string } }) => node.code,
      );
    };

    test('keep what is booked after it as conflicts, and the new one is booked from its first day on', async () => {
      await giveAppointments(old, '2025-06-10');
      await book(lastDay, 1);
      const conflicting = await book('2025-07-02', 2);
      await oldEndsOn(lastDay);
      await refreshReplica(unit.db, agenciesClient(ask), now);
      expect(await conflicts()).toEqual([conflicting]);
      expect(await refusalOf(old, '2025-07-02')).toEqual(['SLOT_UNKNOWN']);

      await giveAppointments(successor, firstDay);
      expect(await refusalOf(successor, lastDay)).toEqual(['SLOT_UNKNOWN']);
      expect(await refusalOf(successor, firstDay)).toEqual([]);
      const { availability } = await unit.data(
        `{ availability(from: "2025-06-20", to: "${lastDay}") { units { receptionUnit { code } } } }`,
      );
      const codes = JSON.stringify(availability);
      expect([codes.includes(old), codes.includes(successor)]).toEqual([true, false]);
      await unit.close();
    });

    test('have ended also when nobody ran until after the day, or heard of it only then', async () => {
      await giveAppointments(old, '2025-06-10');
      const conflicting = await book('2025-07-10', 1);
      await unit.close();
      now = instantAt('2025-07-03', 9 * 60);
      await oldEndsOn(lastDay);
      questions = 0;
      await open();
      // Of each of two days the units, a hundred at once; those that are missing; the calendar.
      expect(questions).toBe(1 + 1 + 1 + 1);
      expect(await conflicts()).toEqual([conflicting]);
      expect(await refusalOf(old, '2025-07-10')).toEqual(['SLOT_UNKNOWN']);
      expect(await unit.db('reception_units').where('code', old).pluck('valid_to')).toEqual([
        lastDay,
      ]);
      const late = { unitCode: old, validFrom: '2025-07-04', rules: [rule] };
      const { userErrors } = await change('setAvailability', 'SetAvailabilityInput', late);
      expect(userErrors).toEqual([{ code: 'UNIT_UNKNOWN' }]);
      await unit.close();
    });
  });
});

const rule = {
  weekdays: [1, 2, 3, 4, 5],
  from: '08:00',
  to: '09:00',
  slotMinutes: 10,
  publicCapacity: 2,
  internalCapacity: 2,
  bookableToDays: 40,
};
