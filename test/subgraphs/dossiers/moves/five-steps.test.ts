import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../../support/engines.ts';
import { type MovingDossiers, movingDossiers } from '../support/moving-dossiers.ts';
import {
  authorisedProcedure,
  centre,
  committee,
  commune,
  departmentOfJustice,
  filingAt,
  longProcedure,
  officerOf,
  threeStepProcedure,
} from '../support/places.ts';
import { seedingTimeoutMs } from '../support/seeded-dossiers.ts';

onEachEngine((engine) => {
  let moving: MovingDossiers;

  beforeAll(async () => {
    moving = await movingDossiers(engine);
  }, seedingTimeoutMs);

  afterAll(() => moving?.close());

  /** A dossier that has been received, and handed to an officer. */
  async function assigned(unit: string, procedure: string): Promise<string> {
    moving.setClock('2019-11-15T10:00');
    const by = officerOf(unit);
    const { code } = await moving.changes([
      'submitDossier',
      { ...filingAt(unit, procedure), receivedBy: by },
    ]);
    await moving.changes(['assignDossier', { code, by, officer: 'CB-handler' }]);
    return code;
  }

  const refusal = async (mutation: string, input: Record<string, unknown>) => {
    const { dossier, userErrors } = await moving.change(mutation, input);
    expect(dossier).toBeNull();
    return userErrors.map(({ code }) => code);
  };

  describe('five steps on the spot', () => {
    test('are recorded with who, where and when, and end with a rating', async () => {
      const code = await assigned(commune, longProcedure);
      const by = officerOf(commune);
      moving.setClock('2019-11-18T09:00');
      const dossier = await moving.changes(
        ['appraiseDossier', { code, by }],
        ['approveDossier', { code, by }],
        ['sealDossier', { code, by }],
        ['completeDossier', { code, by, documentNo: '7/GXN', electronic: true }],
        ['returnResult', { code, by }],
        ['rateDossier', { code, score: 5 }],
      );
      expect(dossier).toMatchObject({
        version: 8,
        status: { code: 10 },
        internalStatus: 'CLOSED',
        lateness: 'EARLY',
        returnedAt: '2019-11-18T09:00:00.000+07:00',
        result: { documentNo: '7/GXN', electronic: true },
        rating: { score: 5 },
      });
      expect(
        dossier.steps.map(({ step, agency, onSite, seal }: (typeof dossier.steps)[0]) => [
          step,
          agency.code,
          onSite,
          seal !== null,
        ]),
      ).toEqual([
        ['RECEIVE', commune, true, false],
        ['APPRAISE', commune, true, false],
        ['APPROVE', commune, true, false],
        ['SEAL', commune, true, true],
        ['RETURN', commune, true, false],
      ]);
      expect(dossier.events.map(({ seq }: { seq: number }) => seq)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8,
      ]);
    });

    test('are done in their order, once, and all before the end', async () => {
      const code = await assigned(commune, longProcedure);
      const by = officerOf(commune);
      expect(await refusal('approveDossier', { code, by })).toEqual(['STEP_TOO_EARLY']);
      expect(await refusal('completeDossier', { code, by, documentNo: '1' })).toEqual([
        'STEP_MISSING',
      ]);
      await moving.changes(['appraiseDossier', { code, by }]);
      expect(await refusal('appraiseDossier', { code, by })).toEqual(['STEP_DONE']);
      expect(await refusal('sealDossier', { code, by })).toEqual(['STEP_TOO_EARLY']);
    });

    test('rest on an authorisation where the agency is not the authority', async () => {
      const code = await assigned(centre, authorisedProcedure);
      const dossier = await moving.changes(
        ['appraiseDossier', { code, by: officerOf(departmentOfJustice) }],
        ['approveDossier', { code, by: officerOf(centre) }],
      );
      expect(dossier.steps.at(-1)).toMatchObject({
        step: 'APPROVE',
        agency: { code: centre },
        onSite: true,
        authorisation: { id: expect.any(String) },
      });
    });

    test('are refused to agencies without the power, with the reason', async () => {
      const code = await assigned(centre, authorisedProcedure);
      await moving.changes(['appraiseDossier', { code, by: officerOf(centre) }]);
      expect(await refusal('approveDossier', { code, by: officerOf(commune) })).toEqual([
        'NOT_COMPETENT',
      ]);
      const other = await assigned(centre, threeStepProcedure);
      await moving.changes(['appraiseDossier', { code: other, by: officerOf(centre) }]);
      const { userErrors } = await moving.change('approveDossier', {
        code: other,
        by: officerOf(centre),
      });
      expect(userErrors).toEqual([
        {
          code: 'NOT_AUTHORISED',
          path: ['by', 'agencyCode'],
          message: `${threeStepProcedure} is approved by PC_CHAIR (${committee}); ${centre} has no authorisation for it that is valid today.`,
        },
      ]);
    });

    test('use a seal that is valid and held at the unit', async () => {
      const code = await assigned(commune, longProcedure);
      const by = officerOf(commune);
      await moving.changes(['appraiseDossier', { code, by }], ['approveDossier', { code, by }]);
      const foreign = Buffer.from('Seal:1').toString('base64url');
      expect(await refusal('sealDossier', { code, by, sealId: foreign })).toEqual([
        'SEAL_NOT_VALID_HERE',
      ]);
    });
  });

  test('a dossier of three steps is approved elsewhere and comes back', async () => {
    const code = await assigned(centre, threeStepProcedure);
    const by = officerOf(centre);
    const chair = officerOf(committee);
    await moving.changes(['appraiseDossier', { code, by }]);
    expect(await refusal('approveDossier', { code, by: chair })).toEqual(['APPROVED_ELSEWHERE']);
    await moving.changes(
      ['transferDossier', { code, by, toCode: committee }],
      ['acknowledgeTransfer', { code, by: chair, transferSeq: 1 }],
      ['approveDossier', { code, by: chair }],
      ['sealDossier', { code, by: chair }],
    );
    expect(await refusal('completeDossier', { code, by, documentNo: '1' })).toEqual([
      'DOSSIER_AWAY',
    ]);
    const dossier = await moving.changes(
      ['returnTransfer', { code, by: chair, transferSeq: 1 }],
      ['completeDossier', { code, by, documentNo: '88/QĐ-UBND' }],
    );
    expect(dossier).toMatchObject({ status: { code: 9 }, transfers: [{ state: 'RETURNED' }] });
    expect(dossier.steps.slice(2)).toMatchObject([
      { step: 'APPROVE', agency: { code: committee }, onSite: false },
      { step: 'SEAL', agency: { code: committee }, onSite: false, seal: null },
    ]);
  });

  test('a settled dossier is corrected, and its steps are done anew', async () => {
    const code = await assigned(commune, longProcedure);
    const by = officerOf(commune);
    const steps = [
      ['appraiseDossier', { code, by }],
      ['approveDossier', { code, by }],
      ['sealDossier', { code, by }],
    ] as const;
    await moving.changes(...steps, ['completeDossier', { code, by, documentNo: '1' }]);
    const reopened = await moving.changes([
      'correctDossier',
      { code, by, scope: 'DOCUMENT', reason: 'Sai tên' },
    ]);
    expect(reopened).toMatchObject({
      status: { code: 4 },
      endedAt: null,
      lateness: null,
      result: null,
      internalStatus: 'APPRAISING',
      nextStep: 'APPRAISE',
    });
    expect(await refusal('completeDossier', { code, by, documentNo: '2' })).toEqual([
      'STEP_MISSING',
    ]);
    const again = await moving.changes(...steps, [
      'completeDossier',
      { code, by, documentNo: '2' },
    ]);
    expect(again.result).toEqual({ documentNo: '2', electronic: false });
  });
});
