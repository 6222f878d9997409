import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../../support/engines.ts';
import {
  type DossierAnswer,
  type MovingDossiers,
  movingDossiers,
} from '../support/moving-dossiers.ts';
import {
  centre,
  commune,
  district,
  districtProcedure,
  filingAt,
  longProcedure,
  officerOf,
} from '../support/places.ts';
import { seedingTimeoutMs } from '../support/seeded-dossiers.ts';

onEachEngine((engine) => {
  let moving: MovingDossiers;

  beforeAll(async () => {
    moving = await movingDossiers(engine);
  }, seedingTimeoutMs);

  afterAll(() => moving?.close());

  const atCommune = officerOf(commune);
  const atDistrict = officerOf(district);
  const atCentre = officerOf(centre);

  async function received(): Promise<string> {
    moving.setClock('2019-11-15T10:00');
    const filing = { ...filingAt(commune, longProcedure), receivedBy: atCommune };
    return (await moving.changes(['submitDossier', filing])).code;
  }

  async function refusal(mutation: string, input: Record<string, unknown>) {
    return (await moving.change(mutation, input)).userErrors.map(({ code }) => code);
  }

  const states = async (code: string) => {
    const { data } = await moving.ask(
      'query ($code: String!) { dossier(code: $code) { version holder { code } transfers { state } } }',
      { code },
    );
    return data?.dossier as DossierAnswer;
  };

  describe('a transfer', () => {
    test('goes from commune to district to province, and back the same way', async () => {
      const code = await received();
      await moving.changes(
        ['transferDossier', { code, by: atCommune, toCode: district }],
        ['acknowledgeTransfer', { code, by: atDistrict, transferSeq: 1 }],
        ['transferDossier', { code, by: atDistrict, toCode: centre }],
        ['acknowledgeTransfer', { code, by: atCentre, transferSeq: 2 }],
      );
      expect(await states(code)).toMatchObject({
        holder: { code: centre },
        transfers: [{ state: 'ACKED' }, { state: 'ACKED' }],
      });
      expect(await refusal('returnTransfer', { code, by: atDistrict, transferSeq: 1 })).toEqual([
        'DOSSIER_AWAY',
      ]);
      const dossier = await moving.changes(
        ['returnTransfer', { code, by: atCentre, transferSeq: 2 }],
        ['returnTransfer', { code, by: atDistrict, transferSeq: 1, refusal: 'Thiếu căn cứ' }],
      );
      expect(dossier).toMatchObject({
        holder: { code: commune },
        internalStatus: 'APPRAISING',
        transfers: [
          { direction: 'UP', state: 'REFUSED', from: { code: commune }, to: { code: district } },
          { direction: 'UP', state: 'RETURNED', from: { code: district }, to: { code: centre } },
        ],
      });
    });

    test('is acknowledged by its receiver, once', async () => {
      const code = await received();
      await moving.changes(['transferDossier', { code, by: atCommune, toCode: district }]);
      const acknowledge = { code, transferSeq: 1 };
      expect(await refusal('acknowledgeTransfer', { ...acknowledge, by: atCentre })).toEqual([
        'NOT_COMPETENT',
      ]);
      expect(await refusal('returnTransfer', { ...acknowledge, by: atDistrict })).toEqual([
        'TRANSFER_STATE',
      ]);
      await moving.changes(['acknowledgeTransfer', { ...acknowledge, by: atDistrict }]);
      expect(await refusal('acknowledgeTransfer', { ...acknowledge, by: atDistrict })).toEqual([
        'TRANSFER_STATE',
      ]);
    });

    test('is due no later than the dossier', async () => {
      const code = await received();
      const transfer = { code, by: atCommune, toCode: district };
      const late = { ...transfer, dueAt: '2020-06-01T10:00:00+07:00' };
      expect(await refusal('transferDossier', late)).toEqual(['LEG_DUE_INVALID']);
      const dueAt = '2019-11-20T10:00:00.000+07:00';
      const dossier = await moving.changes(['transferDossier', { ...transfer, dueAt }]);
      expect(dossier.transfers[0].dueAt).toBe(dueAt);
    });

    test('that nobody acknowledges is named after eight working hours', async () => {
      const code = await received();
      await moving.changes(['transferDossier', { code, by: atCommune, toCode: centre }]);
      const alerts = async () => {
        const { data } = await moving.ask(
          `query ($toCode: String!) { transferAlerts(toCode: $toCode) {
             totalCount { count } edges { node { acknowledgeBy dossier { code } transfer { seq state } } }
           } }`,
          { toCode: centre },
        );
        return data?.transferAlerts;
      };
      moving.setClock('2019-11-18T09:59');
      expect(await alerts()).toEqual({ totalCount: { count: 0 }, edges: [] });
      moving.setClock('2019-11-18T10:00');
      expect(await alerts()).toEqual({
        totalCount: { count: 1 },
        edges: [
          {
            node: {
              acknowledgeBy: '2019-11-18T10:00:00.000+07:00',
              dossier: { code },
              transfer: { seq: 1, state: 'SENT' },
            },
          },
        ],
      });
      await moving.changes(['acknowledgeTransfer', { code, by: atCentre, transferSeq: 1 }]);
      expect(await alerts()).toEqual({ totalCount: { count: 0 }, edges: [] });
    });
  });

  describe('a part', () => {
    const part = { procedureCode: districtProcedure };

    async function withPart() {
      const code = await received();
      const whole = await moving.changes(
        ['transferDossier', { code, by: atCommune, toCode: district }],
        ['acknowledgeTransfer', { code, by: atDistrict, transferSeq: 1, part }],
      );
      return { code, partCode: whole.children[0].code as string };
    }

    test('is a dossier of the receiver, and its result takes the whole back', async () => {
      const { code, partCode } = await withPart();
      expect(partCode.startsWith(`${district}-191115-`)).toBe(true);
      const by = atDistrict;
      expect(await refusal('returnTransfer', { code, by, transferSeq: 1 })).toEqual(['PART_OPEN']);
      await moving.changes(
        ['assignDossier', { code: partCode, by, officer: 'CB-2' }],
        ['appraiseDossier', { code: partCode, by }],
        ['approveDossier', { code: partCode, by }],
        ['sealDossier', { code: partCode, by }],
        ['completeDossier', { code: partCode, by, documentNo: '9/QĐ' }],
      );
      expect(await refusal('returnTransfer', { code, by, transferSeq: 1 })).toEqual(['PART_OPEN']);
      const returned = await moving.changes(['returnResult', { code: partCode, by }]);
      expect(returned).toMatchObject({ status: { code: 10 }, parent: { code } });
      expect(await states(code)).toEqual({
        version: 4,
        holder: { code: commune },
        transfers: [{ state: 'RETURNED' }],
      });
    });

    test('that is stopped sends the whole back undone', async () => {
      const { code, partCode } = await withPart();
      await moving.changes(
        ['assignDossier', { code: partCode, by: atDistrict, officer: 'CB-2' }],
        ['stopDossier', { code: partCode, by: atDistrict, reason: 'Không đủ điều kiện' }],
      );
      expect((await states(code)).transfers).toEqual([{ state: 'REFUSED' }]);
    });

    test('has no parts, is not supplemented, not withdrawn, and its due date is covered', async () => {
      const { code, partCode } = await withPart();
      const by = atDistrict;
      await moving.changes(['transferDossier', { code: partCode, by, toCode: centre }]);
      const asPart = { code: partCode, by: atCentre, transferSeq: 1 };
      const centrePart = { ...asPart, part: { procedureCode: '1.000390' } };
      expect(await refusal('acknowledgeTransfer', centrePart)).toEqual(['PART_OF_ANOTHER']);
      await moving.changes(['acknowledgeTransfer', asPart], ['returnTransfer', asPart]);
      expect(await refusal('withdrawDossier', { code: partCode })).toEqual(['PART_OF_ANOTHER']);
      const request = { code: partCode, by, content: 'Bản sao' };
      expect(await refusal('requestSupplement', request)).toEqual(['PART_OF_ANOTHER']);
      const newDueAt = '2020-12-01T10:00:00+07:00';
      const extension = { code: partCode, by, newDueAt, reason: 'Phức tạp' };
      expect(await refusal('extendDossier', extension)).toEqual(['PART_DUE_TOO_LATE']);
      expect(await refusal('completeDossier', { code, by: atCommune, documentNo: '1' })).toEqual([
        'DOSSIER_AWAY',
      ]);
    });
  });

  describe('the batch of a unit that was offline', () => {
    /** What the district did meanwhile: two dossiers acknowledged and returned, one received; each step has its key. */
    async function batch(keys: string) {
      const [first, second] = [await received(), await received()];
      await moving.changes(
        ['transferDossier', { code: first, by: atCommune, toCode: district }],
        ['transferDossier', { code: second, by: atCommune, toCode: district }],
      );
      const of = (code: string, mutation: string): readonly [string, Record<string, unknown>] => [
        mutation,
        { code, by: atDistrict, transferSeq: 1, idempotencyKey: `${keys}-${mutation}-${code}` },
      ];
      const receipt = [
        'submitDossier',
        {
          ...filingAt(district, districtProcedure),
          receivedBy: atDistrict,
          idempotencyKey: `${keys}-submit`,
        },
      ] as const;
      const steps = {
        first: [of(first, 'acknowledgeTransfer'), of(first, 'returnTransfer')],
        second: [of(second, 'acknowledgeTransfer'), of(second, 'returnTransfer')],
        receipt: [receipt],
      };
      return { codes: [first, second], steps };
    }

    const effect = async (codes: readonly string[]) => ({
      dossiers: await Promise.all(codes.map(states)),
      received: (await moving.db('dossiers').where({ unit_code: district, parent_id: null }))
        .length,
    });

    test.each(['sent once', 'sent twice', 'in another order', 'cut and sent again'])(
      '%s has one effect',
      async (way) => {
        const before = (await effect([])).received;
        const { codes, steps } = await batch(way);
        const inOrder = [...steps.first, ...steps.second, ...steps.receipt];
        const sent = {
          'sent once': inOrder,
          'sent twice': [...inOrder, ...inOrder],
          'in another order': [
            ...steps.receipt,
            steps.second[0],
            steps.first[0],
            steps.second[1],
            steps.first[1],
          ],
          'cut and sent again': [...inOrder.slice(0, 3), ...inOrder],
        }[way] as typeof inOrder;
        for (const [mutation, input] of sent) {
          expect((await moving.change(mutation, input)).userErrors).toEqual([]);
        }
        expect(await effect(codes)).toEqual({
          dossiers: Array(2).fill({
            version: 4,
            holder: { code: commune },
            transfers: [{ state: 'RETURNED' }],
          }),
          received: before + 1,
        });
      },
    );
  });
});
