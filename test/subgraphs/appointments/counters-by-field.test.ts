import { afterEach, describe, expect, test } from '@jest/globals';
import type { Ask } from '../../../subgraphs/shared/ask.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type BookedUnit, bookedUnit } from './support/booked-unit.ts';
import { type SeededAppointments, sharedAppointments } from './support/seeded-appointments.ts';

const code = '000.01.01.H49';
const unit = {
  code,
  slots: 6,
  capacity: 3,
  counterFields: [['Đất đai'], ['Hộ tịch', 'Chứng thực'], ['Đất đai']],
};
const fields: Readonly<Record<string, string>> = {
  '1.000001': 'Đất đai',
  '1.000002': 'Hộ tịch',
  '1.000003': 'Tôn giáo',
};

/** Answers, as far as the queue asks, like a procedures subgraph whose procedures the unit offers. */
const procedures: Ask = async <Data>(query: string, variables: Record<string, unknown> = {}) => {
  if (!query.includes('_entities')) {
    return { page0: String(variables.code0) in fields ? offeredHere : nowhere } as Data;
  }
  const codes = variables.representations as { code: string }[];
  return { _entities: codes.map((each) => ({ field: { name: fields[each.code] } })) } as Data;
};
const offeredHere = {
  edges: [{ node: { unit: { code } } }],
  pageInfo: { hasNextPage: false, endCursor: null },
};
const nowhere = { ...offeredHere, edges: [] };
const onlyOfferings: Ask = async (query, variables) => {
  if (query.includes('_entities')) throw new Error('connect ECONNREFUSED');
  return procedures(query, variables);
};

onEachEngine((engine) => {
  describe('counters by field', () => {
    let place: BookedUnit;
    afterEach(() => place.close());
    const open = (ask: Ask) =>
      bookedUnit(engine, unit, { at: '2019-11-20T07:00:00+07:00', peers: { procedures: ask } });
    const walkIn = async (procedureCode: string | null) =>
      (
        await place.change(
          'issueTicket',
          { unitCode: code, purpose: 'SUBMIT', procedureCode },
          'ticket { id number }',
        )
      ).ticket;
    const call = async (counter: number, others = {}) => {
      const input = { unitCode: code, counter, ...others };
      const { ticket, refusals } = await place.change('callNext', input, 'ticket { id number }');
      return ticket?.number ?? refusals.join();
    };
    const done = async (ticketId: string) => {
      await place.change('startService', { ticketId }, 'ticket { id }');
      await place.change('finishService', { ticketId, outcome: 'RENDERED' }, 'ticket { id }');
    };

    test('call whom they serve, and pass over whom another one serves', async () => {
      place = await open(procedures);
      const first = await walkIn('1.000001');
      await walkIn('1.000002');
      await walkIn('1.000001');
      await walkIn('1.000003');
      await walkIn(null);
      expect(await call(2)).toBe(2);
      expect(await call(1)).toBe(1);
      expect(await call(3)).toBe(3);
      await done(first.id);
      expect(await call(1)).toBe(4);
      expect(await call(4)).toBe('COUNTER_UNKNOWN');
      expect(await call(2)).toBe('COUNTER_BUSY');
    });

    test('have tickets for procedures only that the unit offers', async () => {
      place = await open(procedures);
      for (const procedureCode of ['1.000004', 'x'.repeat(40), '']) {
        const input = { unitCode: code, purpose: 'SUBMIT', procedureCode };
        const { refusals } = await place.change('issueTicket', input, 'ticket { id }');
        expect(refusals).toEqual(['PROCEDURE_NOT_OFFERED']);
      }
    });

    test('have nobody to call while all who wait are for others, unless a ticket is named', async () => {
      place = await open(procedures);
      const { id } = await walkIn('1.000001');
      expect(await call(2)).toBe('QUEUE_EMPTY');
      expect(await call(2, { ticketId: id })).toBe(1);
    });

    test('call by number while procedures does not answer', async () => {
      place = await open(onlyOfferings);
      await walkIn('1.000001');
      await walkIn('1.000002');
      expect(await call(2)).toBe(1);
      expect(await call(1)).toBe(2);
    });
  });

  describe('the copied counters', () => {
    let world: SeededAppointments;
    afterEach(() => world.close());

    test('have the numbers and fields of agencies, by names that procedures knows', async () => {
      world = await sharedAppointments(engine);
      const unitCode = '000.00.40.H49';
      const { receptionUnit } = await world.peers.agencies<{
        receptionUnit: { counters: { number: number; fieldNames: string[] }[] };
      }>(`{ receptionUnit(code: "${unitCode}") { counters { number fieldNames } } }`);
      const rows = await world.db('service_counters').select().orderBy(['unit_code', 'number']);
      const copied = rows.map((row) => ({ ...row, fieldNames: JSON.parse(row.field_names) }));
      expect(
        copied
          .filter((row) => row.unit_code === unitCode)
          .map(({ number, fieldNames }) => ({ number, fieldNames })),
      ).toEqual(receptionUnit.counters);
      const known = new Set<string>();
      for (let after: string | null = null; ; ) {
        const answer: {
          procedureFields: {
            edges: { node: { name: string } }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        } = await world.peers.procedures(
          'query ($after: String) { procedureFields(first: 100, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } } }',
          { after },
        );
        for (const { node } of answer.procedureFields.edges) known.add(node.name);
        if (!answer.procedureFields.pageInfo.hasNextPage) break;
        after = answer.procedureFields.pageInfo.endCursor;
      }
      const named = new Set<string>(copied.flatMap(({ fieldNames }) => fieldNames));
      expect(named.size).toBeGreaterThan(100);
      expect(named.difference(known)).toEqual(new Set());
    });
  });
});
