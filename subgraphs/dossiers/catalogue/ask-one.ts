import type { Ask } from '../../shared/ask.ts';
import { toGlobalId } from '../../shared/ids.ts';
import type { Day } from '../../shared/instants.ts';
import {
  type AuthorisationAnswer,
  levelOfKind,
  type SealAnswer,
  type UnitAnswer,
  unitFields,
  validity,
} from './ask-agencies.ts';
import {
  type ProcedureAnswer,
  procedureFields,
  toVersion,
  type VersionAnswer,
  versionFields,
} from './ask-procedures.ts';
import type { CatalogueAuthorisation, CatalogueUnit, UnitHours } from './catalogue.ts';
import { type CalendarAnswer, unitHours } from './unit-hours.ts';
import type { ApprovalAuthority, CatalogueAgency, WriteProcedure } from './write-catalogue.ts';

/** Questions about single things, for changes of dossiers; each is one request to another subgraph. */

type UnitOfDay = Omit<UnitAnswer, 'calendar'> & {
  readonly inForce: boolean;
  readonly calendar: CalendarAnswer & { readonly code: string; readonly version: number };
  readonly seals: readonly Omit<SealAnswer, 'heldAt'>[];
};

/** A reception unit with the seals that are valid there on a day; null when none with the code is in force. */
export async function askUnit(ask: Ask, code: string, day: Day): Promise<CatalogueUnit | null> {
  const { unit } = await ask<{ unit: UnitOfDay | null }>(
    `query ($code: String!, $day: Date!) {
      unit: receptionUnit(code: $code, asOf: $day) {
        ${unitFields} inForce(asOf: $day)
        calendar { code version firstDay lastDay days { date kind pairedDate } }
        seals(asOf: $day) { id kind validFrom validTo }
      }
    }`,
    { code, day },
  );
  if (!unit?.inForce) return null;
  return {
    code: unit.code,
    name: unit.name,
    level: levelOfKind[unit.kind] ?? 'COMMUNE',
    parentCode: unit.parent?.code ?? null,
    seals: unit.seals.map((seal) => ({
      id: seal.id,
      isSecond: seal.kind === 'SECOND',
      ...validity(seal),
    })),
    hours: hoursOf(unit),
  };
}

/** Units with the same hours share one calendar, as it takes milliseconds to make. */
const knownHours = new Map<string, UnitHours>();
const rememberedHours = 100;

function hoursOf({ calendar, officeHours }: UnitOfDay): UnitHours {
  const signature = JSON.stringify([calendar.code, calendar.version, officeHours]);
  const known = knownHours.get(signature);
  if (known) return known;
  const hours = unitHours(calendar, officeHours);
  if (knownHours.size >= rememberedHours) knownHours.clear();
  knownHours.set(signature, hours);
  return hours;
}

type WriteVersionAnswer = VersionAnswer & {
  readonly handling: { readonly approvalAuthority: ApprovalAuthority };
};

export async function askProcedure(ask: Ask, code: string): Promise<WriteProcedure | null> {
  const { procedure } = await ask<{
    procedure:
      | (Omit<ProcedureAnswer, 'versions'> & { readonly versions: readonly WriteVersionAnswer[] })
      | null;
  }>(
    `query ($code: String!) {
      procedure(code: $code) {
        ${procedureFields} versions { ${versionFields} handling { approvalAuthority } }
      }
    }`,
    { code },
  );
  return (
    procedure && {
      code: procedure.code,
      name: procedure.name,
      fieldCode: procedure.field.code,
      fieldName: procedure.field.name,
      agencyCode: procedure.agency.code,
      versions: procedure.versions.map((version) => ({
        ...toVersion(version),
        approvalAuthority: version.handling.approvalAuthority,
      })),
    }
  );
}

export async function askIsOffered(
  ask: Ask,
  unitCode: string,
  procedureCode: string,
  day: Day,
): Promise<boolean> {
  const { offerings } = await ask<{ offerings: { readonly edges: readonly object[] } }>(
    `query ($filter: OfferingFilter!, $day: Date!) {
      offerings(first: 1, filter: $filter, asOf: $day) { edges { cursor } }
    }`,
    { filter: { unitCode, procedureCode }, day },
  );
  return offerings.edges.length > 0;
}

/** Who may approve in another's place by a procedure, on a day. */
export async function askAuthorisationsOn(
  ask: Ask,
  procedureCode: string,
  day: Day,
): Promise<CatalogueAuthorisation[]> {
  const { authorisations } = await ask<{
    authorisations: { readonly edges: readonly { readonly node: AuthorisationAnswer }[] };
  }>(
    `query ($filter: AuthorisationFilter!, $day: Date!) {
      authorisations(first: 100, filter: $filter, asOf: $day) {
        edges { node { id to { code } procedure { id } validFrom validTo } }
      }
    }`,
    { filter: { procedure: procedureCode }, day },
  );
  const wanted = toGlobalId('Procedure', procedureCode);
  return authorisations.edges
    .map(({ node }) => node)
    .filter(({ procedure }) => procedure?.id === wanted)
    .map((node) => ({ id: node.id, toAgencyCode: node.to.code, ...validity(node) }));
}

/** An agency of the province; null for one that is not in force, or of the central government. */
export async function askAgency(ask: Ask, code: string, day: Day): Promise<CatalogueAgency | null> {
  const { agency } = await ask<{
    agency: { readonly code: string; readonly level: string; readonly inForce: boolean } | null;
  }>(
    `query ($code: String!, $day: Date!) {
      agency(code: $code, asOf: $day) { code level inForce(asOf: $day) }
    }`,
    { code, day },
  );
  if (!agency?.inForce) return null;
  const { level } = agency;
  return level === 'PROVINCE' || level === 'DISTRICT' || level === 'COMMUNE'
    ? { code, level }
    : null;
}
