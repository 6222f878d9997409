import type { Ask } from '../../../../subgraphs/shared/ask.ts';

/** Answers, as far as booking asks, like a dossiers subgraph with one dossier that is being handled. */
export function oneDossier(
  unitCode: string,
  dueAt: string,
): { readonly ask: Ask; extendTo(dueAt: string): void } {
  let due = dueAt;
  return {
    ask: async <Data>() =>
      ({
        dossier: {
          receptionUnit: { code: unitCode },
          procedure: { code: '1.004873' },
          status: { code: 4 },
          confidentiality: 'NORMAL',
          dueAt: due,
        },
      }) as Data,
    extendTo: (later) => {
      due = later;
    },
  };
}
