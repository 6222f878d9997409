import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Ask } from '../../../subgraphs/shared/ask.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type BookedUnit, bookedUnit, wish } from './support/booked-unit.ts';
import { bookedDay, slotAt } from './support/small-unit.ts';

const code = '000.01.01.H49';
const unit = { code, slots: 6, capacity: 1 };
const first = slotAt(0, bookedDay);
const appointment = 'appointment { code }';

/** Procedures and their fields: land, civil status, and one whose counters nobody has. */
const fieldOf: Readonly<Record<string, string>> = {
  '1.000001': 'F001',
  '1.000002': 'F002',
  '1.000003': 'F003',
};

/** The procedures subgraph, until it is shut down. */
function procedures(): { ask: Ask; shutDown(): void } {
  let isUp = true;
  return {
    shutDown: () => {
      isUp = false;
    },
    ask: async <Data>(_query: string, variables: Record<string, unknown> = {}) => {
      if (!isUp) throw new Error('connect ECONNREFUSED');
      const { representations, ...pages } = variables;
      if (representations) {
        const _entities = (representations as { __typename: string; code: string }[]).map(
          ({ __typename, code: wanted }) => {
            if (__typename === 'ProcedureField') {
              return Object.values(fieldOf).includes(wanted) ? { code: wanted } : null;
            }
            const field = fieldOf[wanted];
            return field ? { field: { code: field, name: `Lĩnh vực ${field}` } } : null;
          },
        );
        return { _entities } as Data;
      }
      const names = Object.keys(pages).filter((name) => name.startsWith('code'));
      return Object.fromEntries(
        names.map((_, index) => [
          `page${index}`,
          {
            edges: [{ node: { unit: { code } } }],
            pageInfo: { hasNextPage: false, endCursor: null },
          },
        ]),
      ) as Data;
    },
  };
}

