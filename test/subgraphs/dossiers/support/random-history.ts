import { addDays } from '../../../../subgraphs/shared/instants.ts';
import type { Random } from '../../../../subgraphs/shared/random.ts';
import type { MovingDossiers } from './moving-dossiers.ts';
import {
  centre,
  commune,
  district,
  districtProcedure,
  filingAt,
  longProcedure,
  officerOf,
} from './places.ts';

/** What may be tried with a dossier that is there; most of it is refused where it does not fit. */
const attempts = (random: Random): readonly (readonly [string, Record<string, unknown>])[] => [
  ['receiveDossier', {}],
  ['refuseDossier', { reason: 'Không đúng đối tượng' }],
  ['requestSupplement', { content: 'Bản sao' }],
  ['supplySupplement', {}],
  ['assignDossier', { officer: 'CB-handler' }],
  ['transferDossier', { toCode: random.pick([commune, district, centre]) }],
  ['acknowledgeTransfer', { transferSeq: random.integer(1, 2) }],
  ['returnTransfer', { transferSeq: 1, ...(random.chance(0.3) && { refusal: 'Không rõ' }) }],
  ['appraiseDossier', {}],
  ['approveDossier', {}],
  ['sealDossier', {}],
  ['requestPayment', { kind: 'PHI', amount: 50_000, holdsDossier: random.chance(0.5) }],
  ['recordPayment', { paymentSeq: random.integer(1, 2), method: random.pick(['CASH', 'ONLINE']) }],
  ['withdrawDossier', { reason: 'Không còn nhu cầu' }],
  ['answerWithdrawal', { granted: random.chance(0.7), reason: 'Đã ký' }],
  ['stopDossier', { reason: 'Tranh chấp' }],
  ['completeDossier', { documentNo: '1/QĐ', electronic: random.chance(0.5) }],
  ['returnResult', {}],
  ['rateDossier', { score: random.integer(1, 5) }],
  ['correctDossier', { scope: 'DOCUMENT', reason: 'Sai tên' }],
];

/** Acts of nobody in particular: the applicant's. */
const ofApplicant = new Set(['withdrawDossier', 'rateDossier']);

/** The way that most dossiers go, so that a random history has some that come to their end. */
const usualWay = [
  'receiveDossier',
  'assignDossier',
  'appraiseDossier',
  'approveDossier',
  'sealDossier',
  'completeDossier',
  'returnResult',
  'rateDossier',
];

export interface HistoryOptions {
  /** Called after each attempt. */
  readonly afterEach?: () => Promise<void>;
  /** How many of the dossiers are confidential, 0 to 1. */
  readonly confidential?: number;
}

/**
 * Plays a random history of some weeks with dossiers of its own.
 *
 * @returns how many attempts were not refused
 */
export async function playRandomHistory(
  moving: MovingDossiers,
  random: Random,
  length: number,
  { afterEach = async () => {}, confidential = 0.2 }: HistoryOptions = {},
): Promise<number> {
  const dossiers: { code: string; unit: string }[] = [];
  let day = '2019-10-28';
  let done = 0;
  for (let step = 0; step < length; step++) {
    if (random.chance(0.15)) day = addDays(day, random.integer(1, 4));
    moving.setClock(
      `${day}T${random.pick(['08', '09', '14', '16', '20'])}:${random.integer(10, 59)}`,
    );
    const known = dossiers.length > 0 ? random.pick(dossiers) : null;
    if (known === null || random.chance(0.12)) {
      const [unit, procedure] = random.pick([
        [commune, longProcedure],
        [district, districtProcedure],
      ] as const);
      const { dossier } = await moving.change('submitDossier', {
        ...filingAt(unit, procedure),
        channel: random.pick(['DIRECT', 'ONLINE']),
        confidentiality: random.chance(confidential) ? 'RESTRICTED' : 'NORMAL',
        ...(random.chance(0.6) && { receivedBy: officerOf(unit) }),
      });
      if (dossier) dossiers.push({ code: dossier.code, unit });
      done += Number(dossier !== null);
    } else {
      const all = attempts(random);
      const usual = all.filter(([mutation]) => usualWay.includes(mutation));
      const [mutation, input] = random.pick(random.chance(0.5) ? usual : all);
      const by = officerOf(
        random.chance(0.8) ? known.unit : random.pick([commune, district, centre]),
      );
      const { dossier } = await moving.change(mutation, {
        code: known.code,
        ...(!ofApplicant.has(mutation) && { by }),
        ...input,
      });
      done += Number(dossier !== null);
    }
    await afterEach();
  }
  return done;
}
