import { LRUCache } from 'lru-cache';
import type { Ask } from '../shared/ask.ts';
import { clientError } from '../shared/errors.ts';

/** A field (lĩnh vực), to which procedures belong. */
export interface ProcedureField {
  readonly code: string;
  /** As agencies writes it at counters. */
  readonly name: string;
}

/** Fields, and which procedures belong to them: facts of the procedures subgraph. */
export interface ProcedureFields {
  /**
   * The fields of procedures, in their order; null for a procedure that is not known.
   *
   * @throws SUBGRAPH_UNAVAILABLE when one was never told, and procedures does not answer
   */
  fieldsOf(procedureCodes: readonly string[]): Promise<(ProcedureField | null)[]>;
  /** Those of some codes that no field has. @throws SUBGRAPH_UNAVAILABLE */
  unknownFields(fieldCodes: readonly string[]): Promise<string[]>;
}

const rememberedProcedures = 2_000;
/** After this a field is asked for again; while nobody answers, what was told last holds. */
const freshMs = 10 * 60_000;

interface Remembered {
  readonly field: ProcedureField | null;
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
    unknownFields: (codes) =>
      askUnknownFields(ask, codes).catch((error) => {
        throw unavailable(error);
      }),
  };
}

const fieldsQuery = `
  query FieldsOfProcedures($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Procedure { field { code name } } }
  }`;

interface Answer {
  readonly _entities: readonly ({ readonly field: ProcedureField } | null)[];
}

async function askFields(
  ask: Ask | undefined,
  codes: readonly string[],
): Promise<[code: string, told: Remembered][]> {
  if (ask === undefined) throw new Error('No address of procedures is configured.');
  const representations = codes.map((code) => ({ __typename: 'Procedure', code }));
  const { _entities } = await ask<Answer>(fieldsQuery, { representations });
  return codes.map((code, index) => [code, { field: _entities[index]?.field ?? null }]);
}

const knownFieldsQuery = `
  query KnownFields($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on ProcedureField { code } }
  }`;

async function askUnknownFields(ask: Ask | undefined, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  if (ask === undefined) throw new Error('No address of procedures is configured.');
  const representations = codes.map((code) => ({ __typename: 'ProcedureField', code }));
  const { _entities } = await ask<{ _entities: readonly (object | null)[] }>(knownFieldsQuery, {
    representations,
  });
  return codes.filter((_, index) => _entities[index] == null);
}

function unavailable(cause: Error) {
  const message = 'Fields of procedures are not known, as the procedures subgraph does not answer.';
  return clientError('SUBGRAPH_UNAVAILABLE', message, cause);
}
