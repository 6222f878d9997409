import type { Knex } from 'knex';
import type {
  ComponentRow,
  PaymentRow,
  RatingRow,
  ResultRow,
  SlipRow,
  StepRow,
  SupplementRow,
} from './parts.ts';
import type { TransferRow } from './transfers.ts';

/** The rows that belong to a dossier, by their table. */
export interface RowsOfDossier {
  dossier_components: ComponentRow;
  transfers: TransferRow;
  step_records: StepRow;
  supplement_requests: SupplementRow;
  slips: SlipRow;
  payments: PaymentRow;
  results: ResultRow;
  ratings: RatingRow;
}

type Table = keyof RowsOfDossier;
type Numbered = {
  [Name in Table]: RowsOfDossier[Name] extends { seq: number } ? Name : never;
}[Table];

/** A row of a dossier that comes, changes or goes. The dossier's own row number is added when it is written. */
export type RowWrite =
  | {
      [Name in Table]: {
        readonly insert: Name;
        readonly row: Omit<RowsOfDossier[Name], 'dossier_id'>;
      };
    }[Table]
  | {
      [Name in Numbered]: {
        readonly update: Name;
        readonly seq: number;
        readonly set: Partial<RowsOfDossier[Name]>;
      };
    }[Numbered]
  | { readonly remove: 'results' };

type Insert = Extract<RowWrite, { readonly insert: Table }>;

/**
 * Writes the rows, those of one table by one statement. Needs no conditions of its own: the version of the dossier, which
 * has been raised before, keeps other writers out.
 */
export async function writeRows(
  transaction: Knex.Transaction,
  dossierId: number,
  writes: readonly RowWrite[],
): Promise<void> {
  const inserts: Insert[] = [];
  for (const write of writes) {
    if ('insert' in write) inserts.push(write);
    else await changeRow(transaction, dossierId, write);
  }
  for (const [table, rows] of Map.groupBy(inserts, ({ insert }) => insert)) {
    await transaction(table).insert(rows.map(({ row }) => ({ ...row, dossier_id: dossierId })));
  }
}

function changeRow(
  transaction: Knex.Transaction,
  dossierId: number,
  write: Exclude<RowWrite, Insert>,
): Knex.QueryBuilder {
  return 'update' in write
    ? transaction(write.update).where({ dossier_id: dossierId, seq: write.seq }).update(write.set)
    : transaction(write.remove).where({ dossier_id: dossierId }).delete();
}
