import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../../support/engines.ts';
import { runProgram } from '../../../support/programs.ts';
import type { DeathPoint } from '../support/change-and-die.ts';
import { type MovingDossiers, movingDossiers } from '../support/moving-dossiers.ts';
import {
  commune,
  district,
  districtProcedure,
  filingAt,
  longProcedure,
  officerOf,
} from '../support/places.ts';
import { seedingTimeoutMs } from '../support/seeded-dossiers.ts';

type Step = readonly [mutation: string, input: Record<string, unknown>];

const by = officerOf(commune);
const atDistrict = officerOf(district);
const filing = filingAt(commune, longProcedure);
const receipt: Step = ['submitDossier', { ...filing, receivedBy: by }];
const assign: Step = ['assignDossier', { by, officer: 'CB-2' }];
const steps: readonly Step[] = [
  ['appraiseDossier', { by }],
  ['approveDossier', { by }],
  ['sealDossier', { by }],
];
const complete: Step = ['completeDossier', { by, documentNo: '1' }];
const toDistrict: Step = ['transferDossier', { by, toCode: district }];
const acknowledge: Step = ['acknowledgeTransfer', { by: atDistrict, transferSeq: 1 }];
const duty = { by, kind: 'OTHER_DUTY', amount: 1_000, holdsDossier: true };

/** For each mutation what comes before it, and an input with something else in it. */
const mutations: readonly {
  readonly before: readonly Step[];
  readonly step: Step;
  readonly other: Record<string, unknown>;
}[] = [
  { before: [], step: receipt, other: { summary: 'Khác' } },
  {
    before: [['submitDossier', filing]],
    step: ['receiveDossier', { by }],
    other: { by: atDistrict },
  },
  {
    before: [['submitDossier', filing]],
    step: ['refuseDossier', { by, reason: 'Sai nơi nộp' }],
    other: { reason: 'Khác' },
  },
  {
    before: [receipt, assign],
    step: ['requestSupplement', { by, content: 'Ảnh' }],
    other: { content: 'Khác' },
  },
  {
    before: [receipt, assign, ['requestSupplement', { by, content: 'Ảnh' }]],
    step: ['supplySupplement', {}],
    other: { by },
  },
  { before: [receipt], step: assign, other: { officer: 'CB-3' } },
  { before: [receipt, assign], step: toDistrict, other: { reason: 'Khác' } },
  {
    before: [receipt, toDistrict],
    step: [
      'acknowledgeTransfer',
      { by: atDistrict, transferSeq: 1, part: { procedureCode: districtProcedure } },
    ],
    other: { part: null },
  },
  {
    before: [receipt, toDistrict, acknowledge],
    step: ['returnTransfer', { by: atDistrict, transferSeq: 1 }],
    other: { refusal: 'Khác' },
  },
  { before: [receipt, assign], step: ['appraiseDossier', { by }], other: { expectedVersion: 2 } },
  {
    before: [receipt, assign, ...steps.slice(0, 1)],
    step: ['approveDossier', { by }],
    other: { expectedVersion: 3 },
  },
  {
    before: [receipt, assign, ...steps.slice(0, 2)],
    step: ['sealDossier', { by }],
    other: { expectedVersion: 4 },
  },
  {
    before: [receipt, assign],
    step: ['extendDossier', { by, newDueAt: '2020-01-10T10:00:00+07:00', reason: 'Phức tạp' }],
    other: { reason: 'Khác' },
  },
  { before: [receipt, assign], step: ['requestPayment', duty], other: { amount: 2_000 } },
  {
    before: [receipt, assign, ['requestPayment', duty]],
    step: ['recordPayment', { paymentSeq: 1, method: 'CASH' }],
    other: { method: 'ONLINE' },
  },
  { before: [receipt, assign], step: ['withdrawDossier', {}], other: { reason: 'Khác' } },
  {
    before: [receipt, assign, ['withdrawDossier', {}]],
    step: ['answerWithdrawal', { by, granted: true }],
    other: { granted: false },
  },
  {
    before: [receipt, assign],
    step: ['stopDossier', { by, reason: 'Tranh chấp' }],
    other: { reason: 'Khác' },
  },
  { before: [receipt, assign, ...steps], step: complete, other: { electronic: true } },
  {
    before: [receipt, assign, ...steps, complete],
    step: ['returnResult', { by }],
    other: { expectedVersion: 6 },
  },
  {
    before: [receipt, assign, ...steps, complete, ['returnResult', { by }]],
    step: ['rateDossier', { score: 5 }],
    other: { score: 1 },
  },
  {
    before: [receipt, assign, ...steps, complete],
    step: ['correctDossier', { by, scope: 'DOCUMENT', reason: 'Sai tên' }],
    other: { scope: 'DECISION' },
  },
];

