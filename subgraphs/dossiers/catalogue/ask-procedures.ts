import type { Ask } from '../../shared/ask.ts';
import { addDays, type Day } from '../../shared/instants.ts';
import type {
  ApplicantKind,
  CatalogueProcedure,
  CatalogueVersion,
  ProcessStep,
} from './catalogue.ts';
import { everyNode } from './every-node.ts';

export interface ProcedureAnswer {
  readonly code: string;
  readonly name: string;
  readonly field: { readonly code: string; readonly name: string };
  readonly agency: { readonly code: string };
  readonly versions: readonly VersionAnswer[];
}

export interface VersionAnswer {
  readonly number: number;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly statutoryWorkingMinutes: number;
  readonly localWorkingMinutes: number | null;
  readonly sameDay: boolean;
  readonly suspendOnPayment: boolean;
  readonly channels: readonly string[];
  readonly applicantKinds: readonly ApplicantKind[];
  readonly components: readonly { readonly originals: number; readonly copies: number }[];
  readonly fees: readonly { readonly kind: 'CHARGE' | 'FEE'; readonly amount: number }[];
  readonly steps: readonly {
    readonly kind: ProcessStep;
    readonly workingMinutes: number;
    readonly place: string;
  }[];
}

export const procedureFields = 'code name field { code name } agency { code }';

export const versionFields = `number validFrom validTo statutoryWorkingMinutes localWorkingMinutes sameDay suspendOnPayment
  channels applicantKinds components { originals copies } fees { kind amount } steps { kind workingMinutes place }`;

/** The procedures in force on a day, by code, with all of their versions. */
export async function askProcedures(ask: Ask, asOf: Day): Promise<CatalogueProcedure[]> {
  const procedures = await everyNode<ProcedureAnswer>(
    ask,
    { name: 'procedures', args: 'asOf: $asOf' },
    `${procedureFields} versions { ${versionFields} }`,
    { declarations: '$asOf: Date', values: { asOf } },
  );
  return procedures.map(({ code, name, field, agency, versions }) => ({
    code,
    name,
    fieldCode: field.code,
    fieldName: field.name,
    agencyCode: agency.code,
    versions: versions.map(toVersion),
  }));
}

export function toVersion(version: VersionAnswer): CatalogueVersion {
  return {
    number: version.number,
    validFrom: version.validFrom,
    validUntil: version.validTo === null ? null : addDays(version.validTo, 1),
    limit: {
      minutes: version.localWorkingMinutes ?? version.statutoryWorkingMinutes,
      sameDay: version.sameDay,
    },
    statutoryMinutes: version.statutoryWorkingMinutes,
    online: version.channels.includes('ONLINE'),
    byPost: version.channels.includes('POST'),
    applicantKinds: version.applicantKinds,
    components: version.components,
    fees: version.fees,
    suspendOnPayment: version.suspendOnPayment,
    steps: version.steps.map(({ kind, workingMinutes }) => ({ kind, minutes: workingMinutes })),
    approvedOnSite: version.steps.some(
      ({ kind, place }) => kind === 'APPROVE' && place === 'RECEPTION_UNIT',
    ),
  };
}

/** Codes of the procedures that each unit takes on a day, by the unit's code. */
export async function askOffered(ask: Ask, asOf: Day): Promise<Map<string, string[]>> {
  const offerings = await everyNode<{
    readonly unit: { readonly code: string };
    readonly procedure: { readonly code: string };
  }>(ask, { name: 'offerings', args: 'asOf: $asOf' }, 'unit { code } procedure { code }', {
    declarations: '$asOf: Date',
    values: { asOf },
  });
  const byUnit = Map.groupBy(offerings, ({ unit }) => unit.code);
  return new Map(
    [...byUnit].map(([unit, offered]) => [unit, offered.map(({ procedure }) => procedure.code)]),
  );
}
