import type { CommandKind } from '../../../../subgraphs/dossiers/lifecycle/commands.ts';

/**
 * What a dossier of a commune is, told as simply as it can be, without a database and without the rules of the program:
 * what the program does must agree with it.
 */
export interface DossierModel {
  readonly version: number;
  readonly status: number;
  readonly accepted: boolean;
  readonly closed: boolean;
  readonly done: readonly string[];
  readonly holder: Place;
  readonly away: readonly { readonly from: Place; readonly to: Place; readonly acked: boolean }[];
  /** How many transfers there have been. */
  readonly transfers: number;
  readonly payments: readonly { readonly holds: boolean; readonly waiting: boolean }[];
  readonly extended: boolean;
  readonly pastDue: boolean;
  readonly rated: boolean;
}

export type Place = 'commune' | 'district' | 'centre';

export interface Action {
  readonly kind: Exclude<CommandKind, 'submit'>;
  readonly who: Place;
  /** Made for a version that has gone. */
  readonly stale: boolean;
  /** Which of two ways: held or not, granted or not, refused or not. */
  readonly yes: boolean;
}

export const newlyFiled: DossierModel = {
  version: 1,
  status: 1,
  accepted: false,
  closed: false,
  done: [],
  holder: 'commune',
  away: [],
  transfers: 0,
  payments: [],
  extended: false,
  pastDue: false,
  rated: false,
};

export const newlyReceived: DossierModel = { ...newlyFiled, status: 2, accepted: true };

/** The dossier after an action; null when the action must be refused. */
export function after(dossier: DossierModel, action: Action): DossierModel | null {
  if (action.stale || (dossier.closed && dossier.status !== 10)) return null;
  const change = changeBy(dossier, action);
  return change && { ...dossier, ...change, version: dossier.version + 1 };
}

type Change = Partial<DossierModel> | null;

function changeBy(dossier: DossierModel, action: Action): Change {
  const { status, accepted, done, away, payments } = dossier;
  const { who, yes } = action;
  const here = away.length === 0;
  const handles = who === 'commune' || who === dossier.holder;
  const last = away.at(-1);
  const inHands = last === undefined ? handles : last.acked && last.to === who;
  const step = (name: string, before?: string): Change =>
    status === 4 && inHands && !done.includes(name) && (!before || done.includes(before))
      ? { done: [...done, name] }
      : null;
  const paid = payments.map((payment) => ({ ...payment, waiting: false }));
  switch (action.kind) {
    case 'receive':
      return who === 'commune' && !accepted && [1, 5].includes(status)
        ? { status: 2, accepted: true }
        : null;
    case 'refuse':
      return who === 'commune' && !accepted && [1, 5].includes(status)
        ? { status: 3, closed: true }
        : null;
    case 'requestSupplement':
      return handles && here && [1, 2, 4].includes(status) ? { status: 5 } : null;
    case 'supplySupplement':
      if (status !== 5) return null;
      return accepted ? { status: 4 } : {};
    case 'assign':
      return handles && here && [2, 4].includes(status) ? { status: 4, holder: 'commune' } : null;
    case 'transfer': {
      const to = who === 'district' ? 'centre' : 'district';
      return inHands && [2, 4].includes(status)
        ? {
            status: 4,
            transfers: dossier.transfers + 1,
            away: [...away, { from: who, to, acked: false }],
          }
        : null;
    }
    case 'acknowledgeTransfer':
      return last && !last.acked && last.to === who && [4, 7].includes(status)
        ? { holder: who, away: [...away.slice(0, -1), { ...last, acked: true }] }
        : null;
    case 'returnTransfer':
      return last?.acked && last.to === who && [4, 7].includes(status)
        ? { holder: last.from, away: away.slice(0, -1) }
        : null;
    case 'appraise':
      return step('APPRAISE');
    case 'approve':
      return who === 'commune' ? step('APPROVE', 'APPRAISE') : null;
    case 'seal':
      return step('SEAL', 'APPROVE');
    case 'extend':
      return handles && [2, 4].includes(status) && !dossier.extended && !dossier.pastDue
        ? { extended: true }
        : null;
    case 'requestPayment':
      if (!handles || ![2, 4, 9].includes(status)) return null;
      if (!yes) return { payments: [...payments, { holds: false, waiting: true }] };
      return here && status !== 9
        ? { status: 6, payments: [...payments, { holds: true, waiting: true }] }
        : null;
    case 'recordPayment': {
      const first = payments.findIndex(({ waiting }) => waiting);
      if (first === -1 || ![2, 4, 6, 9].includes(status)) return null;
      const now = payments.map((each, index) =>
        index === first ? { ...each, waiting: false } : each,
      );
      const held = now.some(({ holds, waiting }) => holds && waiting);
      return { payments: now, ...(status === 6 && !held && { status: 4 }) };
    }
    case 'withdraw':
      return [1, 2, 4, 5, 6].includes(status) ? { status: 7 } : null;
    case 'answerWithdrawal': {
      if (status !== 7 || !handles) return null;
      const signed = done.includes('APPROVE');
      if (yes) return !signed && here ? { closed: true, payments: paid } : null;
      return signed ? { status: 4 } : null;
    }
    case 'stop':
      return handles && here && accepted && [4, 5, 6].includes(status)
        ? { status: 8, closed: true, payments: paid }
        : null;
    case 'complete':
      return handles && here && status === 4 && done.length === 3
        ? { status: 9, holder: 'commune' }
        : null;
    case 'returnResult':
      return who === 'commune' && status === 9 && !payments.some(({ waiting }) => waiting)
        ? { status: 10, closed: true }
        : null;
    case 'rate':
      return status === 10 && !dossier.rated ? { rated: true } : null;
    case 'correct':
      return handles && status === 9 ? { status: 4, done: [] } : null;
  }
}

/** What is next for a dossier, and by whom. */
export function next({ status, done, away }: DossierModel): Pick<Action, 'kind' | 'who' | 'yes'> {
  const by = (kind: Action['kind'], who: Place = 'commune') => ({ kind, who, yes: true });
  const last = away.at(-1);
  if (last) return by(last.acked ? 'returnTransfer' : 'acknowledgeTransfer', last.to);
  switch (status) {
    case 1:
      return by('receive');
    case 2:
      return by('assign');
    case 4:
      if (!done.includes('APPRAISE')) return by('appraise');
      if (!done.includes('APPROVE')) return by('approve');
      return by(done.includes('SEAL') ? 'complete' : 'seal');
    case 5:
      return by('supplySupplement');
    case 6:
      return by('recordPayment');
    case 7:
      return { ...by('answerWithdrawal'), yes: !done.includes('APPROVE') };
    case 9:
      return by('returnResult');
    default:
      return by('rate');
  }
}
