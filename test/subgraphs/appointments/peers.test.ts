import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { agenciesClient } from '../../../subgraphs/appointments/agencies-client.ts';
import { askedOfferings } from '../../../subgraphs/appointments/offerings.ts';
import { askedFields } from '../../../subgraphs/appointments/procedure-fields.ts';
import { refreshReplica } from '../../../subgraphs/appointments/replica.ts';
import type { Ask } from '../../../subgraphs/shared/ask.ts';
import { onEachEngine } from '../../support/engines.ts';
import {
  freshAppointments,
  present,
  type SeededAppointments,
  sharedAppointments,
} from './support/seeded-appointments.ts';

const day = '2019-11-15';

const isDown: Ask = async () => {
  throw new Error('connect ECONNREFUSED');
};

onEachEngine((engine) => {
  describe('the copy of units and calendars', () => {
    let world: SeededAppointments;
    beforeAll(async () => {
      world = await freshAppointments(engine);
    });
    afterAll(() => world.close());

    const contents = async () => ({
      units: await world.db('reception_units').select().orderBy('code'),
      sessions: await world
        .db('office_sessions')
        .select('unit_code', 'weekday', 'from_minute', 'to_minute', 'valid_from', 'valid_to')
        .orderBy(['unit_code', 'valid_from', 'weekday', 'from_minute']),
      days: await world.db('calendar_days').select().orderBy(['calendar_code', 'day']),
      versions: await world.db('replicas').select('name', 'version').orderBy('name'),
    });

    test('says which version it is, and when it was read', async () => {
      const rows = await world.db('replicas').select().orderBy('name');
      expect(rows).toMatchObject([
        { name: 'calendar VN-H49', read_at: '2019-11-15 03:00:00.000' },
        { name: 'reception-units', read_at: '2019-11-15 03:00:00.000' },
      ]);
    });

    test('stays the same when it is read again', async () => {
      const before = await contents();
      await refreshReplica(world.db, agenciesClient(world.peers.agencies), present);
      expect(await contents()).toEqual(before);
    });

    test('stays whole when agencies does not answer', async () => {
      const before = await contents();
      await expect(refreshReplica(world.db, agenciesClient(isDown), present)).rejects.toThrow();
      expect(await contents()).toEqual(before);
    });

    test('takes over new hours and days off, and slots follow', async () => {
      const code = '000.00.40.H49';
      const changed: Ask = async <Data>(query: string, variables?: Record<string, unknown>) => {
        const answer = await world.peers.agencies<Data>(query, variables);
        const another = { date: '2019-11-18', kind: 'OFF', pairedDate: null };
        return JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
          key === 'days' && Array.isArray(value) ? [another, ...value] : value,
        ) as Data;
      };
      await refreshReplica(world.db, agenciesClient(changed), present);
      const { availability } = await world.data(
        `{ availability(units: ["${code}"], from: "2019-11-18", to: "2019-11-19") { units { days { date } } } }`,
      );
      expect(availability.units[0].days).toEqual([{ date: '2019-11-19' }]);
    });
  });
});

describe('who offers a procedure', () => {
  test('is asked for many procedures at once, page by page, and remembered', async () => {
    const queries: string[] = [];
    const ask: Ask = async <Data>(query: string, variables: Record<string, unknown> = {}) => {
      queries.push(query);
      const pages = Object.keys(variables).filter((name) => name.startsWith('code'));
      return Object.fromEntries(
        pages.map((name, index) => {
          const isFirst = variables[`after${index}`] === null && variables[name] === '1.000002';
          return [
            `page${index}`,
            {
              edges: [
                { node: { unit: { code: isFirst ? 'first' : 'last' } } },
                { node: { unit: null } },
              ],
              pageInfo: { hasNextPage: isFirst, endCursor: isFirst ? 'next' : null },
            },
          ];
        }),
      ) as Data;
    };
    const offerings = askedOfferings(ask);
    const found = await offerings.unitsOffering(['1.000001', '1.000002'], day);
    expect(found.map((units) => [...units])).toEqual([['last'], ['first', 'last']]);
    expect(queries).toHaveLength(2);
    expect(await offerings.unitsOffering(['1.000002', '1.000001'], day)).toEqual([
      found[1],
      found[0],
    ]);
    expect(queries).toHaveLength(2);
  });

  test.each([
    ['does not answer', isDown],
    ['is not there', undefined],
  ])('is refused with a code when the procedures subgraph %s', async (_case, ask) => {
    await expect(askedOfferings(ask).unitsOffering(['1.004873'], day)).rejects.toMatchObject({
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    });
  });

  test('is asked again after it was refused', async () => {
    let answers = false;
    const ask: Ask = async <Data>(): Promise<Data> => {
      if (!answers) throw new Error('connect ECONNREFUSED');
      const page = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
      return { page0: page } as Data;
    };
    const offerings = askedOfferings(ask);
    await expect(offerings.unitsOffering(['1.004873'], day)).rejects.toThrow();
    answers = true;
    expect(await offerings.unitsOffering(['1.004873'], day)).toEqual([new Set()]);
  });
});

describe('the field of a procedure', () => {
  onEachEngine((engine) => {
    test('has the name by which counters of units know it', async () => {
      const world = await sharedAppointments(engine);
      const { fieldsOf } = askedOfferings(world.peers.procedures);
      const { procedures } = await world.peers.procedures<{
        procedures: { edges: { node: { code: string; field: object } }[] };
      }>('{ procedures(first: 5) { edges { node { code field { code name } } } } }');
      const known = procedures.edges.map(({ node }) => node);
      expect(await fieldsOf([...known.map(({ code }) => code), '9.000000', '?'])).toEqual([
        ...known.map(({ field }) => field),
        null,
        null,
      ]);
      await world.close();
    });
  });

  test('is remembered, and holds while the procedures subgraph does not answer', async () => {
    const rememberedMs = 1;
    let asked = 0;
    const ask: Ask = async <Data>(): Promise<Data> => {
      if (asked++ > 0) throw new Error('connect ECONNREFUSED');
      return { _entities: [{ field: { code: 'F001', name: 'Hộ tịch' } }, null] } as Data;
    };
    const { fieldsOf } = askedFields(ask, rememberedMs);
    expect(await fieldsOf(['1.004873', '9.000000'])).toEqual([
      { code: 'F001', name: 'Hộ tịch' },
      null,
    ]);
    while (asked === 1) {
      await setImmediate();
      expect(await fieldsOf(['9.000000', '1.004873'])).toEqual([
        null,
        { code: 'F001', name: 'Hộ tịch' },
      ]);
    }
    await expect(fieldsOf(['1.000001'])).rejects.toMatchObject({
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    });
  });
});
