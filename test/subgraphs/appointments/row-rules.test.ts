import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../subgraphs/shared/ids.ts';
import { administrator } from '../../support/callers.ts';
import { onEachEngine } from '../../support/engines.ts';
import {
  type CallerName,
  callerNames,
  callers,
  dossiers,
  type GuardedUnits,
  guardedUnits,
  person,
  units,
} from './support/guarded-units.ts';

/** Who may know all of the appointments at the commune but personal data: the row rule, under review. */
const reaching: ReadonlySet<CallerName> = new Set([
  'citizen',
  'officer',
  'officer of the district',
  'officer of the centre',
  'leader',
  'inspector',
  'partner',
  'administrator',
]);
/** Of these, who is given what is for the staff of the commune. */
const staff: ReadonlySet<CallerName> = new Set([...reaching].filter((name) => name !== 'citizen'));
/** Who is shown names and numbers, and for which purposes; the citizen needs none. */
const seeing: Readonly<Partial<Record<CallerName, readonly (string | null)[]>>> = {
  citizen: [null, 'OWN', 'HANDLING', 'INSPECTION', 'SUPPORT'],
  officer: ['HANDLING', 'SUPPORT', 'INSPECTION'],
  'officer of the district': ['HANDLING', 'SUPPORT', 'INSPECTION'],
  'officer of the centre': ['HANDLING', 'SUPPORT', 'INSPECTION'],
  leader: ['HANDLING', 'SUPPORT', 'INSPECTION'],
  inspector: ['INSPECTION'],
};

type Edges = { readonly edges: readonly { readonly node: { readonly code: string } }[] };
const codesIn = (list: Edges) => list.edges.map(({ node }) => node.code);
const ofUnit = (field: string) =>
  `{ _entities(representations: [{ __typename: "ReceptionUnit", code: "${units.commune}" }]) { ... on ReceptionUnit { ${field} } } }`;

