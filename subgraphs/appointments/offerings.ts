import { LRUCache } from 'lru-cache';
import type { Ask } from '../shared/ask.ts';
import { clientError } from '../shared/errors.ts';
import type { Day } from '../shared/instants.ts';
import { isProcedureCode } from './foreign-codes.ts';
import { askedFields, type ProcedureFields } from './procedure-fields.ts';

/** Which units offer which procedures, and to which fields those belong: facts of the procedures subgraph. */
export interface Offerings extends ProcedureFields {
  /**
   * Codes of the units that offer each procedure on a day, in the order of the procedures; none for a code that no procedure can
   * have.
   *
   * @throws SUBGRAPH_UNAVAILABLE
   */
  unitsOffering(procedureCodes: readonly string[], day: Day): Promise<ReadonlySet<string>[]>;
}

const rememberedProcedures = 2_000;
/** Offerings change by decision, days ahead; a citizen is shown slots of a unit that has just ended one at most for so long. */
const rememberedMs = 10 * 60_000;

/** Asks the procedures subgraph, and remembers its answers for ten minutes. */
export function askedOfferings(ask: Ask | undefined): Offerings {
  const remembered = new LRUCache<string, ReadonlySet<string>>({
    max: rememberedProcedures,
    ttl: rememberedMs,
  });
  return {
    ...askedFields(ask),
    unitsOffering: async (procedureCodes, day) => {
      const known = new Map(
        procedureCodes.map((code) => [code, remembered.get(`${code} ${day}`)] as const),
      );
      const missing = [...known]
        .filter(([code, units]) => units === undefined && isProcedureCode(code))
        .map(([code]) => code);
      for (const [code, units] of await askUnits(ask, missing, day)) {
        remembered.set(`${code} ${day}`, units);
        known.set(code, units);
      }
      return procedureCodes.map((code) => known.get(code) ?? new Set());
    },
  };
}

async function askUnits(
  ask: Ask | undefined,
  procedureCodes: readonly string[],
  day: Day,
): Promise<Map<string, ReadonlySet<string>>> {
  if (procedureCodes.length === 0) return new Map();
  if (ask === undefined) throw unavailable();
  try {
    return await allPages(ask, procedureCodes, day);
  } catch (error) {
    throw unavailable(error as Error);
  }
}

interface OfferingsPage {
  readonly edges: readonly { readonly node: { readonly unit: { readonly code: string } | null } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Reads the pages of all procedures side by side: a query for the first ones, another for the second ones, … */
async function allPages(
  ask: Ask,
  procedureCodes: readonly string[],
  day: Day,
): Promise<Map<string, ReadonlySet<string>>> {
  const found = new Map(procedureCodes.map((code) => [code, new Set<string>()]));
  let wanted = procedureCodes.map((code) => ({ code, after: null as string | null }));
  while (wanted.length > 0) {
    const pages = await onePageOfEach(ask, wanted, day);
    for (const [index, { edges }] of pages.entries()) {
      const units = found.get(wanted[index]?.code ?? '');
      for (const { node } of edges) if (node.unit) units?.add(node.unit.code);
    }
    wanted = wanted.flatMap(({ code }, index) => {
      const { hasNextPage, endCursor } = (pages[index] as OfferingsPage).pageInfo;
      return hasNextPage ? [{ code, after: endCursor }] : [];
    });
  }
  return found;
}

async function onePageOfEach(
  ask: Ask,
  wanted: readonly { readonly code: string; readonly after: string | null }[],
  day: Day,
): Promise<OfferingsPage[]> {
  const parameters = wanted.map((_, index) => `$code${index}: String! $after${index}: String`);
  const fields = wanted.map(
    (_, index) => `page${index}: offerings(
      first: 100, after: $after${index}, filter: { procedureCode: $code${index} }, asOf: $day
    ) { edges { node { unit { code } } } pageInfo { hasNextPage endCursor } }`,
  );
  const variables = Object.fromEntries(
    wanted.flatMap(({ code, after }, index) => [
      [`code${index}`, code],
      [`after${index}`, after],
    ]),
  );
  const answer = await ask<Record<string, OfferingsPage>>(
    `query Offerings($day: Date!, ${parameters.join(', ')}) { ${fields.join('\n')} }`,
    { day, ...variables },
  );
  return wanted.map((_, index) => answer[`page${index}`] as OfferingsPage);
}

function unavailable(cause?: Error) {
  return clientError(
    'SUBGRAPH_UNAVAILABLE',
    'Which units offer a procedure is not known, as the procedures subgraph does not answer.',
    cause,
  );
}