const program = fileURLToPath(new URL('../support/change-and-die.ts', import.meta.url));
const deathPoints: readonly DeathPoint[] = [
  'before the transaction',
  'after the write',
  'before the commit',
  'after the commit',
  'before the answer',
];

onEachEngine((engine) => {
  let moving: MovingDossiers;

  beforeAll(async () => {
    moving = await movingDossiers(engine);
  }, seedingTimeoutMs);

  afterAll(() => moving?.close());

  /** Goes through steps on one dossier. @returns its code, if there was a step */
  async function goThrough(before: readonly Step[]): Promise<string | undefined> {
    let code: string | undefined;
    for (const [mutation, input] of before) {
      const dossier = await moving.changes([
        mutation,
        code === undefined ? input : { ...input, code },
      ]);
      code = dossier.code;
    }
    return code;
  }

  /** Everything that one effect leaves behind. */
  async function counts(): Promise<Record<string, number>> {
    const tables = [
      'dossiers',
      'dossier_events',
      'slips',
      'transfers',
      'step_records',
      'payments',
      'outbox',
    ];
    const counted = await Promise.all(
      tables.map(async (table) => [table, (await moving.db(table).count({ rows: '*' }))[0]?.rows]),
    );
    return Object.fromEntries(counted.map(([table, rows]) => [table, Number(rows)]));
  }

  let keys = 0;
  const newKey = () => `${engine.name}-${++keys}`;

  describe.each(mutations)('$step.0', ({ before, step: [mutation, input], other }) => {
    test.each([1, 2, 3, 4, 5])(
      'sent %d times at once with one key has one effect',
      async (times) => {
        const code = await goThrough(before);
        const withKey = { ...input, ...(code && { code }), idempotencyKey: newKey() };
        const earlier = await counts();
        const answers = await Promise.all(
          Array.from({ length: times }, () => moving.change(mutation, withKey)),
        );
        const later = await counts();
        expect(answers[0]?.userErrors).toEqual([]);
        expect(answers).toEqual(Array(times).fill(answers[0]));
        const events = mutation === 'acknowledgeTransfer' ? 2 : 1;
        expect(later.dossier_events).toBe((earlier.dossier_events as number) + events);
        expect(later.outbox).toBe((earlier.outbox as number) + events);
        expect(await moving.change(mutation, { ...withKey, ...other })).toMatchObject({
          dossier: null,
          userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
        });
        expect(await counts()).toEqual(later);
      },
    );
  });

  test('the header Idempotency-Key counts like a key in the input', async () => {
    const key = newKey();
    const send = () =>
      moving.ask(
        `mutation ($input: SubmitDossierInput!) {
          one: submitDossier(input: $input) { dossier { code } }
          other: submitDossier(input: $input) { dossier { code } }
        }`,
        { input: filing },
        { 'idempotency-key': key },
      );
    const first = await send();
    expect(await send()).toEqual(first);
    expect(first.data?.one).not.toEqual(first.data?.other);
  });

  describe('a process that is killed', () => {
    test.each(deathPoints)(
      '%s leaves nothing or all; the same key then has one effect',
      async (point) => {
        const code = await goThrough([receipt, assign, ...steps]);
        const key = { idempotencyKey: newKey() };
        const dying = [
          ['submitDossier', { ...filing, receivedBy: by, ...key, summary: 'Bị ngắt' }],
          ['completeDossier', { code, by, documentNo: '1', idempotencyKey: newKey() }],
        ] as const;
        for (const [mutation, input] of dying) {
          const earlier = await counts();
          const environment = {
            DATABASE_URL: moving.databaseUrl,
            AGENCIES: moving.peerUrls.agencies,
            PROCEDURES: moving.peerUrls.procedures,
            MUTATION: mutation,
            INPUT: JSON.stringify(input),
          };
          const { code: exitCode, problems } = await runProgram([program, point], environment);
          expect({ exitCode, problems }).toEqual({ exitCode: null, problems: '' });
          const left = await counts();
          const isIn = point === 'after the commit' || point === 'before the answer';
          expect(left.dossier_events).toBe((earlier.dossier_events as number) + Number(isIn));
          const answer = await moving.change(mutation, input);
          expect(answer.userErrors).toEqual([]);
          expect(await moving.change(mutation, input)).toEqual(answer);
          const later = await counts();
          expect(later.dossier_events).toBe((earlier.dossier_events as number) + 1);
          expect(later.outbox).toBe((earlier.outbox as number) + 1);
        }
      },
    );
  });

  test('the numbers of a unit and a day have no gap and no double', async () => {
    const codes: string[] = await moving
      .db('dossiers')
      .where('unit_code', commune)
      .orderBy('code')
      .pluck('code');
    expect(codes).toEqual(
      codes.map((_, index) => `${commune}-191115-${String(index + 1).padStart(4, '0')}`),
    );
  });
});
