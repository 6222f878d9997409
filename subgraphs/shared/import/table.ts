/** A cell as its file has it; a number only where a spreadsheet keeps one. */
export type TableCell = string | number;

/** What a file holds, before it is known which columns and rows it should. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Where a row, or one of its cells, stands in the file, in the words of one who looks there: `line 3`. */
  place(row: number, column?: number): string;
}

/** Whether nothing is written in a row. */
export function isBlank(cells: readonly TableCell[]): boolean {
  return cells.every((cell) => typeof cell === 'string' && cell.trim() === '');
}
