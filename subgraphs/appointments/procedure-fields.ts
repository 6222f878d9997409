import { LRUCache } from 'lru-cache';
import type { Ask } from '../shared/ask.ts';
import { clientError } from '../shared/errors.ts';

/** To which field a procedure belongs: a fact of the procedures subgraph. */
export interface ProcedureFields {
  /**
   * Names of the fields (lĩnh vực) of procedures, in their order, as agencies writes them at counters; null for a procedure that is not
   * known.
   *
   * @throws SUBGRAPH_UNAVAILABLE when one was never told, and procedures does not answer
   */
  fieldsOf(procedureCodes: readonly string[]): Promise<(string | null)[]>;
}

const rememberedProcedures = 2_000;
/** After this a field is asked for again; while nobody answers, what was told last holds. */
const freshMs = 10 * 60_000;

interface Remembered {
  readonly field: string | null;
}

/** Asks the procedures subgraph, and remembers its answers for ten minutes, or longer when it does not answer. */
export function askedFields(ask: Ask | undefined, ttl = freshMs): ProcedureFields {
  const remembered = new LRUCache<string, Remembered>({
    max: rememberedProcedures,
    ttl,
    noDeleteOnStaleGet: true,
  });
  const toldBefore = (codes: readonly string[]) => (error: Error) =>
    codes.map((code): [string, Remembered] => {
      const told = remembered.get(code, { allowStale: true });
      if (told === undefined) throw unavailable(error);
      return [code, told];
    });
  return {
    fieldsOf: async (procedureCodes) => {
      const known = new Map<string, Remembered | undefined>(
        procedureCodes.map((code) => [code, remembered.get(code)]),
      );
      const missing = [...known].filter(([, told]) => told === undefined).map(([code]) => code);
      if (missing.length > 0) {
        for (const [code, told] of await askFields(ask, missing).catch(toldBefore(missing))) {
          remembered.set(code, told);
          known.set(code, told);
        }
      }
      return procedureCodes.map((code) => known.get(code)?.field ?? null);
    },
  };
}

const fieldsQuery = `
  query FieldsOfProcedures($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Procedure { field { name } } }
  }`;

interface Answer {
  readonly _entities: readonly ({ readonly field: { readonly name: string } } | null)[];
}

async function askFields(
  ask: Ask | undefined,
  codes: readonly string[],
): Promise<[code: string, told: Remembered][]> {
  if (ask === undefined) throw new Error('No address of procedures is configured.');
  const representations = codes.map((code) => ({ __typename: 'Procedure', code }));
  const { _entities } = await ask<Answer>(fieldsQuery, { representations });
  return codes.map((code, index) => [code, { field: _entities[index]?.field.name ?? null }]);
}

function unavailable(cause: Error) {
  const message =
    'To which field a procedure belongs is not known, as the procedures subgraph does not answer.';
  return clientError('SUBGRAPH_UNAVAILABLE', message, cause);
}
