import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../subgraphs/shared/ids.ts';
import { fromStored, toLocalIso } from '../../../subgraphs/shared/instants.ts';
import { onEachEngine } from '../../support/engines.ts';
import {
  freshAppointments,
  type SeededAppointments,
  sharedAppointments,
  walk,
} from './support/seeded-appointments.ts';

const centre = '000.00.40.H49';

interface Listed {
  readonly code: string;
  readonly startAt: string;
  readonly state: string;
  readonly purpose: string;
}

const list = `query ($first: Int, $after: String, $filter: AppointmentFilter, $orderBy: AppointmentOrder) {
  appointments(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    edges { node { code startAt state purpose } }
    pageInfo { hasNextPage endCursor }
    totalCount { count isExact } } }`;

onEachEngine((engine) => {
  let world: SeededAppointments;
  beforeAll(async () => {
    world = await sharedAppointments(engine);
  });
  afterAll(() => world.close());

  const listed = async (variables: object): Promise<Listed[]> =>
    (await world.data(list, { ...variables })).appointments.edges.map(
      ({ node }: { node: Listed }) => node,
    );

  describe('an appointment', () => {
    test('shows all its fields', async () => {
      const row = await world
        .db('appointments')
        .whereNotNull('dossier_code')
        .where('state', 'COMPLETED')
        .orderBy('id')
        .first();
      const ticket = await world.db('queue_tickets').where('appointment_id', row.id).first();
      const { appointment } = await world.data(
        `query ($code: String!) { appointment(code: $code) {
          id code receptionUnit { code } procedure { code } dossier { code } purpose startAt endAt slotCount channel state
          outcome heldUntil createdAt updatedAt version ticket { id number counter } } }`,
        { code: row.code },
      );
      expect(appointment).toEqual({
        id: toGlobalId('Appointment', row.code),
        code: row.code,
        receptionUnit: { code: row.unit_code },
        procedure: { code: row.procedure_code },
        dossier: { code: row.dossier_code },
        purpose: row.purpose,
        startAt: shown(row.start_at),
        endAt: shown(row.end_at),
        slotCount: 1,
        channel: row.channel,
        state: 'COMPLETED',
        outcome: row.outcome,
        heldUntil: null,
        createdAt: shown(row.created_at),
        updatedAt: shown(row.updated_at),
        version: row.version,
        ticket: {
          id: toGlobalId('QueueTicket', String(ticket.id)),
          number: ticket.number,
          counter: ticket.counter,
        },
      });
    });

    test('shows who comes in masked form only', async () => {
      const rows = await world.db('appointments').orderBy('id').limit(100).select();
      const answer = await world.ask(
        `{ appointments(first: 100) { edges { node { party { maskedName maskedPhone maskedIdNumber } } } } }`,
      );
      const text = JSON.stringify(answer);
      for (const { party_name, party_phone, party_id_number } of rows) {
        for (const secret of [party_name, party_phone, party_id_number]) {
          if (secret !== null) expect(text).not.toContain(secret);
        }
      }
      expect(text).toMatch(/"maskedName":"\p{Lu}\. \p{Lu}\. /u);
      expect(text).toMatch(/"maskedIdNumber":"\*{9}\d{3}"/);
    });

    test('tells its changes of state, oldest first, and its reminders', async () => {
      const row = await world.db('appointments').where('state', 'COMPLETED').orderBy('id').first();
      const { appointment } = await world.data(
        `query ($code: String!) { appointment(code: $code) {
          changes { edges { node { from to at reason } } totalCount { count isExact } }
          reminders { dueAt channel state sentAt } } }`,
        { code: row.code },
      );
      const steps = appointment.changes.edges.map(
        ({ node }: { node: { from: string | null; to: string } }) => [node.from, node.to],
      );
      expect(steps).toEqual([
        [null, 'HELD'],
        ['HELD', 'CONFIRMED'],
        ['CONFIRMED', 'CHECKED_IN'],
        ['CHECKED_IN', 'CALLED'],
        ['CALLED', 'SERVING'],
        ['SERVING', 'COMPLETED'],
      ]);
      expect(appointment.changes.totalCount).toEqual({ count: 6, isExact: true });
      const reminders = await world.db('reminders').where('appointment_id', row.id);
      expect(appointment.reminders).toHaveLength(reminders.length);
    });

    test('that is not known is null', async () => {
      expect(await world.data('{ appointment(code: "LH-191120-00000000") { code } }')).toEqual({
        appointment: null,
      });
    });

    test('whose hold has run out is expired, though nobody has written it down', async () => {
      const rows = await world.db('appointments').where('state', 'HELD').select();
      expect(rows.length).toBeGreaterThan(1);
      const states = new Set<string>();
      for (const { code, held_until } of rows) {
        const { appointment } = await world.data(
          'query ($code: String!) { appointment(code: $code) { state } }',
          { code },
        );
        expect(appointment.state).toBe(
          held_until <= '2019-11-15 03:00:00.000' ? 'EXPIRED' : 'HELD',
        );
        states.add(appointment.state);
      }
      expect(states.size).toBe(2);
    });
  });

  describe('references', () => {
    const entities = async (representations: readonly object[]) =>
      (
        await world.data(
          `query ($representations: [_Any!]!) { _entities(representations: $representations) {
            __typename ... on Appointment { code } ... on QueueTicket { number } } }`,
          { representations },
        )
      )._entities;

    test('find appointments by code and by id, and tickets by id', async () => {
      const [code] = await world.db('appointments').limit(1).pluck('code');
      const ticket = await world.db('queue_tickets').orderBy('id').first();
      expect(
        await entities([
          { __typename: 'Appointment', code },
          { __typename: 'Appointment', id: toGlobalId('Appointment', code) },
          { __typename: 'QueueTicket', id: toGlobalId('QueueTicket', String(ticket.id)) },
        ]),
      ).toEqual([
        { __typename: 'Appointment', code },
        { __typename: 'Appointment', code },
        { __typename: 'QueueTicket', number: ticket.number },
      ]);
    });

    test('to what is not there are null', async () => {
      expect(
        await entities([
          { __typename: 'Appointment', code: 'LH-191120-00000000' },
          { __typename: 'Appointment', code: 'nonsense' },
          { __typename: 'Appointment', id: toGlobalId('Dossier', 'LH-191120-00000000') },
          { __typename: 'QueueTicket', id: toGlobalId('QueueTicket', '99999999') },
          { __typename: 'QueueTicket', id: toGlobalId('QueueTicket', '1e3') },
        ]),
      ).toEqual([null, null, null, null, null]);
    });
  });

  describe('the list of appointments', () => {
    test.each(['START_AT_ASC', 'START_AT_DESC'])(
      'is walked whole in the order %s, and counted',
      async (orderBy) => {
        const filter = { unitCode: centre };
        const query = list.replace('$first: Int, ', '').replace('first: $first', 'first: 30');
        const nodes = await walk<Listed>(
          {
            ...world,
            data: (text, variables) => world.data(text, { ...variables, filter, orderBy }),
          },
          query,
          (data) => data.appointments,
        );
        const codes = await world
          .db('appointments')
          .where('unit_code', centre)
          .orderBy(
            ['start_at', 'id'].map((column) => ({
              column,
              order: orderBy === 'START_AT_ASC' ? 'asc' : 'desc',
            })),
          )
          .pluck('code');
        expect(nodes.map(({ code }) => code)).toEqual(codes);
        const { appointments } = await world.data(list, { first: 1, filter });
        expect(appointments.totalCount).toEqual({ count: codes.length, isExact: true });
      },
    );

    test('of a day holds those that begin on it', async () => {
      const found = await listed({ first: 100, filter: { day: '2019-11-14' } });
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(({ startAt }) => startAt.startsWith('2019-11-14'))).toBe(true);
    });

    test('of a range, states and purposes holds what fits all of them', async () => {
      const filter = {
        from: '2019-11-01',
        to: '2019-11-14',
        states: ['NO_SHOW', 'COMPLETED'],
        purposes: ['COLLECT'],
      };
      const found = await listed({ first: 100, filter });
      const rows = await world
        .db('appointments')
        .whereBetween('start_at', ['2019-10-31 17:00:00.000', '2019-11-14 16:59:59.999'])
        .whereIn('state', filter.states)
        .whereIn('purpose', filter.purposes)
        .orderBy(['start_at', 'id'])
        .limit(100)
        .pluck('code');
      expect(found.map(({ code }) => code)).toEqual(rows);
      expect(rows.length).toBeGreaterThan(0);
    });

    test('takes a hold that has run out as expired', async () => {
      const held = await listed({ first: 100, filter: { states: ['HELD'] } });
      const expired = await listed({ first: 100, filter: { states: ['EXPIRED'] } });
      expect(held.every(({ state }) => state === 'HELD')).toBe(true);
      expect(expired.every(({ state }) => state === 'EXPIRED')).toBe(true);
      const rows = await world.db('appointments').whereIn('state', ['HELD', 'EXPIRED']);
      expect(held.length + expired.length).toBe(Math.min(rows.length, held.length + 100));
    });

    test('with contradictory days is empty', async () => {
      expect(await listed({ filter: { day: '2019-11-14', from: '2019-11-15' } })).toEqual([]);
    });
  });

  describe('the appointments of a dossier', () => {
    const ofDossiers = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Dossier { code appointments(first: 5) { edges { node { code startAt } } totalCount { count isExact } } } } }`;

    test('come latest first; a dossier without any has none', async () => {
      const row = await world.db('appointments').whereNotNull('dossier_code').first();
      const { _entities } = await world.data(ofDossiers, {
        representations: [
          { __typename: 'Dossier', code: row.dossier_code },
          { __typename: 'Dossier', code: '000.00.40.H49-180101-0001' },
        ],
      });
      const codes = await world
        .db('appointments')
        .where('dossier_code', row.dossier_code)
        .orderBy('start_at', 'desc')
        .pluck('code');
      expect(
        _entities[0].appointments.edges.map(({ node }: { node: Listed }) => node.code),
      ).toEqual(codes);
      expect(_entities[1].appointments).toEqual({
        edges: [],
        totalCount: { count: 0, isExact: true },
      });
    });

    test('take as many statements for a page of dossiers as for one', async () => {
      const codes: string[] = await world
        .db('appointments')
        .whereNotNull('dossier_code')
        .limit(100)
        .pluck('dossier_code');
      const representations = codes.map((code) => ({ __typename: 'Dossier', code }));
      const one = await world.statementsOf(ofDossiers, {
        representations: representations.slice(0, 1),
      });
      const all = await world.statementsOf(ofDossiers, { representations });
      expect([one.length, all.length]).toEqual([2, 2]);
    });
  });

  describe('the feed of changes', () => {
    test('tells all changes in the order of recording', async () => {
      const nodes = await walk<{ at: string; appointment: { code: string } }>(
        world,
        `query ($after: String) { appointmentChanges(first: 100, since: $after) {
          edges { node { at appointment { code } } } pageInfo { hasNextPage endCursor } } }`,
        (data) => data.appointmentChanges,
      );
      const [row] = await world.db('appointment_changes').count({ n: '*' });
      expect(nodes).toHaveLength(Number(row?.n));
      expect(nodes.map(({ at }) => at)).toEqual(nodes.map(({ at }) => at).sort());
    });
  });

  test('a page with everything in it takes as many statements as one appointment', async () => {
    const query = `query ($first: Int) { appointments(first: $first) { edges { node {
      code receptionUnit { code } party { maskedName } reminders { dueAt }
      ticket { number appointment { code } } changes(first: 5) { edges { node { to } } totalCount { count } } } } } }`;
    const one = await world.statementsOf(query, { first: 1 });
    const all = await world.statementsOf(query, { first: 100 });
    expect(all.length).toBe(one.length);
    expect(all.length).toBeLessThanOrEqual(6);
  });

  test('a seat of a hold that runs out is free again', async () => {
    let now = new Date('2019-11-15T10:00:00+07:00');
    const own = await freshAppointments(engine, () => now);
    const held = await own
      .db('appointments')
      .where('state', 'HELD')
      .where('held_until', '>', '2019-11-15 03:00:00.000')
      .where('start_at', '>', '2019-11-18 00:00:00.000')
      .orderBy(['start_at', 'id'])
      .first();
    const freeThen = async (): Promise<number> => {
      const { availability } = await own.data(
        'query ($units: [String!]) { availability(units: $units) { units { days { slots { startAt free } } } } }',
        { units: [held.unit_code] },
      );
      const slots = availability.units[0].days.flatMap((day: { slots: object[] }) => day.slots);
      return (
        slots.find((slot: { startAt: string }) => slot.startAt === shown(held.start_at))?.free ?? 0
      );
    };
    const before = await freeThen();
    now = fromStored(held.held_until);
    expect(await freeThen()).toBe(before + 1);
    await own.close();
  });
});

function shown(stored: string): string {
  return toLocalIso(fromStored(stored));
}
