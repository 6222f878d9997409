import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type GraphQLInputField,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  parse,
} from 'graphql';
import { toGlobalId } from '../../../subgraphs/shared/ids.ts';
import { administrator } from '../../support/callers.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type BookedUnit, bookedUnit, wish } from './support/booked-unit.ts';
import { bookedDay, slotAt } from './support/small-unit.ts';

const code = '000.01.01.H49';
const unit = { code, slots: 6, capacity: 4 };
/** Past, so that it can be closed without closing the day on which all else happens. */
const pastDay = '2019-11-19';

type Input = Readonly<Record<string, unknown>>;

/** Values of each type that fit it, or look as if they did, and that no column should meet unchecked. */
const absurd: Readonly<Record<string, readonly unknown[]>> = {
  String: [
    '',
    ' ',
    'x'.repeat(40),
    'x'.repeat(70_000),
    '\u{1F600}'.repeat(300),
    '\0',
    "' or 1=1 --",
    '\ud800',
  ],
  ID: ['', 'x'.repeat(5_000), toGlobalId('QueueTicket', '99999999999'), toGlobalId('Dossier', '1')],
  Int: [-(2 ** 31), -1, 0, 2 ** 31 - 1],
  Date: ['0001-01-01', '9999-12-31', '2019-02-29', '10000-01-01'],
  DateTime: ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999+07:00', '2019-11-20'],
  LocalTime: ['00:00', '23:59', '24:00'],
};
const longList = 1_000;

/** Codes of errors with which a value may be refused that does not fit its type. */
const actionable = new Set<unknown>(['BAD_USER_INPUT', 'ID_INVALID']);

onEachEngine((engine) => {
  describe('the input of a change', () => {
    let place: BookedUnit;
    let whole: Readonly<Record<string, Input>>;

    beforeAll(async () => {
      place = await bookedUnit(engine, unit, {
        at: '2019-11-20T06:30:00+07:00',
        peers: {
          procedures: async <Data>() => ({ page0: offeredHere, _entities: [null] }) as Data,
          dossiers: async <Data>() => ({ dossier: null }) as Data,
        },
      });
      whole = await wholeInputs(place);
    });
    afterAll(() => place.close());

    test('that names a purpose ten times is kept as if it did so once', async () => {
      const [rule] = (whole.setAvailability as Input).rules as readonly Input[];
      const purposes = Array.from({ length: 10 }, () => ['SUBMIT', 'CONSULT']).flat();
      const change = { ...whole.setAvailability, rules: [{ ...rule, purposes }] };
      const { refusals } = await place.change('setAvailability', change, '__typename');
      expect(refusals).toEqual([]);
      const standing = place.db('availability_rules').where('valid_from', '2019-12-16');
      expect(await standing.whereNull('withdrawn_at').pluck('purposes')).toEqual([
        'SUBMIT,CONSULT',
      ]);
    });

    test('is refused when a field is absurd, or taken, but never fails', async () => {
      const mutations = Object.values(place.subgraph.schema.getMutationType()?.getFields() ?? {});
      expect(mutations.map(({ name }) => name).sort()).toEqual(Object.keys(whole).sort());
      const failures: string[] = [];
      for (const { name, args } of mutations) {
        const type = args[0]?.type;
        const document = parse(
          `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code path } } }`.replace(
            '!!',
            '!',
          ),
        );
        for (const [what, input] of spoiled(args[0] as GraphQLInputField, whole[name] as Input)) {
          const { data, errors } = await place.subgraph.execute({
            document,
            variables: { input },
            headers: {},
            caller: administrator,
          });
          const codes = errors?.map(({ extensions }) => extensions?.code) ?? [];
          const isAnswered = codes.length > 0 || data?.[name] != null;
          if (isAnswered && codes.every((each) => actionable.has(each))) continue;
          failures.push(`${name} ${what}: ${JSON.stringify(errors)}`);
        }
      }
      expect(failures).toEqual([]);
    });
  });
});