onEachEngine((engine) => {
  describe('sessions for some fields', () => {
    let place: BookedUnit;
    let peer: ReturnType<typeof procedures>;
    beforeEach(async () => {
      peer = procedures();
      place = await bookedUnit(engine, unit, { peers: { procedures: peer.ask } });
    });
    afterEach(() => place.close());

    const hold = (person: number, procedureCode: string | null, startAt = first) =>
      place.change('holdSlot', wish(code, startAt, person, { procedureCode }), appointment);
    const session = (others: object) => ({
      weekdays: [1, 2, 3, 4, 5],
      from: '07:00',
      to: '08:00',
      slotMinutes: 10,
      publicCapacity: 1,
      internalCapacity: 1,
      bookableToDays: 90,
      ...others,
    });
    const setRules = (rules: readonly object[]) =>
      place.change(
        'setAvailability',
        { unitCode: code, validFrom: '2019-11-18', rules },
        `receptionUnit { availabilityRules(asOf: "${bookedDay}") { edges { node { fields { code } } } } }
         conflicts(first: 100) { edges { node { code } } }`,
      );
    const landAndStatus = [
      session({ fields: ['F001'] }),
      session({
        fields: ['F003', 'F002'],
        slotMinutes: 20,
        publicCapacity: 2,
        internalCapacity: 2,
      }),
    ];
    const slots = async (more = '') => {
      const { _entities } = await place.ask(
        `{ _entities(representations: [{ __typename: "ReceptionUnit", code: "${code}" }]) {
          ... on ReceptionUnit { availability(first: 3, from: "${bookedDay}", to: "${bookedDay}"${more}) {
            edges { node { startAt free fields { code } } } } } } }`,
      );
      return _entities[0].availability.edges.map(
        ({ node }: { node: { startAt: string; free: number; fields: { code: string }[] } }) =>
          `${node.startAt.slice(11, 16)} ${node.free} ${node.fields.map((field) => field.code)}`,
      );
    };

    test('stand beside each other, each with seats of its own', async () => {
      const { refusals, receptionUnit } = await setRules(landAndStatus);
      expect(refusals).toEqual([]);
      expect(
        receptionUnit.availabilityRules.edges.map(
          ({ node }: { node: { fields: object[] } }) => node.fields,
        ),
      ).toEqual([[{ code: 'F001' }], [{ code: 'F002' }, { code: 'F003' }]]);
      expect(await slots()).toEqual(['07:00 1 F001', '07:00 2 F002,F003', '07:10 1 F001']);
      expect((await hold(1, '1.000001')).refusals).toEqual([]);
      expect((await hold(2, '1.000001')).refusals).toEqual(['SLOT_FULL']);
      expect((await hold(2, '1.000002')).refusals).toEqual([]);
      expect((await hold(3, '1.000003')).refusals).toEqual([]);
      expect((await hold(4, '1.000003')).refusals).toEqual(['SLOT_FULL']);
      expect((await hold(4, null)).refusals).toEqual(['SLOT_UNKNOWN']);
      expect(await slots()).toEqual(['07:10 1 F001', '07:20 1 F001', '07:20 2 F002,F003']);
      expect(await slots(', procedure: "1.000002"')).toEqual([
        ...['07:20 2 F002,F003', '07:40 2 F002,F003'],
      ]);
      expect(await slots(', procedure: "1.000001", slotCount: 4')).toEqual([
        ...['07:10 1 F001', '07:20 1 F001'],
      ]);
    });

    test('keep an appointment at their counters when it is moved', async () => {
      await setRules(landAndStatus);
      const booked = await place.book(wish(code, first, 1, { procedureCode: '1.000002' }));
      const moving = (startAt: string) =>
        place.change('rescheduleAppointment', { code: booked, startAt }, appointment);
      expect((await moving(slotAt(1, bookedDay))).refusals).toEqual(['SLOT_UNKNOWN']);
      expect((await moving(slotAt(2, bookedDay))).refusals).toEqual([]);
    });

    test('take what was booked before at any counter from each that could serve it', async () => {
      await place.book(wish(code, first, 1, { procedureCode: '1.000001' }));
      const { conflicts } = await setRules(landAndStatus);
      expect(conflicts.edges).toEqual([]);
      expect(await slots()).toEqual(['07:00 1 F002,F003', '07:10 1 F001', '07:20 1 F001']);
      expect((await hold(2, '1.000001')).refusals).toEqual(['SLOT_FULL']);
    });

    test('leave in conflict what they do not serve any more', async () => {
      const booked = await place.book(wish(code, first, 1, { procedureCode: '1.000003' }));
      const { conflicts } = await setRules([session({ fields: ['F001'] })]);
      expect(conflicts.edges).toEqual([{ node: { code: booked } }]);
      // As those are that were booked before fields were written down.
      await place.db('appointments').update({ field: null });
      expect((await setRules([session({ fields: ['F001'] })])).conflicts.edges).toEqual([]);
    });

    test('are told apart only when procedures answers; sessions for all need no answer', async () => {
      const booked = await place.book(wish(code, first, 1));
      await place.change('cancelAppointment', { code: booked, by: 'CITIZEN' }, appointment);
      peer.shutDown();
      await expect(hold(1, '1.000001')).rejects.toThrow('SUBGRAPH_UNAVAILABLE');
      await expect(setRules(landAndStatus)).rejects.toThrow('SUBGRAPH_UNAVAILABLE');
      expect((await hold(1, null)).refusals).toEqual([]);
    });

    test.each([
      [
        'sessions at one time for one field',
        [session({ fields: ['F001'] }), session({ fields: ['F002', 'F001'] })],
        'RULES_OVERLAP',
      ],
      [
        'a session for all beside one for some',
        [session({ fields: ['F001'] }), session({})],
        'RULES_OVERLAP',
      ],
      ['a field that there is not', [session({ fields: ['F001', 'F999'] })], 'INPUT_INVALID'],
      ['what is no code of a field', [session({ fields: ['land'] })], 'INPUT_INVALID'],
      [
        'more fields than a rule has room for',
        [session({ fields: Array.from({ length: 201 }, (_, index) => `F${100 + index}`) })],
        'INPUT_INVALID',
      ],
    ])('are refused: %s', async (_what, rules, refusal) => {
      expect((await setRules(rules)).refusals).toEqual([refusal]);
    });

    test('are named where their fields are not known', async () => {
      const afternoon = session({ from: '13:00', to: '14:00', fields: ['F999'] });
      const input = { unitCode: code, validFrom: '2019-11-18', rules: [session({}), afternoon] };
      const { setAvailability } =
        await place.ask(`mutation { setAvailability(input: ${literal(input)}) {
        userErrors { code path } } }`);
      expect(setAvailability.userErrors).toEqual([
        { code: 'INPUT_INVALID', path: ['rules', '1', 'fields'] },
      ]);
    });
  });
});

/** A value as it stands in a document. */
function literal(value: unknown): string {
  return JSON.stringify(value).replace(/"(\w+)":/g, '$1:');
}
