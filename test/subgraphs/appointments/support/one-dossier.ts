import type { Ask } from '../../../../subgraphs/shared/ask.ts';

/** What booking asks about a dossier, as far as tests change it. */
interface Facts {
  /** National status, 1 to 10. */
  readonly status?: number;
  readonly dueAt?: string;
}

/** Answers, as far as booking asks, like a dossiers subgraph with one dossier that is being handled. */
export function oneDossier(
  unitCode: string,
  dueAt: string,
): { readonly ask: Ask; change(facts: Facts): void } {
  let facts = { status: 4, dueAt };
  return {
    ask: async <Data>() =>
      ({
        dossier: {
          receptionUnit: { code: unitCode },
          procedure: { code: '1.004873' },
          status: { code: facts.status },
          confidentiality: 'NORMAL',
          dueAt: facts.dueAt,
        },
      }) as Data,
    change: (changed) => {
      facts = { ...facts, ...changed };
    },
  };
}
