import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../../support/engines.ts';
import { type MovingDossiers, movingDossiers } from '../support/moving-dossiers.ts';
import { centre, commune, filingAt, longProcedure, officerOf } from '../support/places.ts';
import { seedingTimeoutMs } from '../support/seeded-dossiers.ts';

onEachEngine((engine) => {
  let moving: MovingDossiers;

  beforeAll(async () => {
    moving = await movingDossiers(engine);
  }, seedingTimeoutMs);

  afterAll(() => moving?.close());

  const by = officerOf(commune);
  const filing = filingAt(commune, longProcedure);

  async function received(): Promise<string> {
    moving.setClock('2019-11-15T10:00');
    return (await moving.changes(['submitDossier', { ...filing, receivedBy: by }])).code;
  }

  async function assigned(): Promise<string> {
    const code = await received();
    await moving.changes(['assignDossier', { code, by, officer: 'CB-handler' }]);
    return code;
  }

  async function refusal(mutation: string, input: Record<string, unknown>) {
    return (await moving.change(mutation, input)).userErrors.map(({ code }) => code);
  }

  /** 34 working days from Friday 2019-11-15 10:00; New Year's Day is off. */
  const due = '2020-01-03T10:00:00.000+07:00';

  describe('the clock', () => {
    test('stands still while papers are awaited; the first date stays what it was', async () => {
      const code = await assigned();
      moving.setClock('2019-11-18T10:00');
      const waiting = await moving.changes([
        'requestSupplement',
        {
          code,
          by,
          content: 'Bản sao giấy khai sinh',
          papers: [{ name: 'Giấy khai sinh', certifiedCopies: 1 }],
        },
      ]);
      expect(waiting).toMatchObject({
        status: { code: 5 },
        internalStatus: 'AWAITING_SUPPLEMENT',
        dueAt: due,
        slips: [{ formNo: '01' }, { formNo: '06' }, { formNo: '05' }, { formNo: '02' }],
      });
      moving.setClock('2019-11-20T10:00');
      const supplied = await moving.changes(['supplySupplement', { code }]);
      expect(supplied).toMatchObject({
        status: { code: 4 },
        originalDueAt: due,
        dueAt: '2020-01-07T10:00:00.000+07:00',
        supplementRequests: [{ seq: 1, oldDueAt: due, newDueAt: '2020-01-07T10:00:00.000+07:00' }],
      });
      expect(supplied.events.at(-1)).toMatchObject({ actor: 'applicant', clock: 'RESUME' });
    });

    test('counts a dossier as late that is supplemented twice, though it goes on', async () => {
      const code = await assigned();
      for (const content of ['Bản sao', 'Ảnh']) {
        await moving.changes(
          ['requestSupplement', { code, by, content }],
          ['supplySupplement', { code }],
        );
      }
      const { data } = await moving.ask(
        'query ($code: String!) { dossier(code: $code) { lateness status { code } overdue } }',
        { code },
      );
      expect(data?.dossier).toEqual({ lateness: 'LATE', status: { code: 4 }, overdue: false });
    });

    test('stands still for a payment where the version says so', async () => {
      const code = await assigned();
      const duty = { code, by, kind: 'OTHER_DUTY', amount: 250_000, holdsDossier: true };
      const waiting = await moving.changes(['requestPayment', duty]);
      expect(waiting).toMatchObject({ status: { code: 6 }, internalStatus: 'AWAITING_PAYMENT' });
      moving.setClock('2019-11-18T10:00');
      const paid = await moving.changes([
        'recordPayment',
        { code, paymentSeq: 1, method: 'ONLINE' },
      ]);
      expect(paid).toMatchObject({
        status: { code: 4 },
        dueAt: '2020-01-06T10:00:00.000+07:00',
        payments: [{ seq: 1, amount: 250_000, state: 'PAID', method: 'ONLINE' }],
      });
      expect(await refusal('recordPayment', { code, paymentSeq: 1, method: 'CASH' })).toEqual([
        'PAYMENT_NOT_WAITING',
      ]);
    });

    test('goes on by an apology, once, before the date, and without a cure', async () => {
      const code = await assigned();
      const apology = { code, by, newDueAt: '2020-01-10T10:00:00+07:00', reason: 'Cần xác minh' };
      expect(
        await refusal('extendDossier', { ...apology, newDueAt: '2020-01-02T10:00:00+07:00' }),
      ).toEqual(['NEW_DUE_NOT_LATER']);
      const extended = await moving.changes(['extendDossier', apology]);
      expect(extended).toMatchObject({
        originalDueAt: due,
        dueAt: '2020-01-10T10:00:00.000+07:00',
      });
      expect(extended.slips.at(-1)).toMatchObject({ formSet: '2018', formNo: '04' });
      expect(await refusal('extendDossier', apology)).toEqual(['ALREADY_EXTENDED']);
      moving.setClock('2020-01-06T10:00');
      const settled = await moving.changes(
        ['appraiseDossier', { code, by }],
        ['approveDossier', { code, by }],
        ['sealDossier', { code, by }],
        ['completeDossier', { code, by, documentNo: '1' }],
      );
      expect(settled.lateness).toBe('LATE');
      const other = await assigned();
      moving.setClock('2020-01-03T10:00');
      expect(await refusal('extendDossier', { ...apology, code: other })).toEqual([
        'DUE_DATE_PASSED',
      ]);
    });
  });

  describe('before the receipt', () => {
    test('a dossier is supplemented without a clock, then received', async () => {
      moving.setClock('2019-11-15T10:00');
      const { code } = await moving.changes(['submitDossier', filing]);
      const asked = await moving.changes(['requestSupplement', { code, by, content: 'Ảnh' }]);
      expect(asked).toMatchObject({ status: { code: 5 }, receivedAt: null, dueAt: null });
      await moving.changes(['supplySupplement', { code }]);
      moving.setClock('2019-11-18T10:00');
      const receipt = await moving.changes(['receiveDossier', { code, by }]);
      expect(receipt).toMatchObject({
        status: { code: 2 },
        receivedAt: '2019-11-18T10:00:00.000+07:00',
        supplementRequests: [{ oldDueAt: null, newDueAt: null }],
      });
    });

    test('a dossier is refused for a reason, and that is final', async () => {
      const { code } = await moving.changes(['submitDossier', filing]);
      expect(await refusal('refuseDossier', { code, by, reason: ' ' })).toEqual(['INPUT_INVALID']);
      expect(await refusal('receiveDossier', { code, by: officerOf(centre) })).toEqual([
        'NOT_COMPETENT',
      ]);
      const refused = await moving.changes([
        'refuseDossier',
        { code, by, reason: 'Không thuộc thẩm quyền' },
      ]);
      expect(refused).toMatchObject({
        status: { code: 3 },
        internalStatus: 'CLOSED',
        lateness: null,
        slips: [{ formNo: '03' }],
      });
      expect(await refusal('receiveDossier', { code, by })).toEqual(['MOVE_NOT_ALLOWED']);
    });

    test('a unit takes only what it offers, from whom and how it is offered', async () => {
      const refusals = {
        NOT_OFFERED_HERE: { procedureCode: '1.000055' },
        PROCEDURE_UNKNOWN: { procedureCode: '1.999999' },
        UNIT_UNKNOWN: { unitCode: '000.99.99.H49' },
        CHANNEL_NOT_TAKEN: { channel: 'ONLINE' },
        APPLICANT_NOT_TAKEN: { applicant: { kind: 'ENTERPRISE', name: 'Công ty A' } },
        AGENCY_UNKNOWN: { supportPointCode: 'nowhere' },
      };
      for (const [code, change] of Object.entries(refusals)) {
        expect(await refusal('submitDossier', { ...filing, ...change })).toEqual([code]);
      }
    });
  });

  describe('a withdrawal', () => {
    test('ends the dossier when it is granted, and cancels what is owed', async () => {
      const code = await assigned();
      const withdrawn = await moving.changes(
        ['requestPayment', { code, by, kind: 'PHI', amount: 10_000, holdsDossier: false }],
        ['withdrawDossier', { code, reason: 'Không còn nhu cầu' }],
        ['answerWithdrawal', { code, by, granted: true }],
      );
      expect(withdrawn).toMatchObject({
        status: { code: 7 },
        internalStatus: 'CLOSED',
        payments: [{ state: 'CANCELLED' }],
      });
      expect(withdrawn.events.at(-1)).toMatchObject({ clock: 'STOP' });
      const again = { code, by, granted: true };
      expect(await refusal('answerWithdrawal', again)).toEqual(['MOVE_NOT_ALLOWED']);
    });

    test('is refused when the result is signed, and only then', async () => {
      const code = await assigned();
      await moving.changes(['withdrawDossier', { code }]);
      const no = { code, by, granted: false, reason: 'Đã ký' };
      expect(await refusal('answerWithdrawal', no)).toEqual(['NOT_SIGNED']);
      const other = await assigned();
      await moving.changes(
        ['appraiseDossier', { code: other, by }],
        ['approveDossier', { code: other, by }],
        ['withdrawDossier', { code: other }],
      );
      const yes = { code: other, by, granted: true };
      expect(await refusal('answerWithdrawal', yes)).toEqual(['ALREADY_SIGNED']);
      const kept = await moving.changes(['answerWithdrawal', { ...no, code: other }]);
      expect(kept).toMatchObject({ status: { code: 4 }, internalStatus: 'AWAITING_SEAL' });
    });
  });

  test('a result is handed over when nothing is owed', async () => {
    const code = await assigned();
    await moving.changes(
      ['appraiseDossier', { code, by }],
      ['approveDossier', { code, by }],
      ['sealDossier', { code, by }],
      ['completeDossier', { code, by, documentNo: '1' }],
      ['requestPayment', { code, by, kind: 'LE_PHI', amount: 8_000, holdsDossier: false }],
    );
    expect(await refusal('returnResult', { code, by })).toEqual(['PAYMENT_DUE']);
    const waived = { code, paymentSeq: 1, reason: 'Hộ nghèo được miễn' };
    expect(await refusal('recordPayment', waived)).toEqual(['NOT_COMPETENT']);
    await moving.changes(['recordPayment', { ...waived, by }], ['returnResult', { code, by }]);
    expect(await refusal('rateDossier', { code, score: 6 })).toEqual(['INPUT_INVALID']);
    await moving.changes(['rateDossier', { code, score: 2 }]);
    expect(await refusal('rateDossier', { code, score: 5 })).toEqual(['ALREADY_RATED']);
  });

  test('a change made for another version is a conflict and changes nothing', async () => {
    const code = await assigned();
    const stale = await moving.change('appraiseDossier', { code, by, expectedVersion: 1 });
    expect(stale).toEqual({
      dossier: null,
      userErrors: [
        {
          code: 'VERSION_CONFLICT',
          path: ['expectedVersion'],
          message: 'The change was made for version 1; the dossier has version 2.',
        },
      ],
    });
    const changed = await moving.changes(['appraiseDossier', { code, by, expectedVersion: 2 }]);
    expect(changed.version).toBe(3);
    expect(await refusal('appraiseDossier', { code: `${commune}-191115-9999`, by })).toEqual([
      'DOSSIER_UNKNOWN',
    ]);
  });

  test('slips have their own numbers by unit, form and year, of the set in force at receipt', async () => {
    moving.setClock('2026-03-02T10:00');
    const atCentre = officerOf(centre);
    const filed = { ...filingAt(centre, '1.000390'), receivedBy: atCentre };
    const first = await moving.changes(['submitDossier', filed]);
    const { code } = await moving.changes(['submitDossier', filed]);
    const stopped = await moving.changes(
      ['assignDossier', { code, by: atCentre, officer: 'CB-handler' }],
      ['stopDossier', { code, by: atCentre, reason: 'Đang có tranh chấp' }],
    );
    const numbers = (dossier: typeof first) =>
      dossier.slips.map(({ formSet, number }: { formSet: string; number: string }) => [
        formSet,
        number,
      ]);
    expect(numbers(first)).toEqual([
      ['2025', `${centre}/2026/01/00001`],
      ['2025', `${centre}/2026/07/00001`],
    ]);
    expect(numbers(stopped)).toEqual([
      ['2025', `${centre}/2026/01/00002`],
      ['2025', `${centre}/2026/07/00002`],
      ['2025', `${centre}/2026/06/00001`],
      ['2025', `${centre}/2026/05/00001`],
    ]);
  });
});
