import fc from 'fast-check';
import { commandKinds } from '../../../../subgraphs/dossiers/lifecycle/commands.ts';
import { toLocalIso } from '../../../../subgraphs/shared/instants.ts';
import {
  type Action,
  after,
  type DossierModel,
  newlyFiled,
  newlyReceived,
  next,
  type Place,
} from './dossier-model.ts';
import type { ChangeAnswer, DossierAnswer, MovingDossiers } from './moving-dossiers.ts';
import { centre, commune, district, filingAt, longProcedure, officerOf } from './places.ts';

const codeOf: Readonly<Record<Place, string>> = { commune, district, centre };

/** An action on one of two dossiers, some time after the one before; made by two officers at once, or by one. */
export interface Turn extends Action {
  readonly dossier: 0 | 1;
  readonly minutesLater: number;
  readonly race: boolean;
  /** Does what is next for the dossier instead, as most officers do: by luck alone few dossiers would get far. */
  readonly onward: boolean;
}

const kinds = commandKinds.filter((kind) => kind !== 'submit');

const anyTurn: fc.Arbitrary<Turn> = fc.record({
  kind: fc.constantFrom(...kinds),
  dossier: fc.constantFrom(0, 1),
  who: fc.oneof(
    { weight: 3, arbitrary: fc.constant('commune' as const) },
    { weight: 1, arbitrary: fc.constantFrom('district' as const, 'centre' as const) },
  ),
  stale: fc.integer({ min: 0, max: 9 }).map((luck) => luck === 0),
  yes: fc.boolean(),
  minutesLater: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 600 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 20 * 24 * 60 }) },
  ),
  race: fc.integer({ min: 0, max: 9 }).map((luck) => luck === 0),
  onward: fc.integer({ min: 0, max: 9 }).map((luck) => luck < 6),
});

/** What several officers do with two dossiers of a commune. */
export const history: fc.Arbitrary<readonly Turn[]> = fc.array(anyTurn, {
  minLength: 5,
  maxLength: 40,
});

interface Run {
  readonly moving: MovingDossiers;
  now: Date;
  readonly dossiers: { model: DossierModel; row: DossierAnswer }[];
}

const begin = new Date('2019-03-04T09:00:00+07:00');

/** Plays a history on the database and on the model. @throws {Error} where they differ */
export async function play(moving: MovingDossiers, turns: readonly Turn[]): Promise<string[]> {
  const run: Run = { moving, now: begin, dossiers: [] };
  setClock(run, 0);
  for (const receivedBy of [null, officerOf(commune)]) {
    const filing = { ...filingAt(commune, longProcedure), receivedBy };
    const row = await moving.changes(['submitDossier', filing]);
    run.dossiers.push({ model: receivedBy ? newlyReceived : newlyFiled, row });
  }
  for (const [index, each] of turns.entries()) {
    setClock(run, each.minutesLater);
    await playTurn(run, each, index);
  }
  return run.dossiers.map(({ row }) => row.code);
}

function setClock(run: Run, minutesLater: number): void {
  run.now = new Date(run.now.getTime() + minutesLater * 60_000);
  run.moving.setClock(toLocalIso(run.now).slice(0, 16));
}

async function playTurn(run: Run, turn: Turn, index: number): Promise<void> {
  const dossier = run.dossiers[turn.dossier] as Run['dossiers'][0];
  const action = turn.onward ? { ...turn, ...next(dossier.model) } : turn;
  const where = `turn ${index + 1}, ${action.kind} by ${action.who}`;
  const { row } = dossier;
  const pastDue = row.dueAt !== null && run.now >= new Date(row.dueAt);
  const expected = after({ ...dossier.model, pastDue }, action);
  const [mutation, input] = call(action, dossier, run.now);
  const answers = await Promise.all(
    Array.from({ length: action.race ? 2 : 1 }, () => run.moving.change(mutation, input)),
  );
  const done = answers.filter((answer) => answer.dossier !== null);
  if (done.length !== Number(expected !== null)) {
    throw new Error(
      `${where}: expected ${expected ? 'one change' : 'a refusal'}, got ${told(answers)}`,
    );
  }
  const current = expected ?? dossier.model;
  const found = done[0]?.dossier ?? (await read(run.moving, row.code));
  requireEqual(where, found, current);
  dossier.model = current;
  dossier.row = found;
}

function told(answers: readonly ChangeAnswer[]): string {
  return answers
    .map(({ dossier, userErrors }) => (dossier ? 'a change' : `${userErrors[0]?.code}`))
    .join(' and ');
}

