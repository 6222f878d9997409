import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Catalogue, holdsOn } from '../../../subgraphs/dossiers/catalogue/catalogue.ts';
import { loadCatalogue } from '../../../subgraphs/dossiers/catalogue/load-catalogue.ts';
import { dueAfterPause, dueAt } from '../../../subgraphs/dossiers/deadline.ts';
import { readDossierCode } from '../../../subgraphs/dossiers/dossier-code.ts';
import { mayMove, type StatusCode } from '../../../subgraphs/dossiers/dossier-status.ts';
import type { DossierModel } from '../../../subgraphs/dossiers/models.ts';
import type { EventRow, SlipRow } from '../../../subgraphs/dossiers/repository/parts.ts';
import { dayOf, fromStored, toStored } from '../../../subgraphs/shared/instants.ts';
import { onEachEngine } from '../../support/engines.ts';
import {
  now,
  type SeededDossiers,
  seedingTimeoutMs,
  sharedDossiers,
} from './support/seeded-dossiers.ts';

type Row = DossierModel & { readonly paused_minutes: number };

onEachEngine((engine) => {
  describe('every generated dossier', () => {
    let world: SeededDossiers;
    let catalogue: Catalogue;
    let rows: Row[];
    let events: ReadonlyMap<number, EventRow[]>;

    beforeAll(async () => {
      world = await sharedDossiers(engine);
      catalogue = await loadCatalogue(world.peers, '2019-11-15');
      rows = await world.db('dossiers').select('*').orderBy('id');
      const all: EventRow[] = await world.db('dossier_events').orderBy(['dossier_id', 'seq']);
      events = Map.groupBy(all, (event) => event.dossier_id);
    }, seedingTimeoutMs);
    afterAll(() => world.close());

    const unitOf = (row: Row) => catalogue.units.find(({ code }) => code === row.unit_code);
    const versionOf = (row: Row) =>
      catalogue.procedures
        .find(({ code }) => code === row.procedure_code)
        ?.versions.find(({ number }) => number === row.procedure_version);

    test('is there, as many as were asked for, at every unit', () => {
      expect(rows).toHaveLength(1_500);
      expect(new Set(rows.map((row) => row.unit_code)).size).toBeGreaterThan(150);
    });

    test('has a code of its unit and its day, numbered without a gap in the order of receipt', () => {
      const numbers = new Map<string, number>();
      let before = '';
      for (const row of rows) {
        const code = readDossierCode(row.code);
        expect(code?.unitCode).toBe(row.unit_code);
        expect(code?.day).toBe(dayOf(fromStored(row.received_at ?? row.submitted_at)));
        const key = `${code?.unitCode} ${code?.day}`;
        numbers.set(key, (numbers.get(key) ?? 0) + 1);
        expect(code?.number).toBe(numbers.get(key));
        expect(row.registered_at >= before).toBe(true);
        before = row.registered_at;
      }
    });

    test('is of a procedure that its unit offers, in the version of its day', () => {
      const wrong = rows.filter((row) => {
        const version = versionOf(row);
        const day = dayOf(fromStored(row.registered_at));
        const isOffered = catalogue.offered.get(row.unit_code)?.includes(row.procedure_code);
        return !isOffered || !version || !holdsOn(version, day);
      });
      expect(wrong).toEqual([]);
    });

    test('moved only as the state machine allows, each move an event, numbered without a gap', () => {
      for (const row of rows) {
        let status: StatusCode | null = null;
        let accepted = false;
        let at = '';
        (events.get(row.id) ?? []).forEach((event, index) => {
          expect(event.seq).toBe(index + 1);
          expect(event.from_status).toBe(status);
          expect(event.at >= at).toBe(true);
          if (event.to_status !== status) {
            expect(mayMove(status, event.to_status, { accepted })).toBe(true);
          }
          accepted ||= event.to_status === 2;
          status = event.to_status;
          at = event.at;
        });
        expect(row.status).toBe(status);
        expect(accepted).toBe(row.received_at !== null);
      }
    });

    test('has a clock that starts once, pauses and resumes in turns, and stops at the end', () => {
      for (const row of rows) {
        const clock = (events.get(row.id) ?? []).flatMap((event) => event.clock ?? []).join(' ');
        const isEnded = row.received_at !== null && row.ended_at !== null;
        const pattern = isEnded
          ? /^START( PAUSE RESUME)*( PAUSE)? STOP$/
          : /^(START( PAUSE RESUME)*( PAUSE)?)?$/;
        expect(clock).toMatch(pattern);
        expect(clock === '').toBe(row.received_at === null);
      }
    });

    test('knows nothing of what comes after the present', async () => {
      const instants = {
        dossiers: ['submitted_at', 'received_at', 'ended_at', 'returned_at', 'updated_at'],
        dossier_events: ['at'],
        step_records: ['completed_at'],
        transfers: ['sent_at', 'acknowledged_at', 'returned_at'],
        slips: ['issued_at'],
        supplement_requests: ['requested_at', 'supplied_at'],
        payments: ['requested_at', 'paid_at'],
        results: ['signed_at'],
        ratings: ['rated_at'],
      };
      for (const [table, columns] of Object.entries(instants)) {
        for (const column of columns) {
          const later = await world.count(`select count(*) from ${table} where ${column} > ?`, [
            now,
          ]);
          expect([table, column, later]).toEqual([table, column, 0]);
        }
      }
    });

    test('is due by the calendar of its unit, later by its pauses, or by one apology in time', async () => {
      const slips: SlipRow[] = await world.db('slips').where('form_no', '04');
      const apologies = Map.groupBy(slips, (slip) => slip.dossier_id);
      for (const row of rows.filter(({ received_at }) => received_at !== null)) {
        const limit = { minutes: row.limit_minutes, sameDay: Boolean(row.same_day) };
        const calendar = unitOf(row)?.hours.calendar as NonNullable<
          ReturnType<typeof unitOf>
        >['hours']['calendar'];
        const promised = dueAt(calendar, fromStored(row.received_at as string), limit);
        expect(row.original_due_at).toBe(toStored(promised));
        expect(versionOf(row)?.limit).toEqual(limit);
        const [apology, ...others] = apologies.get(row.id) ?? [];
        expect(others).toEqual([]);
        const credited = toStored(dueAfterPause(calendar, promised, row.paused_minutes));
        if (!apology) expect(row.due_at).toBe(credited);
        else {
          expect((row.due_at ?? '') > credited).toBe(true);
          const { oldDueAt } = JSON.parse(apology.payload);
          expect(apology.issued_at < toStored(new Date(oldDueAt))).toBe(true);
        }
      }
    });

    test('is early, on time or late as its end compares with the promise; late with two supplements', async () => {
      const supplemented = await world.count(
        `select count(*) from dossiers where ended_at is not null and (
           select count(*) from supplement_requests
           where dossier_id = dossiers.id and old_due_at is not null) > 1 and lateness <> 'LATE'`,
      );
      expect(supplemented).toBe(0);
      const lateButInTime = await world.count(
        `select count(*) from dossiers where ended_at is not null and received_at is not null
         and (lateness = 'LATE') <> (late_from <= ended_at)`,
      );
      expect(lateButInTime).toBe(0);
      for (const value of ['EARLY', 'ON_TIME', 'LATE']) {
        expect(rows.filter(({ lateness }) => lateness === value).length).toBeGreaterThan(20);
      }
    });

    test('was approved before it was settled, and sealed on the spot only with a seal of the unit', async () => {
      const unapproved = await world.count(
        `select count(*) from dossiers where status in (9, 10) and not exists (
           select 1 from step_records where dossier_id = dossiers.id and step = 'APPROVE'
           and completed_at <= dossiers.ended_at)`,
      );
      expect(unapproved).toBe(0);
      const sealings: { unit_code: string; seal_id: string; completed_at: string }[] = await world
        .db('step_records')
        .join('dossiers', 'dossiers.id', 'step_records.dossier_id')
        .select('unit_code', 'seal_id', 'completed_at')
        .where({ step: 'SEAL', on_site: 1 });
      expect(sealings.length).toBeGreaterThan(100);
      for (const { unit_code, seal_id, completed_at } of sealings) {
        const unit = catalogue.units.find(({ code }) => code === unit_code);
        const seal = unit?.seals.find(({ id }) => id === seal_id);
        expect(seal && holdsOn(seal, dayOf(fromStored(completed_at)))).toBe(true);
      }
    });

    test('of a three-step procedure was approved elsewhere, and came back', async () => {
      const elsewhere: { state: string }[] = await world
        .db('step_records')
        .join('transfers', 'transfers.dossier_id', 'step_records.dossier_id')
        .select('state')
        .where({ step: 'APPROVE', on_site: 0, to_code: '000.00.00.H49' });
      expect(elsewhere.length).toBeGreaterThan(5);
      const awayThoughSettled = await world.count(
        `select count(*) from transfers join dossiers on dossiers.id = dossier_id
         where dossiers.status in (9, 10) and transfers.state in ('SENT', 'ACKED')`,
      );
      expect(awayThoughSettled).toBe(0);
    });

    test('was returned only after it was settled and paid for', async () => {
      const unpaid = await world.count(
        `select count(*) from payments join dossiers on dossiers.id = dossier_id
         where dossiers.status = 10 and payments.state <> 'PAID'`,
      );
      expect(unpaid).toBe(0);
      const early = rows.filter(
        ({ status, ended_at, returned_at }) =>
          status === 10 && (returned_at === null || ended_at === null || returned_at < ended_at),
      );
      expect(early).toEqual([]);
    });

    test('was refused or stopped only with a reason and a slip', async () => {
      const bare = await world.count(
        `select count(*) from dossiers where status in (3, 8) and (
           not exists (select 1 from dossier_events where dossier_id = dossiers.id
             and to_status = dossiers.status and reason is not null)
           or not exists (select 1 from slips where dossier_id = dossiers.id and form_no = '03'))`,
      );
      expect(bare).toBe(0);
      expect(rows.filter(({ status }) => status === 3).length).toBeGreaterThan(0);
    });

    test('has parts that are no deeper than one level, due before it, and back before it is settled', async () => {
      const parts = rows.filter(({ parent_id }) => parent_id !== null);
      expect(parts.length).toBeGreaterThan(10);
      for (const part of parts) {
        const whole = rows.find(({ id }) => id === part.parent_id) as Row;
        expect(whole.parent_id).toBeNull();
        expect((part.due_at as string) <= (whole.due_at as string)).toBe(true);
        if (whole.ended_at !== null) {
          expect(part.returned_at !== null && part.returned_at <= whole.ended_at).toBe(true);
        }
        const transfer = await world
          .db('transfers')
          .where({ dossier_id: whole.id, seq: part.parent_transfer_seq })
          .first();
        expect(transfer).toMatchObject({
          to_code: part.unit_code,
          direction: 'UP',
          acknowledged_at: part.received_at,
        });
      }
    });

    test('has transfers whose state says what their instants say', async () => {
      const wrong = await world.count(
        `select count(*) from transfers where
           (state = 'SENT') <> (acknowledged_at is null)
           or (state in ('RETURNED', 'REFUSED')) <> (returned_at is not null)
           or acknowledged_at < sent_at or returned_at < acknowledged_at`,
      );
      expect(wrong).toBe(0);
    });

    test('has the keys that lists and boards go by', async () => {
      const wrong = await world.count(
        `select count(*) from dossiers where
           is_open <> (ended_at is null)
           or registered_at <> coalesce(received_at, submitted_at)
           or ended_key <> coalesce(ended_at, '9999-12-31 00:00:00.000')
           or (is_open = 0 and due_key <> '9999-12-31 00:00:00.000')
           or (is_open = 1 and due_key <> due_at and due_key <> '9998-12-31 00:00:00.000')
           or overdue_from < due_at`,
      );
      expect(wrong).toBe(0);
    });

    test('belongs to a world with some of everything', async () => {
      const statuses = new Set(rows.map(({ status }) => status));
      for (const status of [2, 3, 4, 5, 7, 8, 9, 10] as const) expect(statuses).toContain(status);
      const kinds = await world
        .db('transfers')
        .distinct('from_level', 'to_level')
        .where('direction', 'UP');
      expect(kinds).toEqual(
        expect.arrayContaining([
          { from_level: 'COMMUNE', to_level: 'DISTRICT' },
          { from_level: 'DISTRICT', to_level: 'PROVINCE' },
        ]),
      );
    });
  });
});
