import { parse } from 'graphql';
import type { Knex } from 'knex';
import { openAppointments } from '../../../../subgraphs/appointments/main.ts';
import { anonymous, type Caller, peer } from '../../../../subgraphs/shared/access/caller.ts';
import type { Ask } from '../../../../subgraphs/shared/ask.ts';
import { openDatabase } from '../../../../subgraphs/shared/database.ts';
import type { SubgraphResult } from '../../../../subgraphs/shared/subgraph.ts';
import { administrator } from '../../../support/callers.ts';
import { demoCaller } from '../../../support/demo-callers.ts';
import type { Engine } from '../../../support/engines.ts';
import { makeUnits } from './small-unit.ts';

/** The provincial centre, a district's, two communes', one of them in the district. */
export const units = {
  centre: '000.00.40.H49',
  district: '000.00.51.H49',
  commune: '000.01.51.H49',
  elsewhere: '000.02.62.H49',
} as const;

const areas: Readonly<Record<keyof typeof units, string>> = {
  centre: '22',
  district: '22/193',
  commune: '22/193/06649',
  elsewhere: '22/206/07030',
};

export const dossiers = { open: '000.01.51.H49-191101-0001', hidden: '000.01.51.H49-191101-0002' };

/** Who comes to the appointments, with personal data that nothing else has. */
export const person = { name: 'Nguyễn Canari Một', idNumber: '022190000001', phone: '0987654321' };

/** Everybody who may ask. The demo citizen is who comes; the officer is one of the commune; the partner is bound to the district. */
export const callers = {
  anonymous,
  citizen: demoCaller('citizen'),
  'another citizen': demoCaller('citizen', { id: 'another', person: '022190000002' }),
  officer: demoCaller('officer'),
  'officer of the district': demoCaller('officer', { id: 'district', units: [units.district] }),
  'officer of the centre': demoCaller('centre'),
  'officer elsewhere': demoCaller('officer', { id: 'elsewhere', units: [units.elsewhere] }),
  'officer of no unit': demoCaller('officer', { id: 'nowhere', units: [] }),
  leader: demoCaller('leader'),
  inspector: demoCaller('inspector'),
  partner: demoCaller('partner'),
  'partner elsewhere': demoCaller('partner', { id: 'shop', units: [units.elsewhere] }),
  administrator: demoCaller('admin'),
} satisfies Readonly<Record<string, Caller>>;

export type CallerName = keyof typeof callers;
export const callerNames = Object.keys(callers) as CallerName[];

/** Units with appointments of one person at the commune: about an open dossier, and about a confidential one. */
export interface GuardedUnits {
  readonly db: Knex;
  /** Codes of the appointments. */
  readonly open: string;
  readonly hidden: string;
  setClock(at: string): void;
  ask(caller: Caller, query: string, variables?: Record<string, unknown>): Promise<SubgraphResult>;
  /** The data of an answer that has no errors. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query
  data(caller: Caller, query: string, variables?: Record<string, unknown>): Promise<any>;
  /** Calls a mutation. @returns the codes of its refusals, and the code of the appointment that it gives */
  change(caller: Caller, field: string, input: Record<string, unknown>): Promise<Change>;
  close(): Promise<void>;
}

interface Change {
  readonly refusals: readonly string[];
  readonly code: string | null;
}

const withAppointment = new Set([
  'holdSlot',
  'confirmAppointment',
  'rescheduleAppointment',
  'cancelAppointment',
  'checkIn',
]);

/** Who is told of the confidential dossier by who keeps dossiers: its applicant, the commune and those above it. */
const knowingPlaces: readonly string[] = [units.commune, units.district, units.centre];
const knowsHidden = ({ kind, person: asker, units: places }: Caller) =>
  kind === 'administrator' ||
  asker === person.idNumber ||
  places.some((code) => knowingPlaces.includes(code));

/** Answers, as far as booking asks, like a dossiers subgraph that has one open and one confidential dossier at the commune. */
const askDossiers: Ask = async <Data>(
  _query: string,
  { code }: Record<string, unknown> = {},
  caller: Caller = peer,
) => {
  const isHidden = code === dossiers.hidden;
  const dossier = {
    receptionUnit: { code: units.commune },
    procedure: { code: '1.004873' },
    status: { code: 4 },
    dueAt: '2019-11-15T17:00:00+07:00',
    confidentiality: isHidden ? 'RESTRICTED' : 'NORMAL',
  };
  const isThere = code === dossiers.open || (isHidden && knowsHidden(caller));
  return { dossier: isThere ? dossier : null } as Data;
};

export async function guardedUnits(engine: Engine): Promise<GuardedUnits> {
  const databaseUrl = engine.freshDatabase('appointments');
  const places = Object.values(units).map((code) => ({ code, slots: 30, capacity: 4 }));
  await makeUnits(
    databaseUrl,
    places.map((place) => ({ ...place, internalSeats: 2 })),
  );
  const db = openDatabase(databaseUrl);
  for (const [name, code] of Object.entries(units)) {
    const area_path = areas[name as keyof typeof units];
    await db('reception_units').where({ code }).update({ area_path });
  }
  let now = new Date('2019-11-15T10:00:00+07:00');
  const subgraph = await openAppointments(
    { databaseUrl, clock: () => new Date(now), peers: { dossiers: askDossiers } },
    { holdSeconds: 600, appointmentsPerPersonAndDay: 9 },
  );
  const ask: GuardedUnits['ask'] = (caller, query, variables = {}) =>
    subgraph.execute({ document: parse(query), variables, headers: {}, caller });
  const data: GuardedUnits['data'] = async (caller, query, variables) => {
    const result = await ask(caller, query, variables);
    if (result.errors) throw new Error(JSON.stringify(result.errors));
    return result.data;
  };
  const change: GuardedUnits['change'] = async (caller, field, input) => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const wanted = withAppointment.has(field) ? 'appointment { code }' : '';
    const payload = (
      await data(
        caller,
        `mutation ($input: ${type}!) { ${field}(input: $input) { ${wanted} userErrors { code } } }`,
        { input },
      )
    )[field];
    return {
      refusals: payload.userErrors.map(({ code }: { code: string }) => code),
      code: payload.appointment?.code ?? null,
    };
  };
  const book = async (dossierCode: string, minute: number) => {
    const held = await change(administrator, 'holdSlot', visit(minute, { dossierCode }));
    await change(administrator, 'confirmAppointment', { code: held.code });
    return held.code as string;
  };
  return {
    db,
    open: await book(dossiers.open, 0),
    hidden: await book(dossiers.hidden, 10),
    setClock: (at) => {
      now = new Date(at);
    },
    ask,
    data,
    change,
    close: async () => {
      await subgraph.close();
      await db.destroy();
    },
  };
}

/** A wish to come to the commune on a Wednesday. @param minute of the day's session, which begins at seven */
export function visit(minute: number, others: Record<string, unknown> = {}) {
  const startAt = new Date(Date.parse('2019-11-20T07:00:00+07:00') + minute * 60_000);
  return {
    unitCode: units.commune,
    startAt: startAt.toISOString(),
    purpose: 'SUBMIT',
    channel: 'PORTAL',
    party: person,
    ...others,
  };
}