/** What model and database say of the same. */
function requireEqual(where: string, row: DossierAnswer, model: DossierModel): void {
  const pairs = {
    version: [row.version, model.version],
    status: [row.status.code, model.status],
    closed: [row.internalStatus === 'CLOSED', model.closed],
    accepted: [row.receivedAt !== null, model.accepted],
    holder: [row.holder.code, codeOf[model.holder]],
    events: [row.events.length, model.version],
    away: [
      row.transfers.filter(({ state }: { state: string }) => /SENT|ACKED/.test(state)).length,
      model.away.length,
    ],
    waitingPayments: [
      row.payments.filter(({ state }: { state: string }) => state === 'WAITING').length,
      model.payments.filter(({ waiting }) => waiting).length,
    ],
    rated: [row.rating !== null, model.rated],
  };
  for (const [name, [found, expected]] of Object.entries(pairs)) {
    if (found !== expected) throw new Error(`${where}: ${name} is ${found}, expected ${expected}`);
  }
}

async function read(moving: MovingDossiers, code: string): Promise<DossierAnswer> {
  const { data } = await moving.ask(
    `query ($code: String!) { dossier(code: $code) {
      code version status { code } internalStatus receivedAt dueAt holder { code } events { seq }
      transfers { state } payments { state } rating { score }
    } }`,
    { code },
  );
  return data?.dossier;
}

const mutationOf: Readonly<Record<Action['kind'], string>> = {
  receive: 'receiveDossier',
  refuse: 'refuseDossier',
  requestSupplement: 'requestSupplement',
  supplySupplement: 'supplySupplement',
  assign: 'assignDossier',
  transfer: 'transferDossier',
  acknowledgeTransfer: 'acknowledgeTransfer',
  returnTransfer: 'returnTransfer',
  appraise: 'appraiseDossier',
  approve: 'approveDossier',
  seal: 'sealDossier',
  extend: 'extendDossier',
  requestPayment: 'requestPayment',
  recordPayment: 'recordPayment',
  withdraw: 'withdrawDossier',
  answerWithdrawal: 'answerWithdrawal',
  stop: 'stopDossier',
  complete: 'completeDossier',
  returnResult: 'returnResult',
  rate: 'rateDossier',
  correct: 'correctDossier',
};

/** The mutation of an action. Made for the version that is known, so that of two at once only one can succeed. */
function call(
  action: Turn,
  { model, row }: Run['dossiers'][0],
  now: Date,
): readonly [string, Record<string, unknown>] {
  const { kind, who, stale, yes } = action;
  const by = officerOf(codeOf[who]);
  const due = new Date(row.dueAt ?? now);
  const more: Partial<Record<Action['kind'], Record<string, unknown>>> = {
    refuse: { reason: 'Sai nơi nộp' },
    requestSupplement: { content: 'Bản sao' },
    supplySupplement: {},
    assign: { officer: 'CB-handler' },
    transfer: { toCode: who === 'district' ? centre : district },
    acknowledgeTransfer: { transferSeq: openSeq(row) },
    returnTransfer: { transferSeq: openSeq(row), refusal: yes ? 'Thiếu căn cứ' : null },
    extend: { reason: 'Phức tạp', newDueAt: toLocalIso(new Date(due.getTime() + 864_000_000)) },
    requestPayment: { kind: 'OTHER_DUTY', amount: 1_000, holdsDossier: yes },
    recordPayment: {
      paymentSeq: model.payments.findIndex(({ waiting }) => waiting) + 1,
      method: yes ? 'CASH' : null,
      reason: 'Được miễn',
    },
    answerWithdrawal: { granted: yes, reason: 'Đã ký' },
    stop: { reason: 'Tranh chấp' },
    complete: { documentNo: '1' },
    rate: { score: 4 },
    correct: { scope: 'DECISION', reason: 'Sai' },
  };
  // That a payment is not due is for officers to say.
  const byApplicant =
    ['withdraw', 'rate', 'supplySupplement'].includes(kind) || (kind === 'recordPayment' && yes);
  const input = {
    code: row.code,
    expectedVersion: model.version - Number(stale),
    ...(!byApplicant && { by }),
    ...more[kind],
  };
  return [mutationOf[kind], input];
}

/** Number of the last transfer that is out; of none at all, one that there is not. */
function openSeq(row: DossierAnswer): number {
  const index = row.transfers.findLastIndex(({ state }: { state: string }) =>
    /SENT|ACKED/.test(state),
  );
  return index === -1 ? 99 : index + 1;
}
