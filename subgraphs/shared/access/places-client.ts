import type { Ask } from '../ask.ts';
import { clientError } from '../errors.ts';
import type { Place } from './subtree.ts';

/** The reception units and agencies in force, each with the one above it. */
export type PlacesClient = () => Promise<readonly Place[]>;

/** How long an answer is relied on; what changes of the units is heard of so much later. */
const rememberedMs = 60_000;

/**
 * Asks the agencies subgraph, once for all who need it in a while. When it does not answer any more, what it told last
 * holds on: units do not move by the hour, and their officers must go on working.
 *
 * @throws SUBGRAPH_UNAVAILABLE when it has never answered
 */
export function placesClient(ask: Ask): PlacesClient {
  let known: { readonly places: readonly Place[]; readonly until: number } | null = null;
  let asking: Promise<readonly Place[]> | null = null;
  const refresh = async () => {
    try {
      const places = [...(await every(ask, 'receptionUnits')), ...(await every(ask, 'agencies'))];
      known = { places, until: performance.now() + rememberedMs };
      return places;
    } catch (error) {
      if (known) return known.places;
      const message =
        'The units that a caller is bound to are not known: agencies does not answer.';
      throw clientError('SUBGRAPH_UNAVAILABLE', message, error as Error);
    } finally {
      asking = null;
    }
  };
  return async () => {
    if (known && performance.now() < known.until) return known.places;
    asking ??= refresh();
    return asking;
  };
}

interface Answer {
  readonly places: {
    readonly edges: readonly {
      readonly node: { readonly code: string; readonly parent: { readonly code: string } | null };
    }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

async function every(ask: Ask, list: 'receptionUnits' | 'agencies'): Promise<Place[]> {
  const query = `query ($after: String) {
    places: ${list}(first: 100, after: $after) {
      edges { node { code parent { code } } }
      pageInfo { endCursor hasNextPage }
    }
  }`;
  const found: Place[] = [];
  let after: string | null = null;
  do {
    const { places }: Answer = await ask<Answer>(query, { after });
    for (const { node } of places.edges) {
      found.push({ code: node.code, parentCode: node.parent?.code ?? null });
    }
    after = places.pageInfo.hasNextPage ? places.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}
