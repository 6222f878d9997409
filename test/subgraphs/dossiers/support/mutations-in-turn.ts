import type { MovingDossiers } from './moving-dossiers.ts';
import {
  commune,
  district,
  districtProcedure,
  filingAt,
  longProcedure,
  officerOf,
} from './places.ts';

export type Step = readonly [mutation: string, input: Record<string, unknown>];

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

/** A mutation with what comes before it on its dossier, and what may stand in its input instead. */
export interface MutationInTurn {
  readonly before: readonly Step[];
  readonly step: Step;
  readonly other: Record<string, unknown>;
}

export const mutations: readonly MutationInTurn[] = [
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

/** Events that a mutation writes: who acknowledges a transfer with a part of the work begins that part too. */
export function eventsOf(mutation: string): number {
  return mutation === 'acknowledgeTransfer' ? 2 : 1;
}

/** Goes through steps on one dossier. @returns its code, if there was a step */
export async function goThrough(
  moving: MovingDossiers,
  before: readonly Step[],
): Promise<string | undefined> {
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
export async function counts({ db }: MovingDossiers): Promise<Record<string, number>> {
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
    tables.map(async (table) => [table, (await db(table).count({ rows: '*' }))[0]?.rows]),
  );
  return Object.fromEntries(counted.map(([table, rows]) => [table, Number(rows)]));
}
