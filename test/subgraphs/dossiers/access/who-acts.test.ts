import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Caller } from '../../../../subgraphs/shared/access/caller.ts';
import { callerOf } from '../../../support/callers.ts';
import { onEachEngine } from '../../../support/engines.ts';
import { applicant, elsewhere } from '../support/confidential-world.ts';
import { type MovingDossiers, movingDossiers } from '../support/moving-dossiers.ts';
import {
  authorisedProcedure,
  centre,
  commune,
  district,
  districtProcedure,
  filingAt,
  longProcedure,
  officerOf,
} from '../support/places.ts';
import { seedingTimeoutMs } from '../support/seeded-dossiers.ts';

const by = officerOf(commune);
const citizen = callerOf('citizen', { person: applicant.identityNumber });
const officer = callerOf('officer', { units: [commune] });
const leader = callerOf('leader', { units: [commune] });
const partner = callerOf('partner', { units: [commune] });
const inspector = callerOf('inspector');

type Attempt = readonly [
  who: string,
  caller: Caller,
  input: Record<string, unknown>,
  outcome:
    | { readonly refused: string; readonly actor?: never }
    | { readonly actor: string; readonly refused?: never },
];

const withReason = { method: null, reason: 'Được miễn' };

const payments: readonly Attempt[] = [
  ['the applicant, in cash', citizen, { method: 'CASH' }, { refused: 'NOT_COMPETENT' }],
  ['the applicant, online', citizen, { method: 'ONLINE' }, { refused: 'NOT_COMPETENT' }],
  ['the applicant, as not due', citizen, withReason, { refused: 'NOT_COMPETENT' }],
  [
    'the applicant, as an officer',
    citizen,
    { method: 'CASH', by },
    { refused: 'AGENCY_NOT_YOURS' },
  ],
  ['a partner, in cash', partner, { method: 'CASH' }, { refused: 'NOT_COMPETENT' }],
  ['a partner, by transfer', partner, { method: 'TRANSFER' }, { refused: 'NOT_COMPETENT' }],
  ['a partner, as not due', partner, withReason, { refused: 'NOT_COMPETENT' }],
  ['a partner, as an officer', partner, { method: 'CASH', by }, { refused: 'NOT_COMPETENT' }],
  [
    'a partner of elsewhere',
    { ...partner, units: [elsewhere] },
    { method: 'ONLINE' },
    { refused: 'DOSSIER_NOT_YOURS' },
  ],
  ['a partner, online', partner, { method: 'ONLINE' }, { actor: 'partner' }],
  ['an officer without a name', officer, { method: 'CASH' }, { refused: 'INPUT_INVALID' }],
  [
    'an officer without a name, online',
    officer,
    { method: 'ONLINE' },
    { refused: 'INPUT_INVALID' },
  ],
  ['an inspector', inspector, { method: 'CASH' }, { refused: 'DOSSIER_NOT_YOURS' }],
  ['an officer, in cash', officer, { method: 'CASH', by }, { actor: by.officer }],
  ['an officer, as not due', officer, { ...withReason, by }, { actor: by.officer }],
];

const supplements: readonly Attempt[] = [
  ['the applicant', citizen, {}, { actor: 'applicant' }],
  ['a partner', partner, {}, { actor: 'partner' }],
  ['a partner, as an officer', partner, { by }, { refused: 'NOT_COMPETENT' }],
  ['an officer', officer, { by }, { actor: by.officer }],
  ['an officer without a name', officer, {}, { refused: 'INPUT_INVALID' }],
];

const withdrawals: readonly Attempt[] = [
  ...supplements,
  ['a leader without a name', leader, {}, { refused: 'INPUT_INVALID' }],
];

const ratings: readonly Attempt[] = [
  ['the applicant', citizen, {}, { actor: 'applicant' }],
  ['a partner', partner, {}, { actor: 'partner' }],
  ['an officer', officer, {}, { refused: 'NOT_COMPETENT' }],
  ['a leader', leader, {}, { refused: 'NOT_COMPETENT' }],
];

