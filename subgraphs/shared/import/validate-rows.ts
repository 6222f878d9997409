import { normalizeText } from '../text.ts';
import type { Columns } from './header.ts';
import type { ImportKind, RowProblem } from './import-kind.ts';
import type { ProblemList } from './import-problem.ts';
import { isBlank, type Table, type TableCell } from './table.ts';

/** Characters of a cell that a message repeats. */
const maxShown = 60;

/** Makes the rows of a kind from those of a table, and tells every cell that is not as the kind wants it. */
export function validateRows<Row>(
  kind: ImportKind<Row>,
  table: Table,
  columns: Columns,
  problems: ProblemList,
): Row[] {
  const rows: Row[] = [];
  for (const [row, cells] of table.rows.entries()) {
    if (!hasWidth(cells, columns.size)) {
      problems.add(`${table.place(row)}: has ${cells.length} cells, the header ${columns.size}`);
      continue;
    }
    const parsed = kind.rowSchema.safeParse(textsOf(cells, columns));
    if (parsed.success) rows.push(parsed.data);
    for (const { path, message } of parsed.error?.issues ?? []) {
      const column = path[0] === undefined ? {} : { column: String(path[0]) };
      problems.add(describeProblem(table, columns, { row, ...column, message }));
    }
  }
  if (kind.key) tellRepeatedKeys(kind.key, table, columns, problems);
  return rows;
}

function tellRepeatedKeys(
  key: readonly string[],
  table: Table,
  columns: Columns,
  problems: ProblemList,
): void {
  const firstRows = new Map<string, number>();
  for (const [row, cells] of table.rows.entries()) {
    const texts = textsOf(cells, columns);
    const keyText = JSON.stringify(key.map((column) => texts[column]));
    const first = firstRows.get(keyText);
    if (first === undefined) firstRows.set(keyText, row);
    else problems.add(`${table.place(row)}: has the ${key.join(', ')} of ${table.place(first)}`);
  }
}

/** One line that names the place, what is wanted, and what stands there. */
export function describeProblem(
  table: Table,
  columns: Columns,
  { row, column, message }: RowProblem,
): string {
  const index = column === undefined ? undefined : columns.get(column);
  if (index === undefined) return `${table.place(row)}: ${message}`;
  return `${table.place(row, index)}: ${message}, got ${shown(table.rows[row]?.[index] ?? '')}`;
}

/** Empty cells may follow those of the header. */
function hasWidth(cells: readonly TableCell[], width: number): boolean {
  return cells.length >= width && isBlank(cells.slice(width));
}

function textsOf(cells: readonly TableCell[], columns: Columns): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, index] of columns) texts[name] = textOf(cells[index] ?? '');
  return texts;
}

/** A line end within a cell is a line feed, whatever the system that the file comes from ends lines with. */
function textOf(cell: TableCell): string {
  return typeof cell === 'number' ? String(cell) : normalizeText(cell.replace(/\r\n?/g, '\n'));
}

function shown(cell: TableCell): string {
  if (typeof cell === 'number') return `the number ${cell} (a code needs a cell formatted as text)`;
  if (cell.trim() === '') return 'an empty cell';
  return JSON.stringify(cell.length > maxShown ? `${cell.slice(0, maxShown)}…` : cell);
}