onEachEngine((engine) => {
  let world: GuardedUnits;
  beforeAll(async () => {
    world = await guardedUnits(engine);
  }, 120_000);
  afterAll(() => world?.close());

  /** The ways to an appointment, each giving the codes that are found by it. */
  const paths: Readonly<Record<string, (name: CallerName) => Promise<readonly string[]>>> = {
    'its code': async (name) => {
      const found = await world.data(
        callers[name],
        `{ open: appointment(code: "${world.open}") { code } hidden: appointment(code: "${world.hidden}") { code } }`,
      );
      return [found.open, found.hidden].flatMap((each) => each?.code ?? []);
    },
    'its entity and global id': async (name) => {
      const keys = [world.open, world.hidden].flatMap((code) => [
        { code },
        { id: toGlobalId('Appointment', code) },
      ]);
      const { _entities: found } = await world.data(
        callers[name],
        'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Appointment { code } } }',
        { keys: keys.map((key) => ({ __typename: 'Appointment', ...key })) },
      );
      const codes = found.map((each: { code: string } | null) => each?.code ?? null);
      expect([codes[0], codes[2]]).toEqual([codes[1], codes[3]]);
      return [codes[0], codes[2]].filter((code) => code !== null);
    },
    'its dossier, with its count': async (name) => {
      const { _entities: found } = await world.data(
        callers[name],
        `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Dossier {
          appointments { edges { node { code } } totalCount { count } } } } }`,
        { keys: Object.values(dossiers).map((code) => ({ __typename: 'Dossier', code })) },
      );
      const lists = found.map(({ appointments }: { appointments: Edges }) => appointments);
      return lists.flatMap((list: Edges & { totalCount: { count: number } }) => {
        expect(list.totalCount.count).toBe(list.edges.length);
        return codesIn(list);
      });
    },
    'the feed of changes, with its count': async (name) => {
      const { appointmentChanges: feed } = await world.data(
        callers[name],
        '{ appointmentChanges(first: 100) { edges { node { appointment { code } } } totalCount { count } } }',
      );
      expect(feed.totalCount.count).toBe(feed.edges.length);
      const codes: string[] = feed.edges.map(
        ({ node }: { node: { appointment: { code: string } } }) => node.appointment.code,
      );
      return [...new Set(codes)];
    },
  };

  describe('an appointment', () => {
    test.each(callerNames)('is found by every path alike by: %s', async (name) => {
      const visible = reaching.has(name) ? [world.open, world.hidden] : [world.open];
      for (const [path, codesFoundBy] of Object.entries(paths)) {
        expect([path, await codesFoundBy(name)]).toEqual([path, visible]);
      }
    });

    test.each(callerNames)(
      'is listed, with its count, for its staff and not for: %s',
      async (name) => {
        for (const filter of ['', `, filter: { unitCode: "${units.commune}" }`]) {
          const { appointments: list } = await world.data(
            callers[name],
            `{ appointments(first: 100${filter}) { edges { node { code } } totalCount { count } } }`,
          );
          const listed = staff.has(name) ? [world.open, world.hidden] : [];
          expect([codesIn(list), list.totalCount.count]).toEqual([listed, listed.length]);
        }
      },
    );

    test.each(callerNames)('is one of their own for the citizen, and not for: %s', async (name) => {
      const { myAppointments: own } = await world.data(
        callers[name],
        '{ myAppointments { edges { node { code } } totalCount { count } } }',
      );
      const isCitizen = callers[name].kind === 'citizen';
      const codes = name === 'citizen' ? [world.hidden, world.open] : [];
      expect(own).toEqual(
        isCitizen
          ? {
              edges: codes.map((code) => ({ node: { code } })),
              totalCount: { count: codes.length },
            }
          : null,
      );
    });

    test.each(callerNames)('tells what is not public to those within reach: %s', async (name) => {
      const { appointment } = await world.data(
        callers[name],
        `{ appointment(code: "${world.open}") { code purpose state receptionUnit { code }
          procedure { code } dossier { code } channel checkInPayload iCalendar reminders { state }
          party { maskedName maskedPhone maskedIdNumber name phone idNumber }
          changes { edges { node { to reason } } } } }`,
      );
      const known = reaching.has(name);
      expect(appointment).toMatchObject({
        code: world.open,
        purpose: 'SUBMIT',
        state: 'CONFIRMED',
        receptionUnit: { code: units.commune },
        procedure: known ? { code: '1.004873' } : null,
        dossier: known ? { code: dossiers.open } : null,
        channel: known ? 'PORTAL' : null,
        checkInPayload: known ? `LICHHEN:1:${world.open}:${units.commune}` : null,
        reminders: known ? [{ state: 'PENDING' }] : null,
      });
      const unfolded = appointment.iCalendar.replaceAll('\r\n ', '');
      expect(unfolded.includes(dossiers.open)).toBe(known);
      const masked = {
        maskedName: 'N. C. M.',
        maskedPhone: '*******321',
        maskedIdNumber: '*********001',
      };
      const whole = name === 'citizen' ? person : { name: null, phone: null, idNumber: null };
      expect(appointment.party).toEqual(known ? { ...masked, ...whole } : null);
    });

    test.each(callerNames)(
      'shows name and numbers only for a purpose, if at all, to: %s',
      async (name) => {
        const purposes = [null, 'HANDLING', 'SUPPORT', 'INSPECTION', 'OWN'];
        const shown = [];
        for (const purpose of purposes) {
          const { appointment } = await world.data(
            { ...callers[name], purpose },
            `{ appointment(code: "${world.hidden}") { party { name phone idNumber } } }`,
          );
          if (appointment?.party?.name) {
            expect(appointment.party).toEqual(person);
            shown.push(purpose);
          }
        }
        expect(shown.sort()).toEqual([...(seeing[name] ?? [])].sort());
      },
    );

    test('shows name and numbers to nobody without the scope', async () => {
      for (const name of callerNames.filter((each) => each !== 'citizen')) {
        const { appointment } = await world.data(
          { ...callers[name], scopes: [], purpose: 'INSPECTION' },
          `{ appointment(code: "${world.open}") { party { name phone idNumber } } }`,
        );
        expect(Object.values(appointment.party ?? {}).filter(Boolean)).toEqual([]);
      }
    });
  });

  describe('the day of a unit', () => {
    let ticket: string;
    beforeAll(async () => {
      world.setClock('2019-11-20T07:05:00+07:00');
      await world.change(administrator, 'checkIn', { code: world.hidden });
      const { appointment } = await world.data(
        administrator,
        `{ appointment(code: "${world.hidden}") { ticket { id } } }`,
      );
      ticket = appointment.ticket.id;
    });

    test.each(callerNames)('is for its staff and those above, and not for: %s', async (name) => {
      const [unit] = (
        await world.data(
          callers[name],
          ofUnit(`iCalendar(day: "2019-11-20") appointmentsInConflict { edges { cursor } }
            queue { waitingCount tickets { edges { node { number appointment { code } } } } }`),
        )
      )._entities;
      const isStaff = staff.has(name);
      expect({
        calendar: unit.iCalendar?.includes(world.hidden) ?? null,
        conflicts: unit.appointmentsInConflict,
        queue: unit.queue,
      }).toEqual({
        calendar: isStaff ? true : null,
        conflicts: isStaff ? { edges: [] } : null,
        queue: {
          waitingCount: 1,
          tickets: isStaff
            ? { edges: [{ node: { number: 1, appointment: { code: world.hidden } } }] }
            : null,
        },
      });
    });

    test.each(callerNames)(
      'has tickets whose number all may know, and what it is for not: %s',
      async (name) => {
        const { _entities: found } = await world.data(
          callers[name],
          `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on QueueTicket {
          number state purpose procedure { code } outcome appointment { code } } } }`,
          { keys: [{ __typename: 'QueueTicket', id: ticket }] },
        );
        const known = reaching.has(name);
        expect(found).toEqual([
          {
            number: 1,
            state: 'CHECKED_IN',
            purpose: known ? 'SUBMIT' : null,
            procedure: known ? { code: '1.004873' } : null,
            outcome: null,
            appointment: known ? { code: world.hidden } : null,
          },
        ]);
      },
    );
  });
});
