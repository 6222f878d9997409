import type { Ask } from '../../shared/ask.ts';
import { addDays, type Day } from '../../shared/instants.ts';
import type {
  CatalogueAuthorisation,
  CatalogueSeal,
  CatalogueUnit,
  UnitHours,
  UnitLevel,
} from './catalogue.ts';
import { everyNode } from './every-node.ts';
import { type CalendarAnswer, type SessionAnswer, unitHours } from './unit-hours.ts';

const onDay = (asOf: Day) => ({ declarations: '$asOf: Date', values: { asOf } });

export const levelOfKind: Readonly<Record<string, UnitLevel>> = {
  PROVINCIAL_CENTRE: 'PROVINCE',
  DISTRICT_CENTRE: 'DISTRICT',
  COMMUNE_UNIT: 'COMMUNE',
  POINT: 'COMMUNE',
};

export interface UnitAnswer {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: { readonly code: string } | null;
  readonly officeHours: readonly SessionAnswer[];
  readonly calendar: { readonly code: string };
}

export const unitFields = `code name kind parent { code }
  officeHours { weekday opensAt closesAt kind validFrom validTo }`;

interface ValidityAnswer {
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export type SealAnswer = ValidityAnswer & {
  readonly id: string;
  readonly kind: string;
  readonly heldAt: { readonly code: string };
};

export type AuthorisationAnswer = ValidityAnswer & {
  readonly id: string;
  readonly to: { readonly code: string };
  readonly procedure: { readonly id: string } | null;
};

/** The agencies subgraph shows the last day of a validity; we keep the first day after it. */
export const validity = ({ validFrom, validTo }: ValidityAnswer) => ({
  validFrom,
  validUntil: validTo === null ? null : addDays(validTo, 1),
});

/** The reception units of a day, by code, with the seals held there and their hours. */
export async function askUnits(ask: Ask, asOf: Day): Promise<CatalogueUnit[]> {
  const units = await everyNode<UnitAnswer>(
    ask,
    { name: 'receptionUnits', args: 'asOf: $asOf' },
    `${unitFields} calendar { code }`,
    onDay(asOf),
  );
  const seals = await askSeals(ask, asOf);
  const hoursOf = await askHours(ask, units);
  return units.map((unit) => ({
    code: unit.code,
    name: unit.name,
    level: levelOfKind[unit.kind] ?? 'COMMUNE',
    parentCode: unit.parent?.code ?? null,
    seals: seals.get(unit.code) ?? [],
    hours: hoursOf(unit),
  }));
}

async function askSeals(ask: Ask, asOf: Day): Promise<Map<string, CatalogueSeal[]>> {
  const seals = await everyNode<SealAnswer>(
    ask,
    { name: 'seals', args: 'asOf: $asOf' },
    'id kind heldAt { code } validFrom validTo',
    onDay(asOf),
  );
  const byUnit = Map.groupBy(seals, (seal) => seal.heldAt.code);
  return new Map(
    [...byUnit].map(([unit, held]) => [
      unit,
      held.map((seal) => ({ id: seal.id, isSecond: seal.kind === 'SECOND', ...validity(seal) })),
    ]),
  );
}

async function askHours(
  ask: Ask,
  units: readonly UnitAnswer[],
): Promise<(unit: UnitAnswer) => UnitHours> {
  const calendars = new Map<string, CalendarAnswer>();
  for (const code of new Set(units.map((unit) => unit.calendar.code))) {
    const { workingCalendar } = await ask<{ workingCalendar: CalendarAnswer }>(
      `query ($code: String!) {
        workingCalendar(code: $code) { firstDay lastDay days { date kind pairedDate } }
      }`,
      { code },
    );
    calendars.set(code, workingCalendar);
  }
  const shared = new Map<string, UnitHours>();
  return ({ calendar, officeHours }) => {
    const signature = JSON.stringify([calendar.code, officeHours]);
    const known = shared.get(signature);
    if (known) return known;
    const hours = unitHours(calendars.get(calendar.code) as CalendarAnswer, officeHours);
    shared.set(signature, hours);
    return hours;
  };
}

/** Who may approve in another's place on a day, by the global id of the procedure. */
export async function askAuthorisations(
  ask: Ask,
  asOf: Day,
): Promise<Map<string, CatalogueAuthorisation[]>> {
  const found = await everyNode<AuthorisationAnswer>(
    ask,
    { name: 'authorisations', args: 'asOf: $asOf' },
    'id to { code } procedure { id } validFrom validTo',
    onDay(asOf),
  );
  const byProcedure = Map.groupBy(found, (authorisation) => authorisation.procedure?.id ?? '');
  return new Map(
    [...byProcedure].map(([procedureId, authorisations]) => [
      procedureId,
      authorisations.map((authorisation) => ({
        id: authorisation.id,
        toAgencyCode: authorisation.to.code,
        ...validity(authorisation),
      })),
    ]),
  );
}
