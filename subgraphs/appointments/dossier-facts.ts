import type { Caller } from '../shared/access/caller.ts';
import type { Ask } from '../shared/ask.ts';
import { clientError } from '../shared/errors.ts';
import { isDossierCode } from './foreign-codes.ts';

/** What booking depends on of a dossier. */
export interface DossierFact {
  readonly unitCode: string | null;
  readonly procedureCode: string | null;
  /** National status, 1 to 10. */
  readonly status: number;
  readonly dueAt: Date | null;
  /** Whether it is not for everybody to see. */
  readonly isConfidential: boolean;
}

/** What this subgraph wants to know of dossiers: nothing else of them is relied on. */
export interface DossierFacts {
  /**
   * @param knownTo who may have to know of it; by default it is asked for whoever may
   * @returns null when no dossier has the code, or none of which that caller may know
   * @throws SUBGRAPH_UNAVAILABLE
   */
  dossier(code: string, knownTo?: Caller): Promise<DossierFact | null>;
}

const dossierQuery = `
  query BookedDossier($code: String!) {
    dossier(code: $code) { receptionUnit { code } procedure { code } status { code } dueAt confidentiality }
  }`;

interface Answer {
  readonly dossier: {
    readonly receptionUnit: { readonly code: string } | null;
    readonly procedure: { readonly code: string } | null;
    readonly status: { readonly code: number };
    readonly dueAt: string | null;
    readonly confidentiality: string;
  } | null;
}

/** Asks the dossiers subgraph, each time anew: due dates move. */
export function askedDossiers(ask: Ask | undefined): DossierFacts {
  return {
    dossier: async (code, knownTo) => {
      if (!isDossierCode(code)) return null;
      const { dossier } = await answerOf(ask, code, knownTo);
      if (dossier === null) return null;
      return {
        unitCode: dossier.receptionUnit?.code ?? null,
        procedureCode: dossier.procedure?.code ?? null,
        status: dossier.status.code,
        dueAt: dossier.dueAt === null ? null : new Date(dossier.dueAt),
        isConfidential: dossier.confidentiality !== 'NORMAL',
      };
    },
  };
}

async function answerOf(
  ask: Ask | undefined,
  code: string,
  knownTo: Caller | undefined,
): Promise<Answer> {
  if (ask === undefined) throw unavailable();
  try {
    return await ask<Answer>(dossierQuery, { code }, knownTo);
  } catch (error) {
    throw unavailable(error as Error);
  }
}

function unavailable(cause?: Error) {
  const message = 'The dossier is not known, as the dossiers subgraph does not answer.';
  return clientError('SUBGRAPH_UNAVAILABLE', message, cause);
}
