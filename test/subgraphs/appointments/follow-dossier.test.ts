import { afterEach, describe, expect, test } from '@jest/globals';
import {
  followDossier,
  followDossiers,
} from '../../../subgraphs/appointments/commands/follow-dossier.ts';
import { askedDossiers } from '../../../subgraphs/appointments/dossier-facts.ts';
import { askedOfferings } from '../../../subgraphs/appointments/offerings.ts';
import type { Ask } from '../../../subgraphs/shared/ask.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type BookedUnit, bookedUnit, wish } from './support/booked-unit.ts';
import { oneDossier } from './support/one-dossier.ts';
import { bookedDay, slotAt } from './support/small-unit.ts';

const code = '000.01.01.H49';
// More places on a day than are tried when others take them.
const unit = { code, slots: 24, capacity: 1 };
const dossierCode = `${code}-191101-0001`;
const collect = { purpose: 'COLLECT', dossierCode };

onEachEngine((engine) => {
  describe('an appointment to collect a result', () => {
    let place: BookedUnit;
    afterEach(() => place.close());
    const open = async (ask: Ask) => {
      place = await bookedUnit(engine, unit, { peers: { dossiers: ask } });
    };
    const following = (ask: Ask) => ({
      db: place.db,
      clock: place.now,
      dossiers: askedDossiers(ask),
      offerings: askedOfferings(undefined),
      settings: { holdSeconds: 600, appointmentsPerPersonAndDay: 1 },
    });
    const fateOf = async (appointmentCode: string) => {
      const { appointment } = await place.ask(
        `{ appointment(code: "${appointmentCode}") { state replacedBy { startAt }
          changes { edges { node { to reason } } } } }`,
      );
      return {
        state: appointment.state,
        movedTo: appointment.replacedBy?.startAt ?? null,
        reason: appointment.changes.edges.at(-1).node.reason,
      };
    };

    test('stays when the result is there early, or none is to come any more', async () => {
      const dossier = oneDossier(code, '2019-12-10T17:00:00+07:00');
      dossier.change({ status: 9 });
      await open(dossier.ask);
      const booked = await place.book(wish(code, slotAt(0, bookedDay), 1, collect));
      place.setClock('2019-11-19T08:00:00+07:00');
      // Processed, withdrawn, stopped, handed over.
      for (const status of [9, 7, 8, 10]) {
        dossier.change({ status });
        await followDossiers(following(dossier.ask));
        expect([status, await fateOf(booked)]).toEqual([
          status,
          { state: 'CONFIRMED', movedTo: null, reason: null },
        ]);
      }
    });

    test('moves past a day on which the person comes anyway, however many places are free on it', async () => {
      const dossier = oneDossier(code, '2019-11-20T07:00:00+07:00');
      await open(dossier.ask);
      const booked = await place.book(wish(code, slotAt(0, bookedDay), 1, collect));
      await place.book(wish(code, slotAt(23, '2019-11-22'), 1));
      dossier.change({ dueAt: '2019-11-22T07:00:00+07:00' });
      expect(await followDossier(following(dossier.ask), dossierCode)).toBe(1);
      expect(await fateOf(booked)).toEqual({
        state: 'RESCHEDULED',
        // The Monday after.
        movedTo: '2019-11-25T07:00:00.000+07:00',
        reason: 'Ngày hẹn trả kết quả của hồ sơ đã lùi lại',
      });
    });

    test('is cancelled by the unit when no place is free after the due date', async () => {
      const dossier = oneDossier(code, '2019-11-20T07:00:00+07:00');
      await open(dossier.ask);
      const booked = await place.book(wish(code, slotAt(0, bookedDay), 1, collect));
      await place.db('availability_rules').update({ valid_to: '2019-11-21' });
      dossier.change({ dueAt: '2019-11-22T07:00:00+07:00' });
      await followDossier(following(dossier.ask), dossierCode);
      expect(await fateOf(booked)).toEqual({
        state: 'CANCELLED_BY_UNIT',
        movedTo: null,
        reason: 'Ngày hẹn trả kết quả của hồ sơ đã lùi lại; không còn khung giờ trống sau ngày đó',
      });
    });

    test('follows its dossier although that of another cannot be followed', async () => {
      const dossier = oneDossier(code, '2019-11-20T07:00:00+07:00');
      await open(dossier.ask);
      const codes = ['0001', '0002', '0003'].map((number) => `${code}-191101-${number}`);
      const booked: string[] = [];
      for (const [index, each] of codes.entries()) {
        const about = { purpose: 'COLLECT', dossierCode: each };
        booked.push(await place.book(wish(code, slotAt(index, bookedDay), index, about)));
      }
      dossier.change({ dueAt: '2019-11-22T07:00:00+07:00' });
      const failsForOne: Ask = async <Data>(query: string, variables?: Record<string, unknown>) => {
        if (variables?.code === codes[1]) throw new Error('connect ECONNREFUSED');
        return dossier.ask<Data>(query, variables);
      };
      place.setClock('2019-11-19T08:00:00+07:00');
      await followDossiers(following(failsForOne));
      const fates = await Promise.all(booked.map(fateOf));
      expect(fates.map(({ state }) => state)).toEqual(['RESCHEDULED', 'CONFIRMED', 'RESCHEDULED']);
      await followDossiers(following(dossier.ask));
      expect(await fateOf(booked[1] as string)).toMatchObject({ state: 'RESCHEDULED' });
    });

    test('weeks ahead follows its dossier too, and nobody asks on and on for those that nobody tells', async () => {
      const dossier = oneDossier(code, '2019-11-20T07:00:00+07:00');
      await open(dossier.ask);
      const booked: string[] = [];
      for (let index = 0; index < 5; index++) {
        const about = { purpose: 'COLLECT', dossierCode: `${code}-191101-000${index}` };
        booked.push(await place.book(wish(code, slotAt(index, bookedDay), index, about)));
      }
      dossier.change({ dueAt: '2019-11-22T07:00:00+07:00' });
      let asked = 0;
      const isDown: Ask = async () => {
        asked++;
        throw new Error('connect ECONNREFUSED');
      };
      await followDossiers(following(isDown));
      expect(asked).toBe(3);
      await followDossiers(following(dossier.ask));
      const fates = await Promise.all(booked.map(fateOf));
      expect(fates.map(({ state }) => state)).toEqual(Array(5).fill('RESCHEDULED'));
    });
  });
});
