import type { Knex } from 'knex';
import type { Day } from '../../shared/instants.ts';
import { publicConfidentiality } from '../repository/visible.ts';
import { type CountedDossier, countDossier } from './contributions.ts';
import { dossierFamily, hiddenDossierFamily, type RollupFamily } from './rollups.ts';

/** Amounts by the key of their row, then by measure. */
type Amounts = Map<string, { readonly key: object; readonly amounts: Map<string, number> }>;

/** The differences between what was counted and what is counted now, as rows for the table of changes. */
export class Differences {
  readonly #rows: Amounts = new Map();

  add(key: object, measure: string, amount: number): void {
    const name = JSON.stringify(key);
    const row = this.#rows.get(name) ?? { key, amounts: new Map<string, number>() };
    this.#rows.set(name, row);
    row.amounts.set(measure, (row.amounts.get(measure) ?? 0) + amount);
  }

  /** Rows with what is not zero. */
  rows(): Record<string, string | number>[] {
    return [...this.#rows.values()]
      .map(({ key, amounts }) => ({
        ...key,
        ...Object.fromEntries([...amounts].filter(([, amount]) => amount !== 0)),
        isEmpty: [...amounts.values()].every((amount) => amount === 0),
      }))
      .filter(({ isEmpty }) => !isEmpty)
      .map(({ isEmpty: _, ...row }) => row);
  }
}

/** Writes what a change adds to the statistics of dossiers, and takes from them. */
export async function recordCountedChange(
  transaction: Knex.Transaction,
  before: CountedDossier | null,
  after: CountedDossier,
): Promise<void> {
  const open = new Differences();
  const hidden = new Differences();
  const add = (dossier: CountedDossier, sign: 1 | -1) =>
    addDossier(isPublic(dossier) ? open : hidden, dossier, sign);
  if (before) add(before, -1);
  add(after, 1);
  await writeDifferences(transaction, dossierFamily, open);
  await writeDifferences(transaction, hiddenDossierFamily, hidden);
}

/** Whether a dossier is in the sums that everybody reads. */
export function isPublic({ confidentiality }: Pick<CountedDossier, 'confidentiality'>): boolean {
  return confidentiality === publicConfidentiality;
}

function addDossier(differences: Differences, dossier: CountedDossier, sign: 1 | -1): void {
  const { unit_code, holder_code, procedure_code, channel } = dossier;
  const key = { unit_code, procedure_code, channel, ...(!isPublic(dossier) && { holder_code }) };
  countDossier(dossier, (day: Day, measure, amount) => {
    differences.add({ ...key, day }, measure, sign * amount);
  });
}

export async function writeDifferences(
  transaction: Knex.Transaction,
  family: RollupFamily,
  differences: Differences,
): Promise<void> {
  for (const row of differences.rows()) await transaction(family.changes).insert(row);
}
