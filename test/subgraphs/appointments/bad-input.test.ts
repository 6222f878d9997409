import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { engines } from '../../support/engines.ts';
import { type SeededAppointments, sharedAppointments } from './support/seeded-appointments.ts';

const unit = (field: string) =>
  `{ _entities(representations: [{ __typename: "ReceptionUnit", code: "000.00.40.H49" }]) { ... on ReceptionUnit { ${field} } } }`;
const procedure = (field: string) =>
  `{ _entities(representations: [{ __typename: "Procedure", code: "1.004873" }]) { ... on Procedure { ${field} } } }`;
const manyUnits = Array.from({ length: 251 }, () => '"000.00.40.H49"').join(', ');

/** What is asked, and the code with which it is refused. */
const refusals = [
  ['{ appointment(code: "12345") { code } }', 'CODE_INVALID'],
  ['{ appointment(code: "LH-191120-00000001") { code } }', 'CODE_INVALID'],
  ['{ appointments(first: 0) { edges { cursor } } }', 'PAGE_SIZE_OUT_OF_RANGE'],
  ['{ appointments(first: 101) { edges { cursor } } }', 'PAGE_SIZE_OUT_OF_RANGE'],
  ['{ appointments(after: "nonsense") { edges { cursor } } }', 'CURSOR_INVALID'],
  ['{ appointments(filter: { unitCode: "\' or 1=1" }) { edges { cursor } } }', 'CODE_INVALID'],
  ['{ appointmentChanges(since: "W10") { edges { cursor } } }', 'CURSOR_INVALID'],
  ['{ availability(from: "2019-11-15", to: "2019-12-16") { from } }', 'PERIOD_INVALID'],
  ['{ availability(from: "2019-11-15", to: "2019-11-14") { from } }', 'PERIOD_INVALID'],
  ['{ availability(from: "2018-12-31") { from } }', 'AS_OF_OUT_OF_RANGE'],
  ['{ availability(from: "2027-12-30") { from } }', 'AS_OF_OUT_OF_RANGE'],
  ['{ availability(from: "9999-12-31") { from } }', 'AS_OF_OUT_OF_RANGE'],
  ['{ availability(units: ["?"]) { from } }', 'CODE_INVALID'],
  [`{ availability(units: [${manyUnits}]) { from } }`, 'ARGUMENT_INVALID'],
  ['{ availability(area: "1") { from } }', 'CODE_INVALID'],
  ['{ availability(procedure: "; drop table slots") { from } }', 'CODE_INVALID'],
  [unit('availability(first: 1000) { edges { cursor } }'), 'PAGE_SIZE_OUT_OF_RANGE'],
  [
    unit('availability(from: "2019-11-15", to: "2020-11-15") { edges { cursor } }'),
    'PERIOD_INVALID',
  ],
  [unit('availability(after: "x") { edges { cursor } }'), 'CURSOR_INVALID'],
  [unit('availabilityRules(asOf: "1999-01-01") { edges { cursor } }'), 'AS_OF_OUT_OF_RANGE'],
  [unit('closures(first: -1) { edges { cursor } }'), 'PAGE_SIZE_OUT_OF_RANGE'],
  [unit('queue { tickets(first: 0) { edges { cursor } } }'), 'PAGE_SIZE_OUT_OF_RANGE'],
  [procedure('nextFreeSlots(near: "xyz") { edges { cursor } }'), 'CODE_INVALID'],
  [procedure('nextFreeSlots(near: "999") { edges { cursor } }'), 'ARGUMENT_INVALID'],
  [
    '{ _entities(representations: [{ __typename: "Appointment", id: "???" }]) { __typename } }',
    'ID_INVALID',
  ],
] as const;

describe('bad input', () => {
  let world: SeededAppointments;
  beforeAll(async () => {
    const [engine] = engines;
    world = await sharedAppointments(engine as (typeof engines)[number]);
  });
  afterAll(() => world.close());

  test.each(refusals)('%s is refused with %s', async (query, code) => {
    const { errors } = await world.ask(query);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([code]);
    expect(JSON.stringify(errors)).not.toMatch(/\.ts:|node_modules|select /);
  });

  test('a cursor of one order is none of another', async () => {
    const { appointments } = await world.data('{ appointments { pageInfo { endCursor } } }');
    const { errors } = await world.ask(
      'query ($after: String) { appointments(after: $after, orderBy: START_AT_DESC) { edges { cursor } } }',
      { after: appointments.pageInfo.endCursor },
    );
    expect(errors?.[0]?.extensions?.code).toBe('CURSOR_INVALID');
  });
});
