import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execute, parse } from 'graphql';
import type { Knex } from 'knex';
import { placesOf } from '../../../subgraphs/appointments/access/places.ts';
import { createContext } from '../../../subgraphs/appointments/context.ts';
import { askedDossiers } from '../../../subgraphs/appointments/dossier-facts.ts';
import { askedOfferings } from '../../../subgraphs/appointments/offerings.ts';
import { lapsedBefore } from '../../../subgraphs/appointments/repository/active-holds.ts';
import type { Caller } from '../../../subgraphs/shared/access/caller.ts';
import { fixedClock } from '../../../subgraphs/shared/clock.ts';
import { Lines } from '../../../subgraphs/shared/write/lines.ts';
import { administrator } from '../../support/callers.ts';
import { demoCaller } from '../../support/demo-callers.ts';
import { engines } from '../../support/engines.ts';
import {
  present,
  type SeededAppointments,
  sharedAppointments,
} from './support/seeded-appointments.ts';

const centre = '"000.00.40.H49"';
const unit = (field: string) =>
  `{ _entities(representations: [{ __typename: "ReceptionUnit", code: ${centre} }]) { ... on ReceptionUnit { ${field} } } }`;

/** What is asked, and the indexes that its statements have to use, in any order. */
const queries: readonly [what: string, query: string, indexes: readonly string[]][] = [
  [
    'all appointments',
    '{ appointments(first: 10) { edges { cursor } } }',
    ['appointments_by_start'],
  ],
  [
    'all appointments, latest first',
    '{ appointments(first: 10, orderBy: START_AT_DESC) { edges { cursor } } }',
    ['appointments_by_start'],
  ],
  [
    'the appointments of a unit',
    `{ appointments(first: 10, filter: { unitCode: ${centre} }) { edges { cursor } } }`,
    ['appointments_by_unit'],
  ],
  [
    "a unit's day",
    `{ appointments(first: 10, filter: { unitCode: ${centre}, day: "2019-11-15" }) { edges { cursor } } }`,
    ['appointments_by_unit'],
  ],
  ['the feed of changes', '{ appointmentChanges(first: 10) { edges { cursor } } }', ['PRIMARY']],
  [
    'the appointments of a dossier',
    '{ _entities(representations: [{ __typename: "Dossier", code: "x" }]) { ... on Dossier { appointments { edges { cursor } } } } }',
    ['appointments_by_dossier'],
  ],
  [
    'the rules of a unit',
    unit('availabilityRules { edges { cursor } }'),
    ['availability_rules_by_unit'],
  ],
  ['the closures of a unit', unit('closures { edges { cursor } }'), ['closures_by_unit']],
  ['how many wait', unit('queue { waitingCount }'), ['queue_tickets_by_state']],
  [
    'the tickets of a day',
    unit('queue { tickets { edges { cursor } } }'),
    ['queue_tickets_by_number'],
  ],
];

/** What is asked by callers who reach some appointments only: the row rule changes neither the index nor the order. */
const ofSome: readonly (readonly [
  what: string,
  caller: string,
  query: string,
  indexes: readonly string[],
])[] = [
  ...['citizen', 'officer', 'centre', 'partner'].map(
    (name) =>
      [
        'the feed of changes',
        name,
        '{ appointmentChanges(first: 10) { edges { cursor } } }',
        ['PRIMARY', 'PRIMARY'],
      ] as const,
  ),
  [
    'the work list of a unit',
    'officer',
    '{ appointments(first: 10) { edges { cursor } } }',
    ['appointments_by_unit'],
  ],
  [
    'the work list of the province',
    'centre',
    '{ appointments(first: 10, orderBy: START_AT_DESC) { edges { cursor } } }',
    ['appointments_by_start'],
  ],
  [
    "a citizen's own",
    'citizen',
    '{ myAppointments(first: 10) { edges { cursor } } }',
    ['appointments_by_party'],
  ],
];

