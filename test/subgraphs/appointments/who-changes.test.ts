import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { compareWithChanges } from '../../../subgraphs/appointments/audit/compare-with-changes.ts';
import { sha256 } from '../../../subgraphs/shared/audit/hashes.ts';
import { sealAudit } from '../../../subgraphs/shared/audit/seal.ts';
import { verifyAudit } from '../../../subgraphs/shared/audit/verify.ts';
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
  visit,
} from './support/guarded-units.ts';

/** Who acts for the commune: officers and leaders of it and of those above, and whoever operates the platform. */
const staff: ReadonlySet<CallerName> = new Set([
  'officer',
  'officer of the district',
  'officer of the centre',
  'leader',
  'administrator',
]);
/** Who may book and change an appointment at the commune: these, the citizen, and a partner of the district. */
const booking = new Set<CallerName>([...staff, 'citizen', 'partner']);

const noTicket = toGlobalId('QueueTicket', '999999');

onEachEngine((engine) => {
  let world: GuardedUnits;
  beforeAll(async () => {
    world = await guardedUnits(engine);
  }, 120_000);
  afterAll(() => world?.close());

  const refusalsOf = async (name: CallerName, field: string, input: Record<string, unknown>) =>
    (await world.change(callers[name], field, input)).refusals;

  describe('a place', () => {
    test.each(callerNames)(
      'is held by the citizen, the staff, a partner of the unit: %s',
      async (name) => {
        const isCitizen = callers[name].kind === 'citizen';
        expect(await refusalsOf(name, 'holdSlot', visit(60))).toEqual(
          booking.has(name) ? [] : [isCitizen ? 'PARTY_NOT_YOU' : 'UNIT_NOT_YOURS'],
        );
        await world
          .db('appointments')
          .where({ state: 'HELD' })
          .update({ held_until: '2019-11-15 02:00:00.000' });
      },
    );

    test.each([...booking])('is held by telephone by staff only: %s', async (name) => {
      const refusals = await refusalsOf(name, 'holdSlot', visit(80, { channel: 'PHONE' }));
      expect(refusals).toEqual(staff.has(name) ? [] : ['STAFF_ONLY']);
    });

    test.each([...booking])(
      'is held about a dossier only by who may know of it: %s',
      async (name) => {
        const about = (dossierCode: string) =>
          refusalsOf(name, 'holdSlot', visit(100, { dossierCode }));
        expect(await about('000.01.51.H49-191101-0009')).toEqual(['DOSSIER_UNKNOWN']);
        expect(await about(dossiers.hidden)).toEqual([]);
        await world
          .db('appointments')
          .where({ state: 'HELD' })
          .update({ held_until: '2019-11-15 02:00:00.000' });
      },
    );
  });

  test('a place is not held about a confidential dossier by a citizen whose it is not', async () => {
    const party = { ...person, idNumber: callers['another citizen'].person };
    const wish = visit(200, { party, dossierCode: dossiers.hidden });
    expect(await refusalsOf('another citizen', 'holdSlot', wish)).toEqual(['DOSSIER_UNKNOWN']);
  });

  describe('an appointment', () => {
    const changes = [
      ['confirmAppointment', {}],
      ['rescheduleAppointment', { startAt: '2019-11-20T10:00:00+07:00' }],
      ['cancelAppointment', { by: 'CITIZEN' }],
    ] as const;

    test.each(callerNames.filter((name) => !booking.has(name)))(
      'is not changed by: %s',
      async (name) => {
        const before = await world.db('appointments').orderBy('id');
        for (const [field, others] of changes) {
          expect([
            await refusalsOf(name, field, { code: world.open, ...others }),
            await refusalsOf(name, field, { code: world.hidden, ...others }),
          ]).toEqual([
            ['APPOINTMENT_NOT_YOURS'],
            [name === 'inspector' ? 'APPOINTMENT_NOT_YOURS' : 'APPOINTMENT_UNKNOWN'],
          ]);
        }
        expect(await world.db('appointments').orderBy('id')).toEqual(before);
      },
    );

    test.each([...booking])('is booked, moved and cancelled by: %s', async (name) => {
      const caller = callers[name];
      const held = await world.change(caller, 'holdSlot', visit(120));
      const confirmed = await world.change(caller, 'confirmAppointment', { code: held.code });
      const startAt = visit(130).startAt;
      const moved = await world.change(caller, 'rescheduleAppointment', {
        code: held.code,
        startAt,
      });
      const cancelled = await world.change(caller, 'cancelAppointment', {
        code: moved.code,
        by: 'CITIZEN',
      });
      expect([held, confirmed, moved, cancelled].map(({ refusals }) => refusals)).toEqual([
        [],
        [],
        [],
        [],
      ]);
    });

    test.each(['citizen', 'partner'] as const)(
      'is not cancelled in the name of the unit by: %s',
      async (name) => {
        const input = { code: world.open, by: 'UNIT', reason: 'Mất điện' };
        expect(await refusalsOf(name, 'cancelAppointment', input)).toEqual(['STAFF_ONLY']);
      },
    );
  });

  describe('an appointment that was booked by telephone', () => {
    const full = 290;
    beforeAll(async () => {
      for (const number of [3, 4, 5, 6]) {
        const party = { ...person, idNumber: `02219000000${number}` };
        const { code } = await world.change(administrator, 'holdSlot', visit(full, { party }));
        await world.change(administrator, 'confirmAppointment', { code });
      }
    });

    test.each([...booking])(
      'is moved to seats of the unit, and on any day, by its staff only: %s',
      async (name) => {
        const bookable = (days: number) =>
          world.db('availability_rules').update({ bookable_to_days: days });
        const call = visit(270, { channel: 'PHONE' });
        let { code } = await world.change(callers.officer, 'holdSlot', call);
        await world.change(callers.officer, 'confirmAppointment', { code });
        const move = async (minute: number) => {
          const moving = { code, startAt: visit(minute).startAt };
          const moved = await world.change(callers[name], 'rescheduleAppointment', moving);
          code = moved.code ?? code;
          return moved.refusals;
        };
        const isStaff = staff.has(name);
        expect(await move(full)).toEqual(isStaff ? [] : ['SLOT_FULL']);
        await bookable(3);
        expect(await move(280)).toEqual(isStaff ? [] : ['OUTSIDE_BOOKING_WINDOW']);
        await bookable(90);
        await world.change(administrator, 'cancelAppointment', { code, by: 'CITIZEN' });
      },
    );
  });

  describe('the queue and the rules of a unit', () => {
    let ticketId: string;
    let closureId: string;
    beforeAll(async () => {
      const [id] = await world.db('closures').insert({
        unit_code: units.commune,
        start_at: '2019-12-20 00:00:00.000',
        end_at: '2019-12-21 00:00:00.000',
        reason: 'Tập huấn',
        declared_at: '2019-11-01 00:00:00.000',
      });
      closureId = toGlobalId('Closure', String(id));
    });
    beforeEach(async () => {
      await world.change(administrator, 'issueTicket', {
        unitCode: units.commune,
        purpose: 'CONSULT',
      });
      const ticket = await world.db('queue_tickets').orderBy('id', 'desc').first();
      ticketId = toGlobalId('QueueTicket', String(ticket.id));
    });

    test.each(callerNames.filter((name) => !staff.has(name) && name !== 'partner'))(
      'are not for: %s',
      async (name) => {
        const unitCode = units.commune;
        const known = name === 'citizen' || name === 'inspector';
        const ofHidden = known ? ['UNIT_NOT_YOURS'] : ['APPOINTMENT_UNKNOWN'];
        const before = await world.db('audit_entries').count({ rows: '*' });
        const day = '2019-11-15';
        const closure = {
          startAt: '2019-11-21T07:00:00+07:00',
          endAt: '2019-11-21T12:00:00+07:00',
          reason: 'Tập huấn',
        };
        const calls: [string, Record<string, unknown>, readonly string[]][] = [
          ['issueTicket', { unitCode, purpose: 'CONSULT' }, ['UNIT_NOT_YOURS']],
          ['callNext', { unitCode, counter: 1 }, ['UNIT_NOT_YOURS']],
          ['startService', { ticketId }, ['UNIT_NOT_YOURS']],
          ['parkTicket', { ticketId }, ['UNIT_NOT_YOURS']],
          ['finishService', { ticketId, outcome: 'RENDERED' }, ['UNIT_NOT_YOURS']],
          ['markNoShow', { ticketId }, ['UNIT_NOT_YOURS']],
          ['startService', { ticketId: noTicket }, ['TICKET_UNKNOWN']],
          ['closeDay', { unitCode, day }, ['UNIT_NOT_YOURS']],
          ['reopenDay', { unitCode, day }, ['UNIT_NOT_YOURS']],
          ['setAvailability', { unitCode, validFrom: day, rules: [] }, ['UNIT_NOT_YOURS']],
          ['declareClosure', { unitCode, ...closure }, ['UNIT_NOT_YOURS']],
          ['withdrawClosure', { closureId }, ['UNIT_NOT_YOURS']],
          ['withdrawClosure', { closureId: noTicket }, ['CLOSURE_UNKNOWN']],
        ];
        for (const [field, input, refusals] of calls) {
          expect([field, await refusalsOf(name, field, input)]).toEqual([field, refusals]);
        }
        // Who may see it, but is not at the unit, may not check in either.
        const refused = await refusalsOf(name, 'checkIn', { code: world.hidden });
        expect(refused).toEqual(
          known && name === 'inspector' ? ['APPOINTMENT_NOT_YOURS'] : ofHidden,
        );
        expect(await world.db('audit_entries').count({ rows: '*' })).toEqual(before);
      },
    );

    test.each([...staff])('are for: %s', async (name) => {
      const unitCode = units.commune;
      const counter = [...staff].indexOf(name) + 1;
      for (const [field, input] of [
        ['callNext', { unitCode, counter: Math.min(counter, 4), ticketId }],
        ['startService', { ticketId }],
        ['finishService', { ticketId, outcome: 'RENDERED' }],
      ] as const) {
        expect([field, await refusalsOf(name, field, input)]).toEqual([field, []]);
      }
    });
  });

  describe('the audit', () => {
    test('has who made each change and read each name, and holds no personal data itself', async () => {
      const caller = { ...callers.officer, purpose: 'HANDLING', requestId: 'request-7' };
      const before = await world.db('audit_entries').max({ id: 'id' }).first();
      const held = await world.change(caller, 'holdSlot', visit(180));
      const reason = `${person.name} xin hủy`;
      await world.change(caller, 'cancelAppointment', { code: held.code, by: 'UNIT', reason });
      await world.data(
        caller,
        `{ appointments(first: 2) { edges { node { party { name phone idNumber maskedName } } } } }`,
      );
      const entries = await world.db('audit_entries').where('id', '>', before?.id).orderBy('id');
      const who = {
        id: 'demo officer',
        kind: 'officer',
        purpose: 'HANDLING',
        requestId: 'request-7',
      };
      const kept = entries.map(({ subject, subject_sequence, kind, content }) => ({
        subject,
        subject_sequence,
        kind,
        ...JSON.parse(content),
      }));
      expect(kept).toMatchObject([
        {
          subject: held.code,
          subject_sequence: 1,
          kind: 'holdSlot',
          caller: who,
          result: 'DONE',
          change: { from_state: null, to_state: 'HELD', reason_sha256: null },
          input: { unitCode: units.commune, purpose: 'SUBMIT', party: 'personal' },
        },
        {
          subject: held.code,
          subject_sequence: 2,
          kind: 'cancelAppointment',
          caller: who,
          change: { from_state: 'HELD', to_state: 'EXPIRED', reason_sha256: sha256(reason) },
          input: { by: 'UNIT', reason: 'personal' },
        },
        ...[world.open, world.hidden].map((code) => ({
          subject: expect.stringMatching(`^${code}#`),
          kind: 'readPersonalData',
          caller: who,
          fields: ['idNumber', 'name', 'phone'],
        })),
      ]);
    });

    test('is shown to those who look at everything, by what it is about', async () => {
      const caller = { ...callers.officer, purpose: 'HANDLING', requestId: 'request-8' };
      const { code } = await world.change(caller, 'holdSlot', visit(240));
      await world.change(caller, 'confirmAppointment', { code });
      const walkIn = { unitCode: units.commune, purpose: 'CONSULT' };
      await world.change(caller, 'issueTicket', walkIn);
      await world.data(caller, `{ appointment(code: "${code}") { party { phone } } }`);
      const log = `query ($subject: String) { appointmentAccessLog(first: 4, subject: $subject) {
        edges { node { subject kind command callerId callerKind purpose requestId fields result } } } }`;
      const all = await world.data(callers.inspector, log);
      const by = {
        callerId: 'demo officer',
        callerKind: 'officer',
        purpose: 'HANDLING',
        requestId: 'request-8',
      };
      const change = { ...by, kind: 'CHANGE', fields: [], result: 'DONE' };
      const ofAppointment = [
        { ...by, subject: code, kind: 'READ', command: null, fields: ['phone'], result: 'SHOWN' },
        { ...change, subject: code, command: 'confirmAppointment' },
        { ...change, subject: code, command: 'holdSlot' },
      ];

      expect(nodesOf(all)).toEqual([
        ofAppointment[0],
        { ...change, subject: expect.stringMatching(/^ticket \d+$/), command: 'issueTicket' },
        ...ofAppointment.slice(1),
      ]);
      const one = await world.data(callers.administrator, log, { subject: code });
      expect(nodesOf(one)).toEqual(ofAppointment);
      for (const name of callerNames) {
        if (name === 'inspector' || name === 'administrator') continue;
        expect(await world.data(callers[name], log)).toEqual({ appointmentAccessLog: null });
      }
    });

    test('agrees with the changes of appointments, or says where it does not', async () => {
      const { code } = await world.change(callers.officer, 'holdSlot', visit(250));
      const [{ id }] = await world.db('appointments').select('id').where({ code });
      const change = () => world.db('appointment_changes').where({ appointment_id: id });
      const [row] = await change();
      const ofIt = { sequence: null, subject: code, subjectSequence: 1 };
      expect(await compareWithChanges(world.db)).toBeNull();

      await change().update({ to_state: 'CONFIRMED' });
      expect(await compareWithChanges(world.db)).toEqual({
        ...ofIt,
        reason: 'does not agree with the change that it tells of',
      });
      await change().delete();
      expect(await compareWithChanges(world.db)).toEqual({
        ...ofIt,
        reason: 'has lost the change that it tells of',
      });
      await world.db('appointment_changes').insert([row, { ...row, id: row.id + 1_000 }]);
      expect(await compareWithChanges(world.db)).toEqual({
        ...ofIt,
        subjectSequence: null,
        reason: 'is a change to HELD without an entry',
      });
      await change().where('id', '>', row.id).delete();
      expect(await compareWithChanges(world.db)).toBeNull();
    });

    test('has nothing of reads that showed masks only', async () => {
      const before = await world.db('audit_entries').count({ rows: '*' });
      for (const name of callerNames) {
        await world.data(
          { ...callers[name], purpose: null },
          `{ appointment(code: "${world.open}") { party { maskedName maskedIdNumber } } }`,
        );
      }
      expect(await world.db('audit_entries').count({ rows: '*' })).toEqual(before);
    });

    test('is one chain that holds, and neither it nor the outbox nor kept outcomes tell who came', async () => {
      const folder = await mkdtemp(join(process.env.TEST_FOLDER ?? '', 'anchors-'));
      const options = {
        subgraph: 'appointments',
        folder,
        compareWithFacts: compareWithChanges,
      };
      await sealAudit(world.db, { ...options, now: new Date('2019-11-20T10:00:00+07:00') });
      expect(await verifyAudit(world.db, options)).toMatchObject({
        pending: 0,
        firstProblem: null,
      });
      for (const table of ['audit_entries', 'audit_chain', 'outbox', 'idempotency_keys']) {
        const text = JSON.stringify(await world.db(table));
        for (const personal of [...Object.values(person), 'Canari']) {
          expect([table, text.includes(personal)]).toEqual([table, false]);
        }
      }
    });
  });
});

// biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query
function nodesOf(data: any): unknown[] {
  return data.appointmentAccessLog.edges.map(({ node }: { node: unknown }) => node);
}
