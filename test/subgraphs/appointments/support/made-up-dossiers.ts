import type { Ask } from '../../../../subgraphs/shared/ask.ts';
import { seededRandom } from '../../../../subgraphs/shared/random.ts';

const dayMs = 86_400_000;
/** Of different fields, so that different counters serve them. */
const procedureCodes = [
  '1.004873',
  '2.000635',
  '1.001193',
  '9.900001',
  '1.000080',
  '1.005419',
  '1.000016',
  '1.000948',
  '1.000025',
  '1.000028',
  '1.002551',
  '1.000049',
];
const statuses = [2, 4, 5, 6, 9, 10, 10, 10];

/** Answers, as far as appointments ask, like a dossiers subgraph that holds some dossiers of every kind. */
export function madeUpDossiers(unitCodes: readonly string[], count: number, present: Date): Ask {
  const random = seededRandom('made-up dossiers');
  const nodes = Array.from({ length: count }, (_, index) => {
    const unit = random.pick(unitCodes);
    const receivedAt = new Date(present.getTime() - (index / count) * 60 * dayMs);
    const dueAt = new Date(receivedAt.getTime() + random.integer(1, 40) * dayMs);
    const status = dueAt < present ? random.pick(statuses) : random.pick(statuses.slice(0, 5));
    return {
      code: `${unit}-${receivedAt.toISOString().slice(2, 10).replaceAll('-', '')}-${String(index).padStart(4, '0')}`,
      receptionUnit: { code: unit },
      procedure: { code: random.pick(procedureCodes) },
      status: { code: status },
      confidentiality: 'NORMAL',
      receivedAt: receivedAt.toISOString(),
      dueAt: dueAt.toISOString(),
      returnedAt: status === 10 ? dueAt.toISOString() : null,
    };
  });
  return async <Data>(_query: string, { after }: Record<string, unknown> = {}) => {
    const start = after === null ? 0 : Number(after);
    const page = nodes.slice(start, start + 100);
    return {
      dossiers: {
        edges: page.map((node) => ({ node })),
        pageInfo: {
          hasNextPage: start + 100 < nodes.length,
          endCursor: String(start + page.length),
        },
      },
    } as Data;
  };
}
