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

/** Needs no condition of its own: the version of the dossier, which has been raised before, keeps other writers out. */
export async function writeRow(
  transaction: Knex.Transaction,
  dossierId: number,
  write: RowWrite,
): Promise<void> {
  if ('insert' in write) {
    await transaction(write.insert).insert({ ...write.row, dossier_id: dossierId });
  } else if ('update' in write) {
    await transaction(write.update)
      .where({ dossier_id: dossierId, seq: write.seq })
      .update(write.set);
  } else {
    await transaction(write.remove).where({ dossier_id: dossierId }).delete();
  }
}
