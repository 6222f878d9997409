import { anonymous, type Caller } from '../../../../subgraphs/shared/access/caller.ts';
import { callerOf } from '../../../support/callers.ts';
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

/** A commune of another district. */
export const elsewhere = '000.01.53.H49';

export const applicant = {
  kind: 'CITIZEN',
  name: 'Trần Thị Kín',
  identityNumber: '022190004321',
  phone: '0912345678',
  email: 'kin@example.vn',
};

/** A few dossiers, some of which not everybody may know of. */
export interface ConfidentialWorld {
  /** Of the commune, for everybody to see. */
  readonly open: string;
  /** Confidential ones: at the commune; of the commune, held by the district; and the part of it at the district. */
  readonly atCommune: string;
  readonly whole: string;
  readonly part: string;
  /** Of the commune, on its way to the centre, which has not acknowledged it. */
  readonly sent: string;
}

export type Name = keyof ConfidentialWorld;

/** Files and moves the dossiers, as they were made in November 2019. */
export async function makeConfidentialWorld(moving: MovingDossiers): Promise<ConfidentialWorld> {
  const by = officerOf(commune);
  const file = async (more: object) => {
    const filing = { ...filingAt(commune, longProcedure), receivedBy: by, ...more };
    return (await moving.changes(['submitDossier', filing])).code as string;
  };
  const hidden = { confidentiality: 'RESTRICTED', applicant, summary: 'Về việc của bà Kín' };
  const open = await file({});
  const atCommune = await file(hidden);
  const whole = await file(hidden);
  const dossier = await moving.changes(
    ['transferDossier', { code: whole, by, toCode: district }],
    [
      'acknowledgeTransfer',
      {
        code: whole,
        by: officerOf(district),
        transferSeq: 1,
        part: { procedureCode: districtProcedure },
      },
    ],
  );
  const sent = await file(hidden);
  await moving.changes(['transferDossier', { code: sent, by, toCode: centre }]);
  return { open, atCommune, whole, part: dossier.children[0].code, sent };
}

const boundTo = (kind: 'officer' | 'leader' | 'partner', ...units: string[]) =>
  callerOf(kind, { units, purpose: 'HANDLING' });

/** Callers of every kind, and which of the dossiers each may know of. */
export const callers: readonly [who: string, caller: Caller, sees: readonly Name[]][] = [
  ['anybody', { ...anonymous, scopes: ['statistics:detail'] }, ['open']],
  ['the applicant', callerOf('citizen', { person: applicant.identityNumber }), everyName()],
  ['another citizen', callerOf('citizen', { person: '022190009999' }), ['open']],
  [
    'an officer of the commune',
    boundTo('officer', commune),
    ['open', 'atCommune', 'whole', 'sent'],
  ],
  ['an officer of the district', boundTo('officer', district), everyName()],
  ['an officer of another commune', boundTo('officer', elsewhere), ['open']],
  ['a leader of the centre', boundTo('leader', centre), everyName()],
  ['a partner of the commune', boundTo('partner', commune), ['open', 'atCommune', 'whole', 'sent']],
  ['an officer of nowhere', boundTo('officer'), ['open']],
  ['an inspector', callerOf('inspector', { purpose: 'INSPECTION' }), everyName()],
  ['an administrator', callerOf('administrator'), everyName()],
];

function everyName(): readonly Name[] {
  return ['open', 'atCommune', 'whole', 'part', 'sent'];
}
