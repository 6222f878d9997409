import type { Ask } from '../shared/ask.ts';
import type { Day } from '../shared/instants.ts';

/** What this subgraph wants to know of agencies: nothing else of it is relied on. */
export interface AgenciesClient {
  /** The reception units in force on a day, with all their office hours, past and future. */
  receptionUnits(asOf: Day): Promise<readonly ReceptionUnit[]>;
  /** Units by their codes, whether or not they are in force, in one request; those that agencies does not know are left out. */
  receptionUnitsByCode(codes: readonly string[]): Promise<readonly ReceptionUnit[]>;
  /** @returns null when there is no such calendar */
  workingCalendar(code: string): Promise<WorkingCalendar | null>;
}

export interface ReceptionUnit {
  readonly code: string;
  readonly kind: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly administrativeUnit: { readonly path: string };
  readonly calendar: { readonly code: string };
  readonly counters: readonly { readonly number: number; readonly fieldNames: readonly string[] }[];
  readonly officeHours: readonly OfficeHours[];
}

interface OfficeHours {
  readonly weekday: number;
  /** `HH:mm` */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export interface WorkingCalendar {
  readonly version: number;
  readonly days: readonly {
    readonly date: Day;
    readonly kind: 'OFF' | 'WORKED';
    readonly pairedDate: Day | null;
  }[];
}

const unitFields = `
  fragment UnitFields on ReceptionUnit {
    code kind validFrom validTo
    administrativeUnit { path }
    calendar { code }
    counters { number fieldNames }
    officeHours { weekday opensAt closesAt validFrom validTo }
  }`;

const unitsQuery = `
  query ReceptionUnits($asOf: Date!, $after: String) {
    receptionUnits(first: 100, after: $after, asOf: $asOf) {
      edges { node { ...UnitFields } }
      pageInfo { hasNextPage endCursor }
    }
  } ${unitFields}`;

const unitsByCodeQuery = `
  query ReceptionUnitsByCode($units: [_Any!]!) {
    _entities(representations: $units) { ...UnitFields }
  } ${unitFields}`;

const calendarQuery = `
  query WorkingCalendar($code: String!) {
    workingCalendar(code: $code) { version days { date kind pairedDate } }
  }`;

interface UnitsAnswer {
  readonly receptionUnits: {
    readonly edges: readonly { readonly node: ReceptionUnit }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

export function agenciesClient(ask: Ask): AgenciesClient {
  return {
    receptionUnits: async (asOf) => {
      const units: ReceptionUnit[] = [];
      let after: string | null = null;
      do {
        const answer: UnitsAnswer = await ask<UnitsAnswer>(unitsQuery, { asOf, after });
        const { edges, pageInfo } = answer.receptionUnits;
        units.push(...edges.map(({ node }) => node));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      return units;
    },
    receptionUnitsByCode: async (codes) => {
      if (codes.length === 0) return [];
      const units = codes.map((code) => ({ __typename: 'ReceptionUnit', code }));
      const { _entities } = await ask<{ _entities: (ReceptionUnit | null)[] }>(unitsByCodeQuery, {
        units,
      });
      return _entities.filter((unit) => unit !== null);
    },
    workingCalendar: async (code) => {
      const answer = await ask<{ workingCalendar: WorkingCalendar | null }>(calendarQuery, {
        code,
      });
      return answer.workingCalendar;
    },
  };
}
