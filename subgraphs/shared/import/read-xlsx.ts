import { readSheet } from 'read-excel-file/node';
import { ImportProblem } from './import-problem.ts';
import { isBlank, type Table, type TableCell } from './table.ts';

/** Digits that a spreadsheet shows of a number; those after them are noise of the binary fraction. */
const significantDigits = 15;

/**
 * Reads the first sheet of a workbook. Days, times and truth values become the text that the other formats have for
 * them; numbers stay numbers, so that a code which lost its zeros can be told from one that was always short. An empty
 * row is left out, and the failed result of a formula is an empty cell.
 *
 * @throws {ImportProblem}
 */
export async function readXlsx(bytes: Buffer): Promise<Table> {
  const sheet = (await readFirstSheet(bytes)).map((row) => row.map(cellOf));
  const filled = sheet
    .keys()
    .filter((index) => !isBlank(sheet[index] ?? []))
    .toArray();
  const [headerIndex, ...rowIndexes] = filled;
  const header = (sheet[headerIndex ?? 0] ?? []).map(String);
  return {
    header,
    rows: rowIndexes.map((index) => sheet[index] ?? []),
    place(row, column) {
      const sheetRow = `row ${(rowIndexes[row] ?? 0) + 1}`;
      if (column === undefined) return sheetRow;
      return `${sheetRow}, column ${columnLetters(column)} "${header[column]}"`;
    },
  };
}

async function readFirstSheet(bytes: Buffer): Promise<unknown[][]> {
  try {
    return await readSheet(bytes, { trim: false });
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, ' ');
    throw new ImportProblem(`the file is no workbook (XLSX) that can be read: ${reason}`, {
      cause: error,
    });
  }
}

function cellOf(value: unknown): TableCell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayAndTime(value);
  return typeof value === 'number' ? Number(value.toPrecision(significantDigits)) : String(value);
}

/** `2019-11-15`, `2019-11-15 10:00`, or `10:00`: a time alone is kept as a fraction of day 0, in 1899. */
function dayAndTime(value: Date): string {
  const nearestSecond = new Date(Math.round(value.getTime() / 1000) * 1000);
  const [day = '', seconds = ''] = nearestSecond.toISOString().slice(0, 19).split('T');
  const time = seconds.replace(/:00$/, '');
  if (day < '1900') return time;
  return time === '00:00' ? day : `${day} ${time}`;
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
