import type { Ask } from '../shared/ask.ts';
import type { Day } from '../shared/instants.ts';
import type { OfferingUnitKind } from './generated/resolver-types.ts';

/** What this subgraph needs to know of a reception unit. */
export interface OfferingUnit {
  readonly code: string;
  readonly kind: OfferingUnitKind;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly administrativeUnit: {
    readonly gsoCode: string;
    /** GSO codes from the province down: `22/193/06649`. */
    readonly path: string;
  };
}

const query = `query Units($asOf: Date!, $after: String) {
  receptionUnits(first: 100, after: $after, asOf: $asOf) {
    edges { node { code kind validFrom validTo administrativeUnit(asOf: $asOf) { gsoCode path } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Answer {
  readonly receptionUnits: {
    readonly edges: readonly { readonly node: OfferingUnit | ReceptionPoint }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** A point belongs to a centre, which is what offers. */
type ReceptionPoint = Omit<OfferingUnit, 'kind'> & { readonly kind: 'POINT' };

/** The reception units of a day that offer procedures, asked from the agencies subgraph. */
export async function askUnits(ask: Ask, asOf: Day): Promise<OfferingUnit[]> {
  const units: OfferingUnit[] = [];
  let after: string | null = null;
  do {
    const { receptionUnits }: Answer = await ask<Answer>(query, { asOf, after });
    for (const { node } of receptionUnits.edges) if (node.kind !== 'POINT') units.push(node);
    after = receptionUnits.pageInfo.hasNextPage ? receptionUnits.pageInfo.endCursor : null;
  } while (after !== null);
  return units;
}
