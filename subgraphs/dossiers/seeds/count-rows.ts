import type { Cell } from '../../shared/bulk-insert.ts';
import { paymentRequested, supplementRequested } from '../dossier-status.ts';
import type { Rows } from '../generator/rows.ts';
import { type TableName, tableColumns } from '../generator/table-columns.ts';
import type { CountedDossier, WaitingMove } from '../statistics/contributions.ts';
import { countedColumns } from '../statistics/counted-dossier.ts';
import type { CountedTransfer } from '../statistics/record-flow.ts';
import type { SumsInMemory } from '../statistics/sums-in-memory.ts';

type Row = readonly Cell[];

/** Reads a row by the names of its columns. Seeds read millions: the places are found once. */
function reader<Fact extends string>(table: TableName, ...columns: readonly Fact[]) {
  const names: readonly string[] = tableColumns[table];
  const places = columns.map((column) => [column, names.indexOf(column)] as const);
  return (row: Row): Record<Fact, Cell> => {
    const facts = {} as Record<Fact, Cell>;
    for (const [column, place] of places) facts[column] = row[place] as Cell;
    return facts;
  };
}

const dossierOf = reader('dossiers', ...countedColumns);
const eventOf = reader('dossier_events', 'seq', 'from_status', 'to_status', 'at', 'clock');
const paymentOf = reader('payments', 'state', 'method');
const resultOf = reader('results', 'electronic');
const ratingOf = reader('ratings', 'score');
const transferOf = reader(
  'transfers',
  'from_level',
  'to_level',
  'sent_at',
  'acknowledged_at',
  'returned_at',
  'state',
);

/** What a transfer is counted by and its dossier knows. */
type DossierFact = 'unit_code' | 'holder_code' | 'confidentiality';

type Counted = { -readonly [Fact in keyof CountedDossier]: CountedDossier[Fact] } & {
  readonly waits: WaitingMove[];
};

/** Counts dossiers by the rows that are written of them: all rows of each. */
export function countRows(sums: SumsInMemory, rows: Rows): void {
  const dossiers = new Map(rows.dossiers.map((row) => [row[0], withoutOthers(row)]));
  const dossierOfRow = (row: Row) => dossiers.get(row[0] as Cell) as Counted;
  for (const row of rows.results) {
    dossierOfRow(row).has_electronic_result = Number(resultOf(row).electronic);
  }
  for (const row of rows.payments) {
    const { state, method } = paymentOf(row);
    if (state === 'PAID') dossierOfRow(row).is_paid = 1;
    if (method === 'ONLINE') dossierOfRow(row).is_paid_online = 1;
  }
  for (const row of rows.ratings) dossierOfRow(row).score = Number(ratingOf(row).score);
  for (const row of rows.dossier_events) addEvent(dossierOfRow(row), row);
  for (const dossier of dossiers.values()) sums.addDossier(dossier);
  for (const row of rows.transfers) {
    const { unit_code, holder_code, confidentiality } = dossierOfRow(row);
    const transfer = transferOf(row) as unknown as Omit<CountedTransfer, DossierFact>;
    sums.addTransfer({ ...transfer, unit_code, holder_code, confidentiality });
  }
}

function withoutOthers(row: Row): Counted {
  const others = {
    has_electronic_result: 0,
    is_paid: 0,
    is_paid_online: 0,
    score: null,
    accepted_seq: null,
    waits: [],
  };
  return { ...(dossierOf(row) as unknown as Counted), ...others };
}

function addEvent(dossier: Counted, row: Row): void {
  const { clock, ...move } = eventOf(row);
  if (clock === 'START') dossier.accepted_seq ??= Number(move.seq);
  if (isWaiting(move.from_status) || isWaiting(move.to_status)) {
    dossier.waits.push(move as unknown as WaitingMove);
  }
}

function isWaiting(status: Cell): boolean {
  return status === supplementRequested || status === paymentRequested;
}
