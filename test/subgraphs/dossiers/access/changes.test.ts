import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../../subgraphs/shared/access/caller.ts';
import { callerOf } from '../../../support/callers.ts';
import { onEachEngine } from '../../../support/engines.ts';
import {
  applicant,
  type ConfidentialWorld,
  elsewhere,
  makeConfidentialWorld,
  type Name,
} from '../support/confidential-world.ts';
import { type MovingDossiers, movingDossiers } from '../support/moving-dossiers.ts';
import {
  centre,
  commune,
  district,
  filingAt,
  longProcedure,
  officerOf,
} from '../support/places.ts';
import { seedingTimeoutMs } from '../support/seeded-dossiers.ts';

const citizen = callerOf('citizen', { person: applicant.identityNumber });
const stranger = callerOf('citizen', { person: '022190009999' });
const atCommune = callerOf('officer', { units: [commune] });
const atElsewhere = callerOf('officer', { units: [elsewhere] });
const atCentre = callerOf('officer', { units: [centre] });

/** Who tries to hand a dossier to an officer, for which unit, and how that is refused; null when it is not. */
const assignments: readonly [
  who: string,
  caller: Caller,
  name: Name,
  unit: string,
  code: string | null,
][] = [
  ['anybody', anonymous, 'open', commune, 'DOSSIER_NOT_YOURS'],
  ['anybody', anonymous, 'atCommune', commune, 'DOSSIER_UNKNOWN'],
  ['another citizen', stranger, 'open', commune, 'DOSSIER_NOT_YOURS'],
  ['another citizen', stranger, 'atCommune', commune, 'DOSSIER_UNKNOWN'],
  ['the applicant', citizen, 'atCommune', commune, 'AGENCY_NOT_YOURS'],
  ['an officer of another commune', atElsewhere, 'open', elsewhere, 'DOSSIER_NOT_YOURS'],
  ['an officer of another commune', atElsewhere, 'atCommune', elsewhere, 'DOSSIER_UNKNOWN'],
  ['an inspector', callerOf('inspector'), 'open', commune, 'DOSSIER_NOT_YOURS'],
  ['an officer of the commune', atCommune, 'open', centre, 'AGENCY_NOT_YOURS'],
  ['an officer of the commune', atCommune, 'open', commune, null],
  ['an officer of the centre', atCentre, 'atCommune', commune, null],
];

onEachEngine((engine) => {
  let moving: MovingDossiers;
  let world: ConfidentialWorld;

  beforeAll(async () => {
    moving = await movingDossiers(engine);
    world = await makeConfidentialWorld(moving);
  }, seedingTimeoutMs);

  afterAll(() => moving?.close());

  const refusals = async (mutation: string, input: Record<string, unknown>, caller: Caller) =>
    (await moving.change(mutation, input, caller)).userErrors.map(({ code }) => code);

  describe('a dossier', () => {
    test.each(assignments)(
      'is changed by %s only where it is theirs: %#',
      async (_who, caller, name, unit, refusal) => {
        const input = { code: world[name], by: officerOf(unit), officer: 'CB-handler' };
        expect(await refusals('assignDossier', input, caller)).toEqual(refusal ? [refusal] : []);
      },
    );

    test('that nobody has, and one that is hidden, are refused with the same words', async () => {
      const refusal = async (code: string) => {
        const input = { code, by: officerOf(commune), officer: 'CB-handler' };
        const { dossier, userErrors } = await moving.change('assignDossier', input, atElsewhere);
        return JSON.stringify({ dossier, userErrors }).replaceAll(code, 'CODE');
      };
      expect(await refusal(world.atCommune)).toBe(await refusal(`${commune}-191115-9999`));
    });

    test('that is a part, or has parts, is refused without the code of one that is confidential', async () => {
      const { whole, part } = await makeConfidentialWorld(moving);
      const by = officerOf(district);
      const atDistrict = callerOf('officer', { units: [district] });
      const back = { code: whole, by, transferSeq: 1 };
      const { userErrors: open } = await moving.change('returnTransfer', back, atDistrict);
      expect(open).toMatchObject([{ code: 'PART_OPEN' }]);
      const request = { code: part, by, content: 'Bản sao' };
      const { userErrors } = await moving.change('requestSupplement', request, atDistrict);
      expect(userErrors).toMatchObject([{ code: 'PART_OF_ANOTHER' }]);
      expect(JSON.stringify([open, userErrors])).not.toMatch(new RegExp(`${whole}|${part}`));
    });

    test('that is confidential is acknowledged by whom it was sent to, who sees it from then on', async () => {
      const receiver = callerOf('officer', { units: [commune] });
      const query = 'query ($code: String!) { dossier(code: $code) { code } }';
      const code = world.part;
      const see = async () => (await moving.ask(query, { code }, {}, receiver)).data?.dossier;
      expect(await see()).toBeNull();
      const by = officerOf('000.00.51.H49');
      await moving.changes(['transferDossier', { code, by, toCode: commune }]);
      expect(await see()).toBeNull();
      const input = { code, by: officerOf(commune), transferSeq: 1 };
      expect(await refusals('acknowledgeTransfer', input, atElsewhere)).toEqual([
        'DOSSIER_UNKNOWN',
      ]);
      expect(await refusals('acknowledgeTransfer', input, receiver)).toEqual([]);
      expect(await see()).toEqual({ code });
    });

    test('is withdrawn by its applicant and by no other citizen', async () => {
      const input = { code: world.sent };
      expect(await refusals('withdrawDossier', input, stranger)).toEqual(['DOSSIER_UNKNOWN']);
      expect(await refusals('withdrawDossier', input, citizen)).toEqual([]);
    });
  });

  test('nobody receives a dossier in the name of a unit that is not theirs', async () => {
    const filing = { ...filingAt(commune, longProcedure), receivedBy: officerOf(commune) };
    for (const caller of [anonymous, citizen, atElsewhere]) {
      expect(await refusals('submitDossier', filing, caller)).toEqual(['AGENCY_NOT_YOURS']);
    }
    expect(await refusals('submitDossier', filing, atCommune)).toEqual([]);
  });

  test('nobody acts as an officer without a pseudonym, or as the applicant by the name of an officer', async () => {
    for (const officer of ['', ' ', 'applicant', 'x'.repeat(41)]) {
      const by = { ...officerOf(commune), officer };
      const assignment = { code: world.open, by, officer: 'CB-handler' };
      const filing = { ...filingAt(commune, longProcedure), receivedBy: by };
      expect(await refusals('assignDossier', assignment, atCommune)).toEqual(['INPUT_INVALID']);
      expect(await refusals('submitDossier', filing, atCommune)).toEqual(['INPUT_INVALID']);
    }
  });

  test('the audit says of each change who made it', async () => {
    const last = await moving.db('audit_entries').orderBy('id', 'desc').first();
    expect(JSON.parse(last.content)).toMatchObject({
      caller: { id: 'officer-of-tests', kind: 'officer', purpose: null, requestId: 'request' },
      result: 'DONE',
    });
  });

  test('an idempotency key is the caller’s own', async () => {
    const filing = {
      ...filingAt(commune, longProcedure),
      receivedBy: officerOf(commune),
      idempotencyKey: 'counter-1',
    };
    const file = async (caller: Caller) =>
      (await moving.change('submitDossier', filing, caller)).dossier.code;
    const first = await file(atCommune);
    expect(await file(atCommune)).toBe(first);
    expect(await file(callerOf('officer', { id: 'another', units: [commune] }))).not.toBe(first);
  });
});
