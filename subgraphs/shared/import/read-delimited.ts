import { CsvError, parse } from 'csv-parse/sync';
import { ImportProblem } from './import-problem.ts';
import { isBlank, type Table } from './table.ts';

const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

const lineEnds = /\r\n|\n|\r/g;

/** Bytes of one row; more means a quote that is nowhere closed, told before memory is gone. */
const maxRowBytes = 1_000_000;

/**
 * Reads delimited cells (RFC 4180): one in quotes may hold delimiters, line ends, and quotes written twice. Blank lines
 * are left out. Where tabs delimit, a quote inside a cell stands for itself, since many programs write it so.
 *
 * @throws {ImportProblem}
 */
export function readDelimited(text: string, delimiter: Delimiter): Table {
  const records: string[][] = [];
  const lines: number[] = [];
  let line = 1;
  for (const cells of parseCells(text, delimiter)) {
    if (!isBlank(cells)) {
      records.push(cells);
      lines.push(line);
    }
    line += 1 + lineEndsIn(cells);
  }
  const [header = [], ...rows] = records;
  return {
    header,
    rows,
    place(row, column) {
      const firstLine = lines[row + 1] ?? 0;
      if (column === undefined) return `line ${firstLine}`;
      return `line ${firstLine + lineEndsIn(rows[row]?.slice(0, column) ?? [])}, column "${header[column]}"`;
    },
  };
}

/** The delimiter that stands most often in the first line; a comma when none does. */
export function delimiterOf(
  text: string,
  candidates: readonly Delimiter[] = delimiters,
): Delimiter {
  const firstLine = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const times = (delimiter: string) => firstLine.split(delimiter).length;
  return candidates.toSorted((a, b) => times(b) - times(a))[0] ?? ',';
}

function parseCells(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: delimiter === '\t',
      max_record_size: maxRowBytes,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // `bytes` counts those before the row at fault; the parser's own line is where it gave up.
    const before = Buffer.from(text).subarray(0, Number(error.bytes)).toString();
    const reason = brokenRow[error.code] ?? error.message;
    throw new ImportProblem(`line ${1 + lineEndsIn([before])}: ${reason}`, { cause: error });
  }
}

const misplacedQuote =
  'the row that begins here has a quote within a cell; put the cell in quotes, and write its own twice';
const brokenRow: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'the row that begins here opens a quote that is not closed',
  CSV_MAX_RECORD_SIZE: `the row that begins here has more than ${maxRowBytes} bytes: is a quote not closed?`,
  INVALID_OPENING_QUOTE: misplacedQuote,
  CSV_INVALID_CLOSING_QUOTE: misplacedQuote,
};

function lineEndsIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(lineEnds)?.length ?? 0), 0);
}