const offeredHere = {
  edges: [{ node: { unit: { code } } }],
  pageInfo: { hasNextPage: false, endCursor: null },
};

/** For each mutation an input that would be taken. */
async function wholeInputs(place: BookedUnit): Promise<Readonly<Record<string, Input>>> {
  let person = 0;
  const booked = () => place.book(wish(code, slotAt(person % 6, bookedDay), ++person));
  const issued = async () =>
    (await place.change('issueTicket', { unitCode: code, purpose: 'CONSULT' }, 'ticket { id }'))
      .ticket.id;
  const held = await place.change(
    'holdSlot',
    wish(code, slotAt(5, bookedDay), 99),
    'appointment { code }',
  );
  const closed = await place.change(
    'declareClosure',
    {
      unitCode: code,
      startAt: slotAt(0, '2019-12-02'),
      endAt: slotAt(1, '2019-12-02'),
      reason: 'Họp',
    },
    'closure { id }',
  );
  const expectedVersion = 1;
  return {
    holdSlot: {
      ...wish(code, slotAt(4, bookedDay), 98, { slotCount: 1 }),
      procedureCode: '1.004873',
      dossierCode: null,
    },
    confirmAppointment: { code: held.appointment.code, expectedVersion },
    rescheduleAppointment: {
      code: await booked(),
      startAt: slotAt(3, '2019-11-21'),
      expectedVersion,
    },
    cancelAppointment: { code: await booked(), by: 'UNIT', reason: 'Mất điện', expectedVersion },
    checkIn: { code: await booked(), expectedVersion },
    issueTicket: { unitCode: code, purpose: 'SUBMIT', procedureCode: '1.004873' },
    callNext: { unitCode: code, counter: 4, ticketId: await issued() },
    startService: { ticketId: await issued() },
    parkTicket: { ticketId: await issued(), reason: 'Bản sao' },
    finishService: { ticketId: await issued(), outcome: 'RENDERED' },
    markNoShow: { code: await booked() },
    closeDay: { unitCode: code, day: pastDay },
    reopenDay: { unitCode: code, day: bookedDay },
    setAvailability: {
      unitCode: code,
      validFrom: '2019-12-16',
      validTo: '2019-12-31',
      rules: [
        {
          weekdays: [1],
          from: '07:00',
          to: '08:00',
          slotMinutes: 10,
          publicCapacity: 1,
          internalCapacity: 2,
          purposes: ['SUBMIT'],
          bookableFromDays: 0,
          bookableToDays: 14,
        },
      ],
    },
    declareClosure: {
      unitCode: code,
      startAt: slotAt(0, '2019-12-03'),
      endAt: slotAt(1, '2019-12-03'),
      reason: 'Họp',
    },
    withdrawClosure: { closureId: closed.closure.id },
  };
}

/** The input again and again, each time with another of its values absurd, at any depth. */
function* spoiled(
  { name, type }: Pick<GraphQLInputField, 'name' | 'type'>,
  value: unknown,
): Generator<readonly [what: string, value: unknown]> {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const [first] = (value ?? []) as readonly unknown[];
    yield [`${name}: []`, []];
    yield [`${name}: many`, Array(longList).fill(first ?? 'x')];
    for (const [what, item] of spoiled({ name: `${name}[0]`, type: nullable.ofType }, first)) {
      yield [what, [item]];
    }
  } else if (isInputObjectType(nullable)) {
    const given = (value ?? {}) as Input;
    for (const field of Object.values(nullable.getFields())) {
      for (const [what, spoilt] of spoiled(field, given[field.name])) {
        yield [`${name}.${what}`, { ...given, [field.name]: spoilt }];
      }
    }
  } else {
    for (const bad of absurd[getNamedType(type).name] ?? []) {
      yield [`${name}: ${JSON.stringify(bad).slice(0, 40)}`, bad];
    }
  }
}