onEachEngine((engine) => {
  let moving: MovingDossiers;

  beforeAll(async () => {
    moving = await movingDossiers(engine);
  }, seedingTimeoutMs);

  afterAll(() => moving?.close());

  async function received(): Promise<string> {
    const filing = { ...filingAt(commune, longProcedure), applicant, receivedBy: by };
    const { code } = await moving.changes(['submitDossier', filing]);
    await moving.changes(['assignDossier', { code, by, officer: 'CB-handler' }]);
    return code;
  }

  async function returned(): Promise<string> {
    const code = await received();
    await moving.changes(
      ['appraiseDossier', { code, by }],
      ['approveDossier', { code, by }],
      ['sealDossier', { code, by }],
      ['completeDossier', { code, by, documentNo: '7/GXN' }],
      ['returnResult', { code, by }],
    );
    return code;
  }

  /** Makes dossiers for attempts: one that was refused has changed nothing, and leaves its dossier to the next. */
  function forAttempts(make: () => Promise<string>) {
    let left: Promise<string> | null = null;
    return ({ refused }: { readonly refused?: string }): Promise<string> => {
      const code = left ?? make();
      left = refused === undefined ? null : code;
      return code;
    };
  }

  const dutiful = forAttempts(async () => {
    const code = await received();
    const duty = { code, by, kind: 'PHI', amount: 50_000, holdsDossier: true };
    await moving.changes(['requestPayment', duty]);
    return code;
  });
  const incomplete = forAttempts(async () => {
    const code = await received();
    await moving.changes(['requestSupplement', { code, by, content: 'Bản sao' }]);
    return code;
  });
  const open = forAttempts(received);
  const done = forAttempts(returned);

  /** What comes of an attempt: how it is refused, or who the event says has acted. */
  async function outcomeOf(mutation: string, input: Record<string, unknown>, caller: Caller) {
    const { dossier, userErrors } = await moving.change(mutation, input, caller);
    if (userErrors[0]) return { refused: userErrors[0].code };
    const { data } = await moving.ask(
      'query ($code: String!) { dossier(code: $code) { events { actor } } }',
      { code: dossier.code },
    );
    // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query
    return { actor: (data as any).dossier.events.at(-1).actor };
  }

  test.each(payments)('a payment is recorded by %s: %#', async (_who, caller, input, outcome) => {
    const code = await dutiful(outcome);
    const payment = { code, paymentSeq: 1, ...input };
    expect(await outcomeOf('recordPayment', payment, caller)).toEqual(outcome);
    const { id } = await moving.db('dossiers').where({ code }).first('id');
    const { state } = await moving.db('payments').where({ dossier_id: id }).first('state');
    expect(state === 'WAITING').toBe(outcome.refused !== undefined);
  });

  test.each(supplements)('papers are brought by %s: %#', async (_who, caller, input, outcome) => {
    const code = await incomplete(outcome);
    expect(await outcomeOf('supplySupplement', { code, ...input }, caller)).toEqual(outcome);
  });

  test.each(withdrawals)(
    'a dossier is asked back by %s: %#',
    async (_who, caller, input, outcome) => {
      const code = await open(outcome);
      expect(await outcomeOf('withdrawDossier', { code, ...input }, caller)).toEqual(outcome);
    },
  );

  test('a dossier is rated by its applicant and by partners, not by officers', async () => {
    for (const [, caller, input, outcome] of ratings) {
      const rating = { code: await done(outcome), score: 5, ...input };
      expect(await outcomeOf('rateDossier', rating, caller)).toEqual(outcome);
    }
  });

  describe('a dossier is filed', () => {
    const online = { ...filingAt(commune, longProcedure), channel: 'ONLINE', applicant };
    const atDistrict = { ...online, ...filingAt(district, districtProcedure), applicant };
    const atCentre = { ...online, ...filingAt(centre, authorisedProcedure), applicant };
    const helped = { ...atDistrict, supportPointCode: commune };
    const { identityNumber: _, ...nameless } = applicant;

    const filings: readonly Attempt[] = [
      ['a citizen, for oneself', citizen, atDistrict, { actor: 'applicant' }],
      [
        'a citizen, for another',
        { ...citizen, person: '022190009999' },
        atDistrict,
        { refused: 'PARTY_NOT_YOU' },
      ],
      [
        'a citizen, for nobody in particular',
        citizen,
        { ...atDistrict, applicant: nameless },
        { refused: 'PARTY_NOT_YOU' },
      ],
      [
        'a citizen without a number',
        { ...citizen, person: null },
        atDistrict,
        { refused: 'PARTY_NOT_YOU' },
      ],
      [
        'a partner, where it serves',
        { ...partner, units: [district] },
        atDistrict,
        { actor: 'partner' },
      ],
      ['a partner, elsewhere', partner, atDistrict, { refused: 'UNIT_NOT_YOURS' }],
      ['a partner that supports it', partner, helped, { actor: 'partner' }],
      [
        'a partner that another supports',
        { ...partner, units: [elsewhere] },
        helped,
        { refused: 'UNIT_NOT_YOURS' },
      ],
      [
        'a partner, as received',
        { ...partner, units: [district] },
        { ...atDistrict, receivedBy: officerOf(district) },
        { refused: 'NOT_COMPETENT' },
      ],
      [
        'an officer, at the unit',
        { ...officer, units: [district] },
        atDistrict,
        { actor: 'officer' },
      ],
      ['an officer, above the own unit', officer, atCentre, { refused: 'UNIT_NOT_YOURS' }],
      ['an officer, from a support point', officer, helped, { actor: 'officer' }],
      ['an inspector', inspector, atDistrict, { refused: 'UNIT_NOT_YOURS' }],
    ];

    test.each(filings)('by %s: %#', async (_who, caller, input, outcome) => {
      expect(await outcomeOf('submitDossier', input, caller)).toEqual(outcome);
    });
  });

  test('nobody acts as an officer by the name of a partner', async () => {
    for (const name of ['partner', 'officer']) {
      const filing = { ...filingAt(commune, longProcedure), receivedBy: { ...by, officer: name } };
      expect(await outcomeOf('submitDossier', filing, officer)).toEqual({
        refused: 'INPUT_INVALID',
      });
    }
  });
});
