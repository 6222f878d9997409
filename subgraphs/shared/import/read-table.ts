import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { decodeUtf8 } from './decode-utf8.ts';
import { ImportProblem } from './import-problem.ts';
import { delimiterOf, readDelimited } from './read-delimited.ts';
import { readJson } from './read-json.ts';
import { readXlsx } from './read-xlsx.ts';
import { isBlank, type Table } from './table.ts';

/** The file is held in memory several times over. */
const maxFileBytes = 200 * 1024 * 1024;

/** What a workbook, which is a ZIP archive, begins with. */
const zipSignature = Buffer.from('PK\x03\x04', 'latin1');

/**
 * Reads the table that a file holds: CSV with commas or semicolons, text with tabs, JSON or XLSX, by the ending of its
 * name, else by its content.
 *
 * @throws {ImportProblem}
 */
export async function readTable(path: string): Promise<Table> {
  try {
    const table = await parseTable(extname(path).toLowerCase(), await readBytes(path));
    if (isBlank(table.header)) throw new ImportProblem('the file is empty');
    if (table.rows.length === 0) throw new ImportProblem('the file has a header, but no rows');
    return table;
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    throw new ImportProblem(`${path}: ${error.message}`, { cause: error });
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > maxFileBytes) {
      throw new ImportProblem(
        `the file has ${size} bytes, more than the ${maxFileBytes} that are read`,
      );
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof ImportProblem) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ImportProblem(`the file cannot be read: ${reasons[code ?? ''] ?? message}`, {
      cause: error,
    });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
};

function parseTable(extension: string, bytes: Buffer): Table | Promise<Table> {
  switch (extension) {
    case '.xlsx':
    case '.xls': // which the reader of workbooks refuses by its name
      return readXlsx(bytes);
    case '.json':
      return readJson(decodeUtf8(bytes));
    case '.tsv':
      return readDelimited(decodeUtf8(bytes), '\t');
    case '.csv':
      return readCsv(decodeUtf8(bytes));
    default:
      return startsAsZip(bytes) ? readXlsx(bytes) : readText(decodeUtf8(bytes));
  }
}

function readCsv(text: string): Table {
  return readDelimited(text, delimiterOf(text, [',', ';']));
}

function readText(text: string): Table {
  return /^\s*[[{]/.test(text) ? readJson(text) : readDelimited(text, delimiterOf(text));
}

function startsAsZip(bytes: Buffer): boolean {
  return bytes.subarray(0, zipSignature.length).equals(zipSignature);
}