for (const engine of engines.filter(({ name }) => name === 'MariaDB')) {
  describe('on MariaDB', () => {
    let world: SeededAppointments;
    beforeAll(async () => {
      world = await sharedAppointments(engine);
      // The server counts for itself some seconds after a load; plans before that are guesses.
      await world.db.raw('analyze table appointments, slots, queue_tickets, closures');
    });
    afterAll(() => world.close());

    test.each(queries)('%s is read from an index, in its order', async (_what, query, indexes) => {
      const plans = await plansOf(world, query);
      const keys = plans.flatMap((plan) =>
        plan.flatMap(({ table, key }) => (isOurs(table) ? key : [])),
      );
      expect(keys.sort()).toEqual([...indexes].sort());
      expect(JSON.stringify(plans)).not.toMatch(/filesort|Using temporary/);
    });

    test.each(ofSome)(
      '%s is read from an index, in its order, by %s',
      async (_what, name, query, keys) => {
        const plans = await plansOf(world, query, demoCaller(name));
        const used = plans.flat().flatMap(({ table, key }) => (isOfAppointments(table) ? key : []));
        expect(used.sort()).toEqual([...keys].sort());
        expect(JSON.stringify(plans)).not.toMatch(/filesort|Using temporary/);
      },
    );

    test('an appointment is found by its code', async () => {
      const [code] = await world.db('appointments').limit(1).pluck('code');
      const [[row] = []] = await plansOf(world, `{ appointment(code: "${code}") { code } }`);
      expect(row?.key).toBe('appointments_by_code');
    });

    test('who is served and the last services are found by their indexes', async () => {
      const plans = await plansOf(world, unit('queue { estimatedWait { minutes } }'));
      const keys = plans.flat().flatMap(({ table, key }) => (isOurs(table) ? key : []));
      expect(keys.sort()).toEqual([
        'queue_tickets_by_finish',
        'queue_tickets_by_state',
        'queue_tickets_by_state',
      ]);
    });

    test('the seats of some units, and of all, are read by the range of days', async () => {
      for (const [argument, key] of [
        [`units: [${centre}], `, 'slots_by_unit'],
        ['', 'slots_by_start'],
      ] as const) {
        const plans = await plansOf(
          world,
          `{ availability(${argument}to: "2019-11-16") { from } }`,
        );
        const seats = plans.flat().find(({ table }) => table === 'slots');
        expect([argument, seats?.key]).toEqual([argument, key]);
      }
    });

    test('closed days are read by their index', async () => {
      const plans = await plansOf(world, '{ availability { from } }');
      const closed = plans.flat().find(({ table }) => table === 'queue_days');
      expect(closed?.key).toBe('queue_days_by_day');
    });

    test('holds that have run out are found by their index', async () => {
      const plans = await plansOf(world, `{ availability(units: [${centre}]) { from } }`);
      const holds = plans.flat().find(({ table }) => table === 'appointments');
      expect(holds?.key).toBe('appointments_by_hold');
    });

    test('holds whose end is to be written down are read from their index, in its order', async () => {
      const plans = await plansWhile(world.db, () => lapsedBefore(world.db, present, 200));
      expect(plans.flat().map(({ key }) => key)).toEqual(['appointments_by_hold']);
      expect(JSON.stringify(plans)).not.toMatch(/filesort|Using temporary/);
    });
  });
}

interface PlanRow {
  readonly table: string | null;
  readonly key: string | null;
  readonly Extra: string | null;
}

/** What MariaDB would do for each statement of a query. */
async function plansOf(
  { db, subgraph }: SeededAppointments,
  query: string,
  caller: Caller = administrator,
): Promise<PlanRow[][]> {
  const contextValue = createContext(
    {
      db,
      clock: fixedClock(present),
      offerings: askedOfferings(undefined),
      dossiers: askedDossiers(undefined),
      places: placesOf(db, undefined),
      settings: { holdSeconds: 600, appointmentsPerPersonAndDay: 1 },
      lines: new Lines(1),
    },
    {},
    caller,
  );
  return plansWhile(db, async () => {
    const result = await execute({
      schema: subgraph.schema,
      document: parse(query),
      contextValue,
    });
    expect(result.errors).toBeUndefined();
  });
}

/** What MariaDB would do for each statement that is run meanwhile. */
async function plansWhile(db: Knex, run: () => Promise<unknown>): Promise<PlanRow[][]> {
  const statements: Statement[] = [];
  const listen = (statement: Statement) => statements.push(statement);
  db.on('query', listen);
  await run();
  db.off('query', listen);
  return Promise.all(
    statements.map(async ({ sql, bindings }) => (await db.raw(`explain ${sql}`, bindings))[0]),
  );
}

interface Statement {
  readonly sql: string;
  readonly bindings: Knex.RawBinding[];
}

/** Whether a row of a plan is about appointments, rather than about units, from which it is found out how far a caller reaches. */
function isOfAppointments(table: string | null): boolean {
  return table?.startsWith('appointment') ?? false;
}

/** Whether a row of a plan is about a table of ours, rather than about a result that it has made on the way. */
function isOurs(table: string | null): boolean {
  return table !== null && !table.startsWith('<');
}
