import { afterEach, describe, expect, test } from '@jest/globals';
import type { Ask } from '../../../subgraphs/shared/ask.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type BookedUnit, bookedUnit, wish } from './support/booked-unit.ts';
import { oneDossier } from './support/one-dossier.ts';
import { bookedDay, idNumberOf, slotAt } from './support/small-unit.ts';

const code = '000.01.01.H49';
const unit = { code, slots: 3, capacity: 2 };
const first = slotAt(0, bookedDay);
const otherDay = slotAt(0, '2019-11-21');
const dossierCode = `${code}-191101-0001`;
const collect = { purpose: 'COLLECT', dossierCode };

/** Answers like a procedures subgraph in which the unit offers everything until a day. */
const offeredUntil =
  (lastDay: string): Ask =>
  async <Data>(_query: string, { day }: Record<string, unknown> = {}) => {
    const edges = String(day) <= lastDay ? [{ node: { unit: { code } } }] : [];
    return { page0: { edges, pageInfo: { hasNextPage: false, endCursor: null } } } as Data;
  };

onEachEngine((engine) => {
  describe('a refusal names a field of its input', () => {
    let place: BookedUnit;
    afterEach(() => place.close());

    test('when who comes, or the dossier, is that of the appointment', async () => {
      const dossier = oneDossier(code, '2019-11-20T07:00:00+07:00');
      place = await bookedUnit(engine, unit, { peers: { dossiers: dossier.ask } });
      const booked = await place.book(wish(code, first, 1, collect));
      await place.book(wish(code, otherDay, 1));
      const { appointment: held } = await place.change(
        'holdSlot',
        wish(code, first, 2, collect),
        'appointment { code }',
      );
      const refusal = async (field: string, input: string) =>
        (
          await place.ask(`mutation { ${field}(input: { ${input} }) { userErrors { code path } } }`)
        )[field].userErrors;
      const confirm = () => refusal('confirmAppointment', `code: "${held.code}"`);
      const move = () =>
        refusal('rescheduleAppointment', `code: "${booked}", startAt: "${otherDay}"`);
      const holdAgain = refusal(
        'holdSlot',
        `unitCode: "${code}", startAt: "${slotAt(1, bookedDay)}", purpose: SUBMIT, channel: PORTAL,
         party: { name: "A", idNumber: "${idNumberOf(1)}" }`,
      );
      expect(await holdAgain).toEqual([{ code: 'ALREADY_BOOKED', path: ['party', 'idNumber'] }]);
      expect(await move()).toEqual([{ code: 'ALREADY_BOOKED', path: ['startAt'] }]);

      dossier.change({ dueAt: '2019-11-22T07:00:00+07:00' });
      expect(await confirm()).toEqual([{ code: 'NOT_DUE_YET', path: ['code'] }]);
      expect(await move()).toEqual([{ code: 'NOT_DUE_YET', path: ['startAt'] }]);
      dossier.change({ status: 8 });
      expect(await confirm()).toEqual([{ code: 'DOSSIER_NOT_COLLECTABLE', path: ['code'] }]);
      expect(await move()).toEqual([{ code: 'DOSSIER_NOT_COLLECTABLE', path: ['code'] }]);
    });

    test('when the procedure is not that of the dossier, or not offered on the day', async () => {
      const { ask: dossiers } = oneDossier(code, '2019-11-20T07:00:00+07:00');
      const procedures = offeredUntil(bookedDay);
      place = await bookedUnit(engine, unit, { peers: { dossiers, procedures } });
      const hold = async (startAt: string, others: object) => {
        const { holdSlot } = await place.ask(
          `mutation ($input: HoldSlotInput!) { holdSlot(input: $input) { userErrors { code path } } }`,
          { input: wish(code, startAt, 1, { ...others }) },
        );
        return holdSlot.userErrors;
      };
      const procedure = (procedureCode: string) => ({ procedureCode });
      const path = ['procedureCode'];
      expect(await hold(first, { ...collect, ...procedure('1.000016') })).toEqual([
        { code: 'INPUT_INVALID', path },
      ]);
      expect(await hold(otherDay, procedure('1.004873'))).toEqual([
        { code: 'PROCEDURE_NOT_OFFERED', path },
      ]);
      expect(await hold(first, { ...collect, ...procedure('1.004873') })).toEqual([]);
    });
  });
});
