import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../support/engines.ts';
import {
  type SeededAppointments,
  sharedAppointments,
  walk,
} from './support/seeded-appointments.ts';

const centre = '000.00.40.H49';
const today = '2019-11-15';

interface Ticket {
  readonly number: number;
  readonly state: string;
}

onEachEngine((engine) => {
  describe('the queue of a unit', () => {
    let world: SeededAppointments;
    beforeAll(async () => {
      world = await sharedAppointments(engine);
    });
    afterAll(() => world.close());

    const queueQuery = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on ReceptionUnit { code queue { day asOf nowServing { number counter state } waitingCount
        estimatedWait { minutes services meanServiceSeconds counters since }
        tickets(first: 3) { edges { node { number state } } totalCount { count isExact } } } } } }`;
    const queueOf = async (code: string) =>
      (await world.data(queueQuery, { representations: [{ __typename: 'ReceptionUnit', code }] }))
        ._entities[0].queue;

    test('shows who is served, how many wait, and what the estimate rests on', async () => {
      const queue = await queueOf(centre);
      const rows = await world.db('queue_tickets').where({ unit_code: centre, day: today });
      const inState = (...states: string[]) => rows.filter(({ state }) => states.includes(state));
      expect(queue).toMatchObject({
        day: today,
        asOf: '2019-11-15T10:00:00.000+07:00',
        waitingCount: inState('CHECKED_IN').length,
      });
      expect(queue.nowServing.map(({ number }: Ticket) => number)).toEqual(
        inState('CALLED', 'SERVING')
          .map(({ number }) => number)
          .sort((one, other) => one - other),
      );
      expect(queue.nowServing.length).toBeGreaterThan(0);
      const lastTwenty = rows
        .filter(({ service_seconds }) => service_seconds !== null)
        .sort((one, other) => (one.finished_at < other.finished_at ? 1 : -1))
        .slice(0, 20);
      const seconds = lastTwenty.map(({ service_seconds }) => service_seconds);
      const mean = seconds.reduce((total, each) => total + each, 0) / 20;
      expect(queue.estimatedWait).toMatchObject({
        services: 20,
        meanServiceSeconds: Math.round(mean),
      });
      expect(queue.tickets.totalCount).toEqual({ count: rows.length, isExact: true });
    });

    test('lists the tickets of the day, lowest number first, page by page', async () => {
      const tickets = await walk<Ticket>(
        world,
        `query ($after: String) { _entities(representations: [{ __typename: "ReceptionUnit", code: "${centre}" }]) {
          ... on ReceptionUnit { queue { tickets(first: 10, after: $after) {
            edges { node { number state } } pageInfo { hasNextPage endCursor } } } } } }`,
        ({ _entities }) => _entities[0].queue.tickets,
      );
      expect(tickets.map(({ number }) => number)).toEqual(tickets.map((_, index) => index + 1));
    });

    test('lists those in some states only', async () => {
      const { _entities } = await world.data(
        `{ _entities(representations: [{ __typename: "ReceptionUnit", code: "${centre}" }]) {
          ... on ReceptionUnit { queue { waitingCount tickets(states: [COMPLETED, NO_SHOW], first: 100) {
            edges { node { state calledAt issuedAt finishedAt waitSeconds serviceSeconds outcome purpose
              receptionUnit { code } day } } } } } } }`,
      );
      for (const { node } of _entities[0].queue.tickets.edges) {
        expect(['COMPLETED', 'NO_SHOW']).toContain(node.state);
        expect(node).toMatchObject({ day: today, receptionUnit: { code: centre } });
        expect(Date.parse(node.calledAt) - Date.parse(node.issuedAt)).toBe(
          node.waitSeconds * 1_000,
        );
        expect(node.serviceSeconds === null).toBe(node.state === 'NO_SHOW');
        expect(node.outcome === null).toBe(node.state === 'NO_SHOW');
      }
    });

    test('of a unit that is not known is empty, and tells no estimate', async () => {
      expect(await queueOf('999.99.99.H49')).toMatchObject({
        nowServing: [],
        waitingCount: 0,
        estimatedWait: null,
      });
    });

    test('takes as many statements for many units as for one', async () => {
      const codes: string[] = await world.db('reception_units').limit(100).pluck('code');
      const representations = codes.map((code) => ({ __typename: 'ReceptionUnit', code }));
      const one = await world.statementsOf(queueQuery, {
        representations: representations.slice(0, 1),
      });
      const all = await world.statementsOf(queueQuery, { representations });
      expect([one.length, all.length]).toEqual([5, 5]);
    });
  });
});
